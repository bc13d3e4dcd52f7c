package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  private static final String TOPIC = "words";

  @Test
  void records_and_their_offsets_last_with_the_folder(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      createTopic(kafka);
      produce(kafka, Optional.empty(), "one", "two");
      assertThat(consume(kafka, "one group", 2)).containsExactly("one", "two");
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      produce(kafka, Optional.empty(), "three");
      assertThat(consume(kafka, "one group", 1)).containsExactly("three");
      assertThat(consume(kafka, "another group", 3)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void what_its_start_needs_first_can_be_loaded_before_there_is_a_folder() {
    assertThatCode(EmbeddedKafka::load).doesNotThrowAnyException();
  }

  @Test
  void a_broker_starts_on_what_a_killed_one_left(@TempDir Path running, @TempDir Path left)
      throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(running, 0)) {
      createTopic(kafka);
      produce(kafka, Optional.of("tx"), "one", "two");
      assertThat(consume(kafka, "group", 1)).contains("one");
      copy(running, left);
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(left, 0)) {
      produce(kafka, Optional.of("tx"), "three");

      assertThat(consume(kafka, "another group", 3)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void a_transaction_shows_when_it_is_committed_and_never_when_it_is_aborted(@TempDir Path folder)
      throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      createTopic(kafka);
      try (KafkaProducer<String, String> producer = producer(kafka, Optional.of("tx"))) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "aborted")).get();
        producer.abortTransaction();
      }
      produce(kafka, Optional.of("tx"), "committed");

      assertThat(consume(kafka, "group", 1)).containsExactly("committed");
    }
  }

  @Test
  void topics_are_not_made_by_a_mistyped_name(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        KafkaConsumer<String, String> consumer = consumer(kafka, "group")) {
      createTopic(kafka);

      assertThat(consumer.partitionsFor("wrods")).isEmpty();

      assertThat(consumer.listTopics()).containsOnlyKeys(TOPIC);
    }
  }

  @Test
  void two_brokers_run_side_by_side(@TempDir Path one, @TempDir Path two) throws Exception {
    try (EmbeddedKafka first = EmbeddedKafka.start(one, 0);
        EmbeddedKafka second = EmbeddedKafka.start(two, 0)) {
      createTopic(first);
      createTopic(second);
      produce(first, Optional.empty(), "first");
      produce(second, Optional.empty(), "second");

      assertThat(consume(first, "group", 1)).containsExactly("first");
      assertThat(consume(second, "group", 1)).containsExactly("second");
    }
  }

  @Test
  void a_port_asked_for_is_used_and_one_that_is_taken_is_named(@TempDir Path one, @TempDir Path two)
      throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedKafka.start(one, port))
          .isInstanceOf(EmbeddedStartException.class)
          .hasMessageContainingAll("port " + port, "choose another");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(two, port)) {
      assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
    }
  }

  @Test
  void a_folder_that_is_no_brokers_is_refused_with_the_reason(@TempDir Path folder)
      throws IOException {
    Path kafka = Files.createDirectories(folder.resolve("kafka"));
    Files.writeString(kafka.resolve("meta.properties"), "version=1\nnode.id=9\ncluster.id=x\n");

    assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContainingAll(folder.toString(), "9");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void createTopic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
  }

  private static void produce(
      EmbeddedKafka kafka, Optional<String> transactionalId, String... words) throws Exception {
    try (KafkaProducer<String, String> producer = producer(kafka, transactionalId)) {
      if (transactionalId.isPresent()) {
        producer.initTransactions();
        producer.beginTransaction();
      }
      for (String word : words) {
        producer.send(new ProducerRecord<>(TOPIC, word)).get();
      }
      if (transactionalId.isPresent()) {
        producer.commitTransaction();
      }
    }
  }

  private static KafkaProducer<String, String> producer(
      EmbeddedKafka kafka, Optional<String> transactionalId) {
    Map<String, Object> config = new HashMap<>();
    config.put("bootstrap.servers", kafka.bootstrapServers());
    config.put("max.block.ms", "10000");
    transactionalId.ifPresent(id -> config.put("transactional.id", id));
    return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
  }

  private static KafkaConsumer<String, String> consumer(EmbeddedKafka kafka, String group) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "group.id",
            group,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
  }

  private static List<String> consume(EmbeddedKafka kafka, String group, int count) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "group.id",
            group,
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      List<String> words = new ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (words.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> words.add(record.value()));
      }
      consumer.commitSync();
      return words;
    }
  }
}
