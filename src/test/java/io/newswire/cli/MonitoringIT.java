package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.consume.CommittedRecords;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Canary;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What instances on a real broker tell of themselves, against what was fed to them. */
@Execution(ExecutionMode.CONCURRENT)
class MonitoringIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String URI = "urn:newswire:test:monitoring";
  private static final Set<String> PARTITIONS =
      Set.of(
          "newswire_lag_records{partition=\"0\"}",
          "newswire_lag_records{partition=\"1\"}",
          "newswire_lag_records{partition=\"2\"}",
          "newswire_lag_records{partition=\"3\"}");

  @TempDir Path folder;
  private EmbeddedRun cluster;
  private Pipeline instance;

  @BeforeEach
  void start() {
    RecordClasses.trust();
    cluster = broker(0, 0);
    instance = instance("first");
  }

  @AfterEach
  void stop() {
    instance.close();
    cluster.close();
  }

  private EmbeddedRun broker(int kafkaPort, int registryPort) {
    Path data = folder.resolve("broker");
    return EmbeddedRun.start(new EmbeddedSettings(Optional.of(data), kafkaPort, registryPort));
  }

  private Pipeline instance(String name) {
    return Instances.start(cluster, folder.resolve(name));
  }

  @Test
  void theCountsAreOfWhatWasFedAndEveryMetricIsDescribedAndPrometheusReadsThem() throws Exception {
    feedEverything();

    Scrape metrics =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () -> scrape(instance),
                told ->
                    told.value("newswire_paragraphs_total{outcome=\"killed\"}") == 1
                        && isCaughtUp(told));
    assertThat(metrics.value("newswire_paragraphs_total{outcome=\"accepted\"}")).isEqualTo(6);
    assertThat(metrics.value("newswire_paragraphs_total{outcome=\"unchanged\"}")).isEqualTo(3);
    assertThat(metrics.value("newswire_paragraphs_total{outcome=\"stale\"}")).isEqualTo(3);
    assertThat(metrics.value("newswire_paragraphs_unaccounted_total")).isZero();
    assertThat(metrics.value("newswire_dead_letters_total{reason=\"unreadable\"}")).isEqualTo(1);
    assertThat(metrics.value("newswire_dead_letters_total{reason=\"invalid\"}")).isEqualTo(1);
    assertThat(metrics.value("newswire_readings_total")).isGreaterThanOrEqualTo(4);
    assertThat(metrics.value("newswire_latency_seconds_count")).isPositive();
    assertThat(metrics.value("newswire_ready")).isEqualTo(1);
    assertThat(
            metrics.value("newswire_source_newest_timestamp_seconds{source=\"The Sorrel Post\"}"))
        .isBetween(System.currentTimeMillis() / 1e3 - 120, System.currentTimeMillis() / 1e3);
    assertThat(standing(metrics)).as("all that came out was taken back").isZero();
    assertThat(metrics.text()).contains("kafka_stream_", "kafka_consumer_", "jvm_memory_used");
    assertThat(Scrape.of(instance.url() + "/health/ready").status()).isEqualTo(200);

    assertThat(described()).isEqualTo(metrics.ours());
    checkWithPromtool(metrics);
  }

  @Test
  void eachPartitionsLagIsToldByTheInstanceThatReadsItAndIsZeroOnceAllIsRead() {
    feedVersion(1, "The harbour is shut.", "No ferry leaves.", "Read more:");
    awaitLags(() -> scrape(instance).samples("newswire_lag_records"));

    try (Pipeline second = instance("second")) {
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                Set<String> first = scrape(instance).samples("newswire_lag_records").keySet();
                Set<String> others = scrape(second).samples("newswire_lag_records").keySet();
                assertThat(others).isNotEmpty();
                assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(others);
              });
      feedVersion(2, "The harbour is open.", "No ferry leaves.", "Read more:");
      awaitLags(
          () -> {
            Map<String, Double> lags = scrape(instance).samples("newswire_lag_records");
            lags.putAll(scrape(second).samples("newswire_lag_records"));
            return lags;
          });
    }

    awaitLags(() -> scrape(instance).samples("newswire_lag_records"));
  }

  @Test
  void canariesComeOutOfEachPartitionAndNobodyWhoReadsNewsSeesThem() throws Exception {
    Scrape ready =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () -> Scrape.of(instance.url() + "/health/ready"),
                answer -> answer.text().contains("\"what goes in comes out\""));
    assertThat(ready.status()).isEqualTo(200);
    Scrape metrics =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () -> scrape(instance),
                told -> told.value("newswire_canary_latency_seconds_count") >= 8);

    assertThat(metrics.value("newswire_canary_oldest_seconds")).isLessThan(10);
    assertThat(metrics.samples("newswire_paragraphs_total").values()).containsOnly(0.0);
    assertThat(metrics.samples("newswire_records_total").values()).containsOnly(0.0);
    assertThat(metrics.value("newswire_latency_seconds_count")).isZero();
    assertThat(endOffsets(List.of(Topics.CANARIES))).isPositive();
    assertThat(endOffsets(Topics.outputs().stream().map(Topic::name).toList())).isZero();
    for (int partition = 0; partition < PARTITIONS.size(); partition++) {
      String path = "/articles/" + Canary.uri(partition);
      assertThat(Scrape.of(instance.url() + path).status()).isEqualTo(404);
    }
  }

  @Test
  void aPartitionThatComesHasACanaryAtOnceHoweverSeldomTheyAreSent() {
    instance.close();
    instance = Instances.start(cluster, folder.resolve("seldom"), "24h");
    awaitReady(instance);
    try (Pipeline second = Instances.start(cluster, folder.resolve("seldom too"), "24h")) {
      awaitReady(second);
      awaitReady(instance);
    }

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> scrape(instance).samples("newswire_lag_records").keySet().equals(PARTITIONS));
    awaitReady(instance);
  }

  private static void awaitReady(Pipeline instance) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> Scrape.of(instance.url() + "/health/ready").status() == 200);
    // Until partitions come to it, an instance has none that a canary could have gone through.
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> scrape(instance).value("newswire_canary_latency_seconds_count") > 0);
  }

  private long endOffsets(Collection<String> topics) {
    try (KafkaConsumer<String, byte[]> consumer =
        CommittedRecords.consumer(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
      return consumer.endOffsets(CommittedRecords.partitions(consumer, topics)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  @Test
  void anInstanceThatIsCutOffFromItsBrokerIsAliveAndNotReadyAndTellsNoLagUntilItIsBack() {
    awaitLags(() -> scrape(instance).samples("newswire_lag_records"));
    cluster.close();

    Scrape ready =
        Awaitility.await()
            .atMost(Duration.ofSeconds(15))
            .until(
                () -> Scrape.of(instance.url() + "/health/ready"),
                answer -> answer.text().contains("the broker has not answered for"));
    assertThat(ready.status()).isEqualTo(503);
    assertThat(Scrape.of(instance.url() + "/health/live").status()).isEqualTo(200);
    Scrape metrics = scrape(instance);
    assertThat(metrics.value("newswire_ready")).isZero();
    assertThat(metrics.samples("newswire_lag_records")).isEmpty();

    cluster = broker(port(cluster.bootstrapServers()), port(cluster.registryUrl()));

    awaitLags(() -> scrape(instance).samples("newswire_lag_records"));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> Scrape.of(instance.url() + "/health/ready").status() == 200);
  }

  private static int port(String address) {
    return Integer.parseInt(address.replaceAll(".*:(\\d+).*", "$1"));
  }

  private static void awaitLags(Callable<Map<String, Double>> lags) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, Double> told = lags.call();
              assertThat(told.keySet()).isEqualTo(PARTITIONS);
              assertThat(told.values()).containsOnly(0.0);
            });
  }

  private static boolean isCaughtUp(Scrape metrics) {
    return metrics.samples("newswire_lag_records").equals(zeros());
  }

  private static Map<String, Double> zeros() {
    return PARTITIONS.stream().collect(Collectors.toMap(partition -> partition, partition -> 0.0));
  }

  private static Scrape scrape(Pipeline instance) {
    return Scrape.of(instance.url() + "/metrics");
  }

  /** How many records are new on the topics, less those that were taken back. */
  private static double standing(Scrape metrics) {
    return metrics.samples("newswire_records_total").entrySet().stream()
        .mapToDouble(
            sample ->
                sample.getKey().contains("\"new\"")
                    ? sample.getValue()
                    : sample.getKey().contains("\"retracted\"") ? -sample.getValue() : 0)
        .sum();
  }

  /** Two versions, one of them again and late, a kill, and two records that can't be taken. */
  private void feedEverything() {
    feedVersion(1, "The harbour is shut.", "No ferry leaves.", "Read more:");
    feedVersion(2, "The harbour is open.", "No ferry leaves.", "Read more:");
    feedVersion(2, "The harbour is open.", "No ferry leaves.", "Read more:");
    feedVersion(1, "The harbour is shut.", "No ferry leaves.", "Read more:");
    send(URI, "no Avro".getBytes(StandardCharsets.UTF_8));
    send("urn:of-another", bytes(paragraph(article(1, PubStatus.USABLE), 1, 0, "Read more:")));
    send(URI, bytes(paragraph(article(3, PubStatus.CANCELED), 0, 0, "")));
  }

  private void feedVersion(long version, String... texts) {
    Article article = article(version, PubStatus.USABLE);
    for (int position = 0; position < texts.length; position++) {
      send(URI, bytes(paragraph(article, texts.length, position, texts[position])));
    }
  }

  private static Article article(long version, PubStatus status) {
    return Article.newBuilder()
        .setUri(URI)
        .setVersion(version)
        .setSource("The Sorrel Post")
        .setPubStatus(status)
        .build();
  }

  private static Paragraph paragraph(Article article, int count, int position, String text) {
    return new Paragraph(article, count, position, text, Form.UNKNOWN, List.of());
  }

  private byte[] bytes(Paragraph paragraph) {
    return new AvroSerde<>(Paragraph.class, new RestRegistry(cluster.registryUrl()))
        .serializer()
        .serialize(Topics.PARAGRAPHS.name(), paragraph);
  }

  private void send(String key, byte[] value) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.PARAGRAPHS.name(), key.getBytes(StandardCharsets.UTF_8), value))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of the document's table, as "name type". */
  private static Set<String> described() throws IOException {
    Set<String> rows = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(newswire_\\w+)` \\| (\\w+) \\|")
            .matcher(Files.readString(Path.of("src/docs/monitoring.md")));
    while (row.find()) {
      rows.add(row.group(1) + " " + row.group(2));
    }
    return rows;
  }

  /** Prometheus reads all of it, and finds nothing amiss with what is ours. */
  private void checkWithPromtool(Scrape metrics) throws Exception {
    Assumptions.assumeTrue(
        System.getenv("PATH")
            .lines()
            .flatMap(path -> Arrays.stream(path.split(":")))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "promtool"))),
        "the exposition is checked with promtool, of Debian's package prometheus");
    Path exposition = Files.writeString(folder.resolve("metrics.txt"), metrics.text());
    Path told = folder.resolve("promtool.txt");
    Process promtool =
        new ProcessBuilder("promtool", "check", "metrics")
            .redirectInput(exposition.toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile())
            .start();
    // 3: it was read, and there are names that its authors would have chosen otherwise: Kafka's.
    assertThat(promtool.waitFor()).as(Files.readString(told)).isIn(0, 3);
    assertThat(Files.readAllLines(told)).noneMatch(line -> line.contains("newswire_"));
  }
}
