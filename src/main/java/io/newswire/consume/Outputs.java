package io.newswire.consume;

import io.newswire.topic.Registry;
import io.newswire.topic.RegistryUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Follows output topics, committed records only, without a consumer group. */
public final class Outputs implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final OutputDecoder decoder;

  /**
   * Begins to follow.
   *
   * @param settings Kafka's own for a consumer, by their names; at least {@code bootstrap.servers}
   * @param topics names of output topics, and of the dead letters', whose values are not decoded
   * @throws MissingTopicException when the cluster does not have one of them
   */
  public Outputs(
      Map<String, String> settings, Registry registry, Collection<String> topics, Start start) {
    consumer = CommittedRecords.consumer(settings);
    decoder = new OutputDecoder(registry);
    try {
      List<TopicPartition> partitions = CommittedRecords.partitions(consumer, topics);
      consumer.assign(partitions);
      // Where it begins is settled now, not at the first poll: what is fed next is not missed.
      start.offsets(consumer, partitions).forEach(consumer::seek);
    } catch (RuntimeException e) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      throw e;
    }
  }

  /**
   * What has come since; waits for it as long as is said.
   *
   * @throws RegistryUnavailableException while no registry answers; the same comes again then
   */
  public List<Output> poll(Duration wait) {
    List<Output> outputs = new ArrayList<>();
    ConsumerRecords<String, byte[]> records = consumer.poll(wait);
    try {
      for (ConsumerRecord<String, byte[]> record : records) {
        outputs.add(decoder.decode(record));
      }
      return outputs;
    } catch (RegistryUnavailableException e) {
      records.partitions().forEach(p -> consumer.seek(p, records.records(p).get(0).offset()));
      throw e;
    }
  }

  /** The offset that is read next in each partition. */
  public Map<TopicPartition, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    consumer.assignment().forEach(p -> positions.put(p, consumer.position(p)));
    return positions;
  }

  /** The partitions that are followed. */
  public Set<TopicPartition> partitions() {
    return consumer.assignment();
  }

  /**
   * Whether partitions have been added to the topics since it began, which are not followed. Seen
   * within {@code metadata.max.age.ms}.
   */
  public boolean isOutgrown() {
    List<String> topics =
        consumer.assignment().stream().map(TopicPartition::topic).distinct().toList();
    return CommittedRecords.partitions(consumer, topics).size() > consumer.assignment().size();
  }

  /** Whether everything before these offsets has come, or was rolled back. */
  public boolean haveCome(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Ends a {@link #poll} that waits, from another thread. */
  public void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
