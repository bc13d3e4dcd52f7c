package io.newswire.feed;

/** How a submission came to be, which decides what it may overrule. */
public enum Occasion {
  /** Somebody sent it: it is what the article shall say now, even where it was killed before. */
  SENT,

  /** Its file was seen to have been saved: later than what it said before; a kill stays. */
  SAVED,

  /** Its address was polled: what comes may be older than what came before; a kill stays. */
  POLLED
}
