package io.newswire.cli;

import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
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
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Follows output topics, committed records only, without a consumer group. */
final class Outputs implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();

  /** A record as it came off a topic; its value is null for a retraction. */
  record Output(ConsumerRecord<String, byte[]> record, @Nullable SpecificRecord value) {}

  /**
   * Begins to follow.
   *
   * @param topics names of output topics, and of the dead letters', whose values are not decoded
   */
  Outputs(Cluster cluster, Collection<String> topics, boolean fromBeginning) {
    Map<String, Object> properties = new HashMap<>();
    properties.putAll(cluster.settings().forClient(ConsumerConfig.configNames()));
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    Topics.outputs().forEach(topic -> decode(topic, cluster.registry()));
    decode(Topics.REREADS, cluster.registry());
    List<TopicPartition> partitions = partitions(topics);
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    // Where it begins is settled now, not at the first poll: what is fed next is not missed.
    partitions.forEach(consumer::position);
  }

  private void decode(Topic<? extends SpecificRecord> topic, Registry registry) {
    deserializers.put(topic.name(), new AvroSerde<>(topic.type(), registry).deserializer());
  }

  private List<TopicPartition> partitions(Collection<String> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : topics) {
      List<PartitionInfo> known = consumer.partitionsFor(topic);
      if (known.isEmpty()) {
        throw FailedException.failed(
            "there is no topic " + topic + " on the cluster; 'newswire topics --create' makes it",
            null);
      }
      known.forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
    }
    return partitions;
  }

  /** What has come since; waits for it as long as is said. */
  List<Output> poll(Duration wait) {
    List<Output> outputs = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : consumer.poll(wait)) {
      Deserializer<? extends SpecificRecord> values = deserializers.get(record.topic());
      outputs.add(
          new Output(
              record, values == null ? null : values.deserialize(record.topic(), record.value())));
    }
    return outputs;
  }

  /** The partitions that are followed. */
  Set<TopicPartition> partitions() {
    return consumer.assignment();
  }

  /** Whether everything before these offsets has come, or was rolled back. */
  boolean haveCome(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** Ends a {@link #poll} that waits, from another thread. */
  void wakeUp() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
