package io.newswire.serve.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The id of an event: where its client stands in every partition of the stream, so that any
 * instance, also one that has just been started, can go on from there.
 *
 * <p>Written as {@code <cluster>.<time>.<topic>=<offset>,<offset>...;<topic>=...}: numbers in base
 * 36, topics by what is behind {@code news.}, an offset a partition: that of the record that comes
 * next.
 *
 * @param cluster mark of the Kafka cluster
 * @param time when the client stood there
 * @param next by partition, the offset of the record that comes next
 */
record EventId(String cluster, Instant time, Map<TopicPartition, Long> next) {
  private static final int RADIX = 36;
  private static final String PREFIX = "news.";
  private static final int MAX_PARTITIONS = 100_000;

  EventId {
    next = Map.copyOf(next);
  }

  /** The mark of a cluster in ids: its Kafka id may have any characters and be long. */
  static String mark(String clusterId) {
    return Integer.toString(clusterId.hashCode() & Integer.MAX_VALUE, RADIX);
  }

  /** Writes the id of positions in the partitions of one stream. */
  static String write(
      String cluster, long millis, Partitions partitions, int[] numbers, long[] positions) {
    StringBuilder id = new StringBuilder(16 + 8 * numbers.length);
    id.append(cluster).append('.').append(Long.toString(millis / 1_000, RADIX)).append('.');
    String topic = "";
    for (int number : numbers) {
      String of = partitions.get(number).topic();
      if (of.equals(topic)) {
        id.append(',');
      } else {
        id.append(topic.isEmpty() ? "" : ";").append(of, PREFIX.length(), of.length()).append('=');
        topic = of;
      }
      id.append(Long.toString(positions[number], RADIX));
    }
    return id.toString();
  }

  /**
   * Reads an id back.
   *
   * @throws IllegalArgumentException when it is none of this stream
   */
  static EventId parse(StreamName stream, String id) {
    String[] parts = id.split("\\.", 3);
    if (parts.length != 3) {
      throw malformed(id);
    }
    Map<TopicPartition, Long> next = new HashMap<>();
    List<String> missing = new ArrayList<>(stream.topics());
    try {
      for (String part : parts[2].split(";", -1)) {
        int equals = part.indexOf('=');
        String topic = PREFIX + part.substring(0, Math.max(0, equals));
        missing.remove(topic);
        String[] offsets = part.substring(equals + 1).split(",", MAX_PARTITIONS);
        for (int partition = 0; partition < offsets.length; partition++) {
          long offset = Long.parseUnsignedLong(offsets[partition], RADIX);
          if (offset < 0) {
            throw malformed(id);
          }
          next.put(new TopicPartition(topic, partition), offset);
        }
      }
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "the id is of another stream: %s has %s".formatted(stream, missing.get(0)));
      }
      return new EventId(
          parts[0], Instant.ofEpochSecond(Long.parseUnsignedLong(parts[1], RADIX)), next);
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw malformed(id);
    }
  }

  private static IllegalArgumentException malformed(String id) {
    return new IllegalArgumentException(
        "'%s' is no id of an event; take the last one that came, or leave it out"
            .formatted(id.length() > 80 ? id.substring(0, 80) + "…" : id));
  }
}
