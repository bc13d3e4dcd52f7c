package io.newswire.deadletter;

import io.newswire.consume.CommittedRecords;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads stretches of topics, committed records only. */
final class Log implements AutoCloseable {
  /** How long a broker may take to answer, or may send nothing of what it has. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Map<String, String> SMALL =
      Map.of(
          ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(4 << 20),
          ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(1 << 20),
          ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(PATIENCE.toMillis()));

  private final KafkaConsumer<byte[], byte[]> consumer;

  Log(Map<String, String> settings) {
    Map<String, String> own = new HashMap<>(SMALL);
    own.putAll(settings);
    // What is cleaned away while it is read must not end the reading.
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer = CommittedRecords.consumer(own, new ByteArrayDeserializer());
  }

  /**
   * Offsets of a partition.
   *
   * @param begin of the first record
   * @param end after the last committed one
   */
  record Stretch(long begin, long end) {
    Stretch before(long offset) {
      return new Stretch(begin, Math.max(begin, Math.min(end, offset)));
    }
  }

  /** What there is of a topic, by partition. */
  SortedMap<TopicPartition, Stretch> stretches(String topic) {
    List<TopicPartition> partitions = CommittedRecords.partitions(consumer, List.of(topic));
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    SortedMap<TopicPartition, Stretch> stretches =
        new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
    begins.forEach(
        (partition, begin) ->
            stretches.put(partition, new Stretch(begin, ends.getOrDefault(partition, begin))));
    return stretches;
  }

  /** Hands on the records of a stretch in order. */
  void read(
      TopicPartition partition, Stretch stretch, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, stretch.begin());
    long position = stretch.begin();
    long last = System.nanoTime();
    while (position < stretch.end()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (record.offset() < stretch.end()) {
          visitor.accept(record);
        }
      }
      long now = consumer.position(partition);
      if (now > position) {
        last = System.nanoTime();
      } else if (System.nanoTime() - last > PATIENCE.toNanos()) {
        throw new TimeoutException(
            "Kafka has sent nothing of %s at offset %d for %d s"
                .formatted(partition, position, PATIENCE.toSeconds()));
      }
      position = now;
    }
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
