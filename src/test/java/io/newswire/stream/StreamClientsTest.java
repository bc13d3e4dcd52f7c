package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit sees that asks where an input stands of which nothing has been committed. */
class StreamClientsTest {
  private static final TopicPartition INPUT = new TopicPartition("input", 0);

  private static EmbeddedKafka kafka;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    kafka = EmbeddedKafka.start(folder, 0);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(Set.of(new NewTopic(INPUT.topic(), 1, (short) 1))).all().get();
    }
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void itStandsAtItsBeginning() {
    try (Consumer<byte[], byte[]> consumer = consumerOfTheTopology(Map.of())) {
      assertThat(consumer.position(INPUT)).isZero();
    }
  }

  @Test
  void anotherPolicyIsLeftToKafkaStreams() {
    Map<String, String> given = Map.of("consumer.auto.offset.reset", "latest");
    try (Consumer<byte[], byte[]> consumer = consumerOfTheTopology(given)) {
      assertThatThrownBy(() -> consumer.position(INPUT))
          .isInstanceOf(NoOffsetForPartitionException.class);
    }
  }

  /** That of the inputs, with what Kafka Streams sets for a topology that has a read-only store. */
  private static Consumer<byte[], byte[]> consumerOfTheTopology(Map<String, String> given) {
    Properties properties = new Properties();
    properties.putAll(StreamSettings.with(given));
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    StreamsConfig settings = new StreamsConfig(properties);
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG, "group",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    Consumer<byte[], byte[]> consumer = new StreamClients(settings).getConsumer(config);
    consumer.assign(Set.of(INPUT));
    return consumer;
  }
}
