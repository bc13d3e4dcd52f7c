package io.newswire.stream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of its state the instance still has to read back from the changelogs. */
final class Restoring implements StateRestoreListener {
  private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();

  /** Records that are still to be read, about. */
  long remaining() {
    return remaining.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
    ends.put(partition, end);
    remaining.put(partition, Math.max(0, end - start));
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long last, long number) {
    Long end = ends.get(partition);
    if (end != null) {
      remaining.put(partition, Math.max(0, end - last - 1));
    }
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    over(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    over(partition);
  }

  private void over(TopicPartition partition) {
    ends.remove(partition);
    remaining.remove(partition);
  }
}
