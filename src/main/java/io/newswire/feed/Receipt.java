package io.newswire.feed;

/**
 * What became of a submission.
 *
 * @param uri the article's id
 * @param version its newest version: this one, or the one that this one could not overrule
 * @param paragraphs how many that version has; 0 for a kill
 */
public record Receipt(String uri, Outcome outcome, long version, int paragraphs) {

  /** What can become of a submission. */
  public enum Outcome {
    /** It is the article's newest version, and the broker has all of it. */
    ACCEPTED,

    /** It is what was fed last; nothing was written. */
    UNCHANGED,

    /** A newer version was fed; nothing was written. */
    STALE,

    /** Its source gives other content the number of a version that was fed; nothing was written. */
    CONFLICT,

    /** The article was killed, and stays so; nothing was written. */
    KILLED
  }
}
