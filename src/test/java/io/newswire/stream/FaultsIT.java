package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.monitor.Prometheus;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What goes wrong turns its metric, the health, and its alert in a Prometheus that scrapes the
 * instance, and nothing else. Times of the alerts are divided, since a test can't wait for hours.
 */
@Execution(ExecutionMode.CONCURRENT)
class FaultsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String URI = "urn:newswire:test:faults";

  /** Two minutes are six seconds. */
  private static final int SOON = 20;

  /** An hour is 24 seconds. */
  private static final int SOONER = 150;

  @TempDir Path folder;
  private EmbeddedRun cluster;
  private MonitoredStream instance;
  private Prometheus prometheus;

  @BeforeEach
  void start() {
    Prometheus.assumeThere();
    RecordClasses.trust();
    cluster = EmbeddedRun.start(new EmbeddedSettings(Optional.of(folder.resolve("broker")), 0, 0));
  }

  @AfterEach
  void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
    if (instance != null) {
      instance.close();
    }
    if (cluster != null) {
      cluster.close();
    }
  }

  private void start(int factor, ParagraphReader reader, MonitoredStream.Bookkeeping books) {
    instance = new MonitoredStream(cluster, folder.resolve("state"), reader, books);
    prometheus = Prometheus.start(folder, factor, List.of(instance.url()));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                prometheus.value("newswire_ready") == 1
                    && lag() == 0
                    && prometheus.firing().isEmpty());
  }

  private double lag() {
    return prometheus.value("sum(newswire_lag_records)");
  }

  @Test
  void aPoisonRecordIsADeadLetterAndTheInstanceGoesOn() {
    start(SOON, new Reader(), Books::new);

    instance.send(URI, "no Avro".getBytes(StandardCharsets.UTF_8));

    awaitFiring("Records could not be taken: unreadable");
    assertThat(prometheus.value("newswire_dead_letters_total{reason=\"unreadable\"}")).isEqualTo(1);
    assertThat(instance.health("ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aTopicThatTakesLessThanWhatComesOutStopsTheStreamWhichSaysWhy() throws Exception {
    makeOutputsThatTake(10_000);
    start(SOON, new Reader(), Books::new);

    instance.send(paragraph(article(1).build(), 1, 0, "Boats lie in the harbour. ".repeat(500)));

    awaitFiring(instance.address() + " is not ready");
    assertThat(instance.health("live").statusCode()).isEqualTo(503);
    assertThat(instance.health("live").body())
        .contains("the stream has failed", "RecordTooLargeException");
  }

  /** Somebody made the topics, for smaller records than ours may be. */
  private void makeOutputsThatTake(int bytes) throws ExecutionException, InterruptedException {
    Map<String, String> settings = Map.of("max.message.bytes", Integer.toString(bytes));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
      admin
          .createTopics(
              Topics.classified().stream()
                  .map(topic -> new NewTopic(topic.name(), 2, (short) 1).configs(settings))
                  .toList())
          .all()
          .get();
    }
  }

  @Test
  void aBrokerThatStopsLeavesTheInstanceNotReady() {
    start(SOON, new Reader(), Books::new);

    cluster.close();

    awaitFiring(instance.address() + " is not ready");
    assertThat(instance.health("ready").statusCode()).isEqualTo(503);
    assertThat(instance.health("ready").body()).contains("the broker has not answered for");
    assertThat(prometheus.value("newswire_ready")).isZero();
    assertThat(lag()).isNaN();
  }

  @Test
  void aConsumerThatLagsIsToldWithItsPartition() {
    AtomicBoolean slow = new AtomicBoolean(true);
    start(SOON, new SlowReader(new Reader(), slow), Books::new);
    try {
      int count = 4_000;
      Article article = article(1).build();
      instance.send(
          IntStream.range(0, count)
              .mapToObj(
                  position -> paragraph(article, count, position, "Boat " + position + " is safe."))
              .toList());

      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(prometheus.firing())
                      .singleElement()
                      .asString()
                      .matches("Partition \\d is \\d(\\.\\d+)?k records behind"));
      assertThat(prometheus.value("max(newswire_lag_records)")).isBetween(1_000.0, 4_000.0);
      assertThat(instance.health("ready").statusCode()).isEqualTo(200);
    } finally {
      slow.set(false);
    }
  }

  @Test
  void booksThatDoNotBalanceAreToldAtOnce() {
    start(SOON, new Reader(), ForgetfulBooks::new);

    instance.send(
        paragraph(article(1).setPubStatus(PubStatus.WITHHELD).build(), 1, 0, "Read more:"));

    awaitFiring("The books of " + instance.address() + " do not balance");
    assertThat(prometheus.value("newswire_paragraphs_unaccounted_total")).isEqualTo(1);
    assertThat(instance.health("ready").statusCode()).isEqualTo(200);
  }

  @Test
  void aSourceThatFallsSilentIsToldWhileAnotherGoesOn() {
    start(SOONER, new Reader(), Books::new);
    Article silent = article(1).setUri(URI + ":silent").setSource("Tarn Wire").build();
    instance.send(paragraph(silent, 1, 0, "Read more:"));

    long[] version = {0};
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              instance.send(
                  paragraph(article(++version[0]).build(), 1, 0, "Boat " + version[0] + " is in."));
              assertThat(prometheus.firing()).containsExactly("Tarn Wire is silent");
            });
    assertThat(
            prometheus
                .values(
                    "time() - max by (source) (newswire_source_newest_timestamp_seconds)", "source")
                .get("The Sorrel Post"))
        .isLessThan(3_600.0 / SOONER);
    assertThat(instance.health("ready").statusCode()).isEqualTo(200);
  }

  private void awaitFiring(String summary) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(prometheus.firing()).isEqualTo(Set.of(summary)));
  }

  private static Article.Builder article(long version) {
    return Article.newBuilder().setUri(URI).setVersion(version).setSource("The Sorrel Post");
  }

  private static Paragraph paragraph(Article article, int count, int position, String text) {
    return new Paragraph(article, count, position, text, Form.UNKNOWN, List.of());
  }

  /** A reader that takes its time as long as it is slow. */
  private record SlowReader(Reader reader, AtomicBoolean slow) implements ParagraphReader {
    /** A thousand are taken at one go, for which a canary of another partition may have to wait. */
    private static final Duration TIME = Duration.ofMillis(10);

    @Override
    public Reading read(
        Story story, ReadingContext before, io.newswire.reading.Paragraph paragraph) {
      if (slow.get()) {
        LockSupport.parkNanos(TIME.toNanos());
      }
      return reader.read(story, before, paragraph);
    }

    @Override
    public String version() {
      return reader.version();
    }
  }

  /** The fault: what is held back, and so on no topic, is called accepted. */
  private static final class ForgetfulBooks extends Books {
    ForgetfulBooks(MeterRegistry registry) {
      super(registry);
    }

    @Override
    void enter(
        LiveArticle.Outcome outcome, LiveArticle article, Paragraph paragraph, long timestamp) {
      super.enter(
          outcome == LiveArticle.Outcome.HELD ? LiveArticle.Outcome.ACCEPTED : outcome,
          article,
          paragraph,
          timestamp);
    }
  }
}
