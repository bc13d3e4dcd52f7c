package io.newswire.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Where older dead letters begin, written as an offset for each partition, {@code 12-7-0-3}.
 *
 * @param ends the offset after the newest one of them, by partition from 0
 */
public record Before(List<Long> ends) {
  private static final String BETWEEN = "-";

  public Before {
    ends = List.copyOf(ends);
  }

  /**
   * Reads it back.
   *
   * @throws IllegalArgumentException when the text is none; the message says so
   */
  public static Before parse(String text) {
    // Possessive: with a group that may give back what it has, the stack grows with the text.
    if (!text.matches("\\d{1,18}(-\\d{1,18})*+")) {
      throw new IllegalArgumentException(
          "'%s' is not what an earlier page said; leave it out for the newest".formatted(text));
    }
    List<Long> ends = new ArrayList<>();
    for (String end : text.split(BETWEEN, -1)) {
      ends.add(Long.valueOf(end));
    }
    return new Before(ends);
  }

  /** What is older than some letters, of which those of each partition are its newest. */
  static Before of(List<DeadLetter> letters, Map<TopicPartition, Log.Stretch> stretches) {
    List<Long> ends = new ArrayList<>();
    stretches.forEach(
        (partition, stretch) ->
            ends.add(
                letters.stream()
                    .map(DeadLetter::place)
                    .filter(place -> place.partition() == partition.partition())
                    .mapToLong(Place::offset)
                    .min()
                    .orElse(stretch.end())));
    return new Before(ends);
  }

  /** Of a partition that is newer than it there is nothing older. */
  long end(int partition) {
    return partition < ends.size() ? ends.get(partition) : 0;
  }

  @Override
  public String toString() {
    return ends.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
  }
}
