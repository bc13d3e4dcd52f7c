package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/** Finds the noun phrase that begins at a place. */
final class FollowingPhrase {
  /** Prepositions that go on with a name: the mayor of, a spokesman for. */
  private static final WordSet JOINERS = WordSet.of("of for from at de");

  private final Frame frame;
  private final Wording words;

  FollowingPhrase(Frame frame, Wording words) {
    this.frame = frame;
    this.words = words;
  }

  /** The noun phrase that begins at a place, not past an upper limit: said [the mayor of Leeds]. */
  Range after(int from, int limit) {
    int start = from;
    while (start < limit && (words.isAdverb(start) || frame.is(start, "also"))) {
      start++;
    }
    if (start >= limit || !words.startsPhrase(start)) {
      return Range.NONE;
    }
    if (frame.in(Wording.PRONOUNS, start)) {
      return new Range(start, start + 1);
    }
    int end = start;
    while (end < limit
        && end - start < NounPhrases.MAX_WORDS
        && continuesPhrase(start, end)
        && !(end > start && endsPhrase(end))) {
      end++;
    }
    return new Range(start, end);
  }

  /** A verb after a name, or one that can be nothing else. */
  private boolean endsPhrase(int i) {
    if (!frame.isLowerWord(i)) {
      return false;
    }
    return frame.in(Wording.BE_AND_HAVE, i)
        || frame.is(i, "said")
        || frame.is(i, "says")
        || (frame.isCapitalised(i - 1) && words.isVerb(i));
  }

  /** Whether a phrase that began at a place goes on at another. */
  boolean continuesPhrase(int start, int i) {
    if (frame.isQuote(i)) {
      return false;
    }
    char c = frame.first(i);
    if (c == '.') {
      return frame.isCapitalised(i - 1)
          && frame.isCapitalised(i + 1)
          && !frame.startsSentence(i + 1);
    }
    if (!words.nounLike(i) && c != '&' && c != '/' && c != '-' && c != '\'' && c != '\u2019') {
      return false;
    }
    if (frame.is(i, "and")) {
      return frame.isCapitalised(i - 1) && frame.isCapitalised(i + 1);
    }
    if (frame.in(JOINERS, i)) {
      return i > start;
    }
    boolean time = frame.in(Wording.TIMES, i) && i > start;
    return !time
        && !frame.in(Wording.CLAUSE_WORDS, i)
        && !frame.in(Wording.PREPOSITIONS, i)
        && !words.isAdverb(i)
        && !frame.is(i, "who");
  }
}
