package io.newswire.reading.quote;

/**
 * A word that may be the cue of some quoted words.
 *
 * @param kind where it stands
 * @param shown the bits of its features
 * @param subject places of the words that name who speaks
 * @param cue its first place
 * @param cueEnd one past its last place; equal to the first where there is no word
 */
record CueCandidate(CueKind kind, long shown, Range subject, int cue, int cueEnd) {
  boolean shows(CueFeature feature) {
    return (shown & feature.bit()) != 0;
  }

  CueCandidate with(CueFeature feature) {
    return new CueCandidate(kind, shown | feature.bit(), subject, cue, cueEnd);
  }
}
