package io.newswire.consume;

import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RegistryUnavailableException;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows output topics, committed records only, without a consumer group. */
public final class Outputs implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();

  /**
   * Begins to follow.
   *
   * @param settings Kafka's own for a consumer, by their names; at least {@code bootstrap.servers}
   * @param topics names of output topics, and of the dead letters', whose values are not decoded
   * @throws MissingTopicException when the cluster does not have one of them
   */
  public Outputs(
      Map<String, String> settings, Registry registry, Collection<String> topics, Start start) {
    consumer =
        new KafkaConsumer<>(
            properties(settings), new StringDeserializer(), new ByteArrayDeserializer());
    Topics.outputs().forEach(topic -> decode(topic, registry));
    decode(Topics.REREADS, registry);
    try {
      List<TopicPartition> partitions = partitions(topics);
      consumer.assign(partitions);
      // Where it begins is settled now, not at the first poll: what is fed next is not missed.
      start.offsets(consumer, partitions).forEach(consumer::seek);
    } catch (RuntimeException e) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      throw e;
    }
  }

  private static Map<String, Object> properties(Map<String, String> settings) {
    Map<String, Object> properties = new HashMap<>(settings);
    properties.keySet().retainAll(ConsumerConfig.configNames());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    return properties;
  }

  private void decode(Topic<? extends SpecificRecord> topic, Registry registry) {
    deserializers.put(topic.name(), new AvroSerde<>(topic.type(), registry).deserializer());
  }

  private List<TopicPartition> partitions(Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(topic);
      if (known.isEmpty()) {
        throw new MissingTopicException(topic);
      }
      known.forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
    }
    return partitions;
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
        outputs.add(output(record));
      }
      return outputs;
    } catch (RegistryUnavailableException e) {
      records.partitions().forEach(p -> consumer.seek(p, records.records(p).get(0).offset()));
      throw e;
    }
  }

  /** A value that can't be decoded is told of, and the rest goes on. */
  private Output output(ConsumerRecord<String, byte[]> record) {
    Deserializer<? extends SpecificRecord> values = deserializers.get(record.topic());
    try {
      return new Output(
          record, values == null ? null : values.deserialize(record.topic(), record.value()));
    } catch (RegistryUnavailableException e) {
      throw e;
    } catch (SerializationException e) {
      return new Output(record, null, e.getMessage());
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
