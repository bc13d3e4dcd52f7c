package io.newswire.topic;

/** Names of the headers of output records; their values are UTF-8. */
public final class OutputHeaders {
  /** Of a tombstone: number of the version that takes back. */
  public static final String VERSION = "newswire.version";

  /** Of a tombstone: why it takes back, as {@code DROPPED}. */
  public static final String REASON = "newswire.reason";

  /** Of a tombstone: id of the paragraph that stands in the place of the one taken back. */
  public static final String REPLACED_BY = "newswire.replaced-by";

  /**
   * Of a record that comes out in place of an earlier one under its key: {@code true}. Who has kept
   * the earlier one and does not want this one, as a filter may be, has to let go of that.
   */
  public static final String CHANGED = "newswire.changed";

  private OutputHeaders() {}
}
