package io.newswire.stream;

import java.util.List;

/** Puts out what changed of an article. */
interface Forwarder {
  /**
   * Forwards changes in their order.
   *
   * @param timestamp of the records, milliseconds since the epoch
   */
  void forward(ArticleState article, List<Change> changes, long timestamp);
}
