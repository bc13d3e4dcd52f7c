package io.newswire.monitor;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an instance is.
 *
 * @param address {@code host:port} where it serves HTTP
 * @param reasons why it does not do its work; empty when it does
 * @param details null when it does not answer
 */
public record InstanceStatus(String address, List<String> reasons, @Nullable Details details) {
  public InstanceStatus {
    reasons = List.copyOf(reasons);
  }

  /** Whether it does its work. */
  public boolean isReady() {
    return reasons.isEmpty();
  }

  /**
   * What an instance says of itself.
   *
   * @param stream state of Kafka Streams; null before it is set up
   * @param since when the instance started, and began to count
   * @param partitions of news.paragraphs that it reads
   * @param standbys those whose state it keeps a copy of
   * @param restoring records of its state that are still to be restored
   * @param stateBytes size of its state by store
   * @param heapBytes that are used
   * @param clients of server-sent events
   */
  public record Details(
      @Nullable String stream,
      Instant since,
      List<Integer> partitions,
      List<Integer> standbys,
      long restoring,
      SortedMap<String, Long> stateBytes,
      long heapBytes,
      long clients) {
    public Details {
      partitions = partitions.stream().sorted().toList();
      standbys = standbys.stream().sorted().toList();
      stateBytes = Collections.unmodifiableSortedMap(new TreeMap<>(stateBytes));
    }
  }
}
