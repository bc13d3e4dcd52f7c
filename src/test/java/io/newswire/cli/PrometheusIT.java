package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.monitor.AlertRules;
import io.newswire.monitor.Dashboard;
import io.newswire.monitor.PromQl;
import io.newswire.monitor.Prometheus;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus scrapes two instances while 10,000 paragraphs pass. */
class PrometheusIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PARAGRAPHS = 40;
  private static final int NEW = 200;
  private static final int AGAIN = 30;
  private static final int LATE = 20;
  private static final int UNREADABLE = 7;
  private static final int INVALID = 3;

  /** Kafka's and the JVM's first numbers come when something has been timed. */
  private static final Set<String> LATER = Set.of("jvm_gc_pause_seconds_sum");

  private static EmbeddedRun cluster;
  private static Pipeline first;
  private static Pipeline second;
  private static Prometheus prometheus;

  @BeforeAll
  static void start(@TempDir Path folder) {
    Prometheus.assumeThere();
    RecordClasses.trust();
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    first = Instances.start(cluster, folder.resolve("first"));
    second = Instances.start(cluster, folder.resolve("second"));
    prometheus = Prometheus.start(folder, 1, List.of(first.url(), second.url()));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> prometheus.value("sum(newswire_ready)") == 2 && partitionsAreShared());
    feed();
  }

  /** Before each of both reads two, work may be done twice. */
  private static boolean partitionsAreShared() {
    return List.copyOf(
            prometheus.values("count by (instance) (newswire_lag_records)", "instance").values())
        .equals(List.of(2.0, 2.0));
  }

  @AfterAll
  static void stop() {
    for (AutoCloseable started : new AutoCloseable[] {prometheus, second, first, cluster}) {
      close(started);
    }
  }

  private static void close(AutoCloseable started) {
    try {
      if (started != null) {
        started.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theCountsEqualWhatWasFed() {
    Map<String, Double> fed =
        Map.of(
            "accepted", (double) NEW * PARAGRAPHS,
            "held", 0.0,
            "unchanged", (double) AGAIN * PARAGRAPHS,
            "stale", (double) LATE * PARAGRAPHS,
            "killed", 0.0,
            "expired", 0.0,
            "refused", 0.0);
    assertThat(fed.values().stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(10_000);

    awaitCounts("newswire_paragraphs_total", "outcome", fed);
    awaitCounts(
        "newswire_dead_letters_total",
        "reason",
        Map.of("unreadable", (double) UNREADABLE, "invalid", (double) INVALID, "refused", 0.0));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> prometheus.value("sum(newswire_lag_records)") == 0);
    assertThat(prometheus.value("sum(newswire_records_total)")).isEqualTo(committed());
    assertThat(prometheus.value("sum(newswire_latency_seconds_count)")).isEqualTo(NEW * PARAGRAPHS);
    assertThat(prometheus.value("sum(newswire_paragraphs_unaccounted_total)")).isZero();
    assertThat(prometheus.values("sum by (instance) (newswire_paragraphs_total)", "instance"))
        .as("both have read some")
        .allSatisfy((instance, count) -> assertThat(count).isPositive())
        .hasSize(2);
    assertThat(prometheus.firing())
        .isEqualTo(
            Set.of(
                "Records could not be taken: invalid", "Records could not be taken: unreadable"));
  }

  private static void awaitCounts(String counter, String label, Map<String, Double> expected) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(prometheus.values("sum by (%s) (%s)".formatted(label, counter), label))
                    .isEqualTo(expected));
  }

  @Test
  void eachAlertAndEachPanelAsksForMetricsThatAreThere() {
    Set<String> asked = new TreeSet<>();
    AlertRules.byName()
        .values()
        .forEach(rule -> asked.addAll(new PromQl(rule.path("expr").asText()).metrics()));
    Dashboard.expressions().forEach(expression -> asked.addAll(new PromQl(expression).metrics()));
    asked.removeAll(Set.of("ALERTS", "up"));

    assertThat(asked)
        .filteredOn(metric -> !LATER.contains(metric))
        .allSatisfy(PrometheusIT::awaitSomething);
  }

  @Test
  void eachPanelShowsSomething() {
    assertThat(Dashboard.expressions())
        .filteredOn(expression -> LATER.stream().noneMatch(expression::contains))
        .allSatisfy(PrometheusIT::awaitSomething);
  }

  private static void awaitSomething(String expression) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(prometheus.query(expression)).isNotEmpty());
  }

  private static void feed() {
    try (KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        Serializer<Paragraph> serializer =
            new AvroSerde<>(Paragraph.class, new RestRegistry(cluster.registryUrl()))
                .serializer()) {
      records(NEW, 2).forEach(record -> send(producer, serializer, record));
      records(AGAIN, 2).forEach(record -> send(producer, serializer, record));
      records(LATE, 1).forEach(record -> send(producer, serializer, record));
      for (int i = 0; i < UNREADABLE; i++) {
        send(producer, "urn:fleet:" + i, "no Avro".getBytes(StandardCharsets.UTF_8));
      }
      byte[] ofAnother = serializer.serialize(Topics.PARAGRAPHS.name(), records(1, 2).get(0));
      for (int i = 0; i < INVALID; i++) {
        send(producer, "urn:another:" + i, ofAnother);
      }
      producer.flush();
    }
  }

  private static void send(
      KafkaProducer<String, byte[]> producer, Serializer<Paragraph> serializer, Paragraph record) {
    send(
        producer,
        record.getArticle().getUri(),
        serializer.serialize(Topics.PARAGRAPHS.name(), record));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The flush waits for all.
  private static void send(KafkaProducer<String, byte[]> producer, String key, byte[] value) {
    producer.send(new ProducerRecord<>(Topics.PARAGRAPHS.name(), key, value));
  }

  /** One version of each of so many articles, of two sources. */
  private static List<Paragraph> records(int articles, long version) {
    List<Paragraph> records = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      Article article =
          Article.newBuilder()
              .setUri("urn:fleet:" + i)
              .setVersion(version)
              .setSource(i % 2 == 0 ? "The Sorrel Post" : "Tarn Wire")
              .build();
      for (int position = 0; position < PARAGRAPHS; position++) {
        String text =
            "The mayor of Tarn said %d boats of fleet %d were safe.".formatted(position, i);
        records.add(new Paragraph(article, PARAGRAPHS, position, text, Form.UNKNOWN, List.of()));
      }
    }
    return records;
  }

  /** How many records a consumer finds on the topics of the classes. */
  private static double committed() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            cluster.bootstrapServers(),
            "isolation.level",
            "read_committed",
            "max.poll.records",
            5_000);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Topics.classified().stream()
              .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      double count = 0;
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
          count += record.value() == null ? 0 : 1;
        }
      }
      return count;
    }
  }
}
