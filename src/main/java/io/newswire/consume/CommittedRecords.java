package io.newswire.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How whole topics are read: committed records only, without a consumer group. */
public final class CommittedRecords {
  private CommittedRecords() {}

  /**
   * A consumer that reads so.
   *
   * @param settings Kafka's own for a consumer, by their names; at least {@code bootstrap.servers}
   */
  public static KafkaConsumer<String, byte[]> consumer(Map<String, String> settings) {
    return consumer(settings, new StringDeserializer());
  }

  /** The same, whose keys may be anything. */
  public static <K> KafkaConsumer<K, byte[]> consumer(
      Map<String, String> settings, Deserializer<K> keys) {
    Map<String, Object> properties = new HashMap<>(settings);
    properties.keySet().retainAll(ConsumerConfig.configNames());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    return new KafkaConsumer<>(properties, keys, new ByteArrayDeserializer());
  }

  /**
   * All partitions of topics.
   *
   * @throws MissingTopicException when the cluster does not have one of the topics
   */
  public static List<TopicPartition> partitions(
      Consumer<?, ?> consumer, Collection<String> topics) {
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
}
