package io.newswire.reading.quote;

/** Whether quoted words are said by somebody. */
enum Certainty {
  SAID,
  /** They are, where others around them are. */
  OPEN,
  NOT_SAID
}
