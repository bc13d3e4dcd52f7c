package io.newswire.reading.quote;

/** Where a cue stands to the words it marks, and what sort of word it is. */
enum CueKind {
  /** Smith said "...". */
  FINITE,
  /** Smith went on, saying "...". */
  PARTICIPLE,
  /** Smith hoped for "...". */
  THINKING,
  /** Smith's claim that "...". */
  OWNED,
  /** According to Smith, "...". */
  ACCORDING_BEFORE,
  /** A verb of no such meaning right before: Smith fired back: "...". */
  LEADING,
  /** The verb of the sentence: Smith stood by "...". */
  MAIN,
  /** "...," said Smith. */
  INVERTED,
  /** "...," Smith said. */
  SUBJECT_FIRST,
  /** "...," according to Smith. */
  ACCORDING_AFTER,
  /** A verb of no such meaning right after: "...," Smith beamed. */
  FOLLOWING,
  /** The sentence does not tell. */
  NONE;

  /** Whether the cue is a word that marks words as somebody's, not just any verb. */
  boolean cued() {
    return this != MAIN && this != NONE;
  }

  boolean after() {
    return this == INVERTED
        || this == SUBJECT_FIRST
        || this == ACCORDING_AFTER
        || this == FOLLOWING;
  }
}
