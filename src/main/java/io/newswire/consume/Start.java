package io.newswire.consume;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Where the reading of partitions begins. */
@FunctionalInterface
public interface Start {

  /** The offset to begin with in each of the partitions, which are assigned to the consumer. */
  Map<TopicPartition, Long> offsets(Consumer<?, ?> consumer, Collection<TopicPartition> partitions);

  /** With all that is there. */
  static Start beginning() {
    return Consumer::beginningOffsets;
  }

  /** With what comes next. */
  static Start end() {
    return Consumer::endOffsets;
  }

  /**
   * With the first record of this time or later. A record's time is that of the input record that
   * made it come out, not that of the article.
   */
  static Start since(Instant time) {
    return (consumer, partitions) -> {
      Map<TopicPartition, Long> times = new HashMap<>();
      partitions.forEach(partition -> times.put(partition, Math.max(0, time.toEpochMilli())));
      Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
      for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
          consumer.offsetsForTimes(times).entrySet()) {
        if (found.getValue() != null) {
          offsets.put(found.getKey(), found.getValue().offset());
        }
      }
      return offsets;
    };
  }
}
