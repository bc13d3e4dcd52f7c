package io.newswire.export;

import io.newswire.consume.CommittedRecords;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The committed records on a cluster. */
final class CommittedSource implements RecordSource, AutoCloseable {
  /** How long a broker may send nothing of what it has. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<String, byte[]> consumer;

  CommittedSource(Map<String, String> settings) {
    Map<String, String> own = new HashMap<>(settings);
    // What is cleaned away while it is read must not end the reading.
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer = CommittedRecords.consumer(own);
  }

  @Override
  public Map<TopicPartition, Long> ends(String topic) {
    return ends(List.of(topic));
  }

  /** The ends of the partitions of several topics, at one time. */
  Map<TopicPartition, Long> ends(Collection<String> topics) {
    return consumer.endOffsets(CommittedRecords.partitions(consumer, topics));
  }

  @Override
  public void read(TopicPartition partition, long end, Visitor visitor) throws IOException {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long position = consumer.position(partition);
    long last = System.nanoTime();
    while (position < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
        if (record.offset() < end) {
          visitor.visit(record);
        }
      }
      long now = consumer.position(partition);
      if (now > position) {
        last = System.nanoTime();
      } else if (System.nanoTime() - last > PATIENCE.toNanos()) {
        throw new ExportException(
            "Kafka has sent nothing of %s at offset %d for %d s"
                .formatted(partition, position, PATIENCE.toSeconds()));
      }
      position = now;
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
