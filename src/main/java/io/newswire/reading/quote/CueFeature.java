package io.newswire.reading.quote;

/** What the model looks at in a word that may be the cue of some quoted words. */
enum CueFeature {
  /** The kind alone. */
  BIAS,
  GAP_NONE,
  GAP_1,
  GAP_3,
  GAP_6,
  GAP_12,
  GAP_FAR,
  NEAREST,
  SECOND,
  /** A saying further from the words governs the clause. */
  OUTER_SAYS,
  OUTERMOST,
  /** Say, says, said. */
  SAY,
  /** Tell, ask and others that take a listener. */
  TELL,
  /** Call, describe and others that take a name for something. */
  CALL,
  /** Add, go on and others that need an earlier saying. */
  ADD,
  /** A verb that mostly introduces a part of a sentence. */
  PARTIAL,
  /** A verb like call, not far from the words. */
  CALL_NEAR,
  NOUN,
  NOUN_LIKE,
  INFINITIVE,
  MODAL,
  PASSIVE,
  THAT_FOLLOWS,
  COMMA_FOLLOWS,
  OF_FOLLOWS,
  NAME_FOLLOWS,
  SUBJECT_NONE,
  SUBJECT_PRONOUN,
  SUBJECT_IT,
  SUBJECT_WHO,
  SUBJECT_NAME,
  SUBJECT_DETERMINED,
  SUBJECT_STARTS,
  SUBJECT_FAR,
  QUOTE_STARTS,
  QUOTE_ENDS_LIKE_SPEECH,
  QUOTE_LONG,
  QUOTE_CAPITAL,
  QUOTE_AFTER_COLON,
  QUOTE_AFTER_COMMA,
  QUOTE_AFTER_THAT,
  QUOTE_AFTER_AS,
  BETWEEN_QUOTE,
  BETWEEN_SUBORDINATE,
  BETWEEN_COMMA,
  BETWEEN_AND,
  BETWEEN_THAT,
  BETWEEN_SAY,
  AFTER_OFFERS,
  AFTER_NEAR,
  BEFORE_OFFERS,
  BEFORE_SAYS;

  /** The feature's place in a set of features. */
  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  long bit() {
    return 1L << ordinal();
  }
}
