package io.newswire.serve.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * All partitions that are followed, each with a number: topics in the order of the streams, then by
 * partition. So positions are an array, and those of a stream a part of it.
 */
final class Partitions {
  private final List<TopicPartition> all;
  private final Map<TopicPartition, Integer> numbers = new HashMap<>();

  Partitions(Collection<TopicPartition> partitions) {
    List<String> topics = StreamName.ALL.topics();
    List<TopicPartition> sorted = new ArrayList<>(partitions);
    sorted.sort(
        Comparator.<TopicPartition>comparingInt(p -> topics.indexOf(p.topic()))
            .thenComparingInt(TopicPartition::partition));
    all = List.copyOf(sorted);
    for (int number = 0; number < all.size(); number++) {
      numbers.put(all.get(number), number);
    }
  }

  int size() {
    return all.size();
  }

  TopicPartition get(int number) {
    return all.get(number);
  }

  /** The number of a partition, or -1 for one that is not followed. */
  int number(String topic, int partition) {
    return numbers.getOrDefault(new TopicPartition(topic, partition), -1);
  }

  /** The numbers of a stream's partitions, ascending. */
  int[] of(StreamName stream) {
    return numbers.entrySet().stream()
        .filter(entry -> stream.topics().contains(entry.getKey().topic()))
        .mapToInt(Map.Entry::getValue)
        .sorted()
        .toArray();
  }

  /** Positions by number. */
  long[] array(Map<TopicPartition, Long> positions) {
    long[] array = new long[all.size()];
    positions.forEach(
        (partition, position) -> {
          Integer number = numbers.get(partition);
          if (number != null) {
            array[number] = position;
          }
        });
    return array;
  }

  /** Positions of a stream's partitions. */
  Map<TopicPartition, Long> map(StreamName stream, long[] positions) {
    Map<TopicPartition, Long> map = new HashMap<>();
    for (int number : of(stream)) {
      map.put(all.get(number), positions[number]);
    }
    return map;
  }
}
