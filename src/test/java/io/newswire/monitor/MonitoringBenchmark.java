package io.newswire.monitor;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.newswire.MeasuredDocument;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.serve.NewsServer;
import io.newswire.serve.ServerSettings;
import io.newswire.stream.NewsStream;
import io.newswire.stream.Retention;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * What monitoring costs: the stream reads the same records again and again from the same embedded
 * broker in the same JVM, by turns with nothing measured, and with everything measured, canaries,
 * the broker asked for the lag and {@code /metrics} scraped every second. CPU is that of the whole
 * process, broker and scraper included; a turn lasts from the stream's start until all is
 * committed.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@monitoring}; {@code -Dmonitoring.rounds}, {@code
 * -Dmonitoring.articles} and {@code -Dmonitoring.document} set its length and where its table goes.
 */
final class MonitoringBenchmark {
  private static final int ARTICLES = Integer.getInteger("monitoring.articles", 4_000);
  private static final int PARAGRAPHS = 34;
  private static final int RECORDS = ARTICLES * PARAGRAPHS;
  private static final int WARM_UPS = 2;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final EmbeddedRun cluster;
  private final Registry registry;
  private final Admin admin;
  private final Path root;
  private int turns;

  /** The threads that are there for monitoring alone. */
  private static final Pattern MONITORING =
      Pattern.compile(
          "http.*|HttpClient.*|scraping|broker-watch|kafka-metrics|canaries|.*\\bmonitoring\\b.*");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * One turn, in seconds.
   *
   * @param cpu of the whole process
   * @param monitoring of it, that of threads which are there for monitoring alone
   */
  private record Cost(double wall, double cpu, double monitoring) {}

  /** Two turns, one after the other. */
  private record Pair(Cost unmeasured, Cost measured) {}

  private MonitoringBenchmark(EmbeddedRun cluster, Registry registry, Admin admin, Path root) {
    this.cluster = cluster;
    this.registry = registry;
    this.admin = admin;
    this.root = root;
  }

  public static void main(String[] arguments) throws Exception {
    RecordClasses.trust();
    Path root = Files.createTempDirectory("newswire-monitoring-");
    try (EmbeddedRun cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
        Admin admin = admin(cluster, "benchmark")) {
      Registry registry = new RestRegistry(cluster.registryUrl());
      new TopicSetup(admin).create(4, (short) 1);
      new SchemaSetup(registry).register();
      MonitoringBenchmark benchmark = new MonitoringBenchmark(cluster, registry, admin, root);
      benchmark.feed();
      String table = benchmark.table(Integer.getInteger("monitoring.rounds", 10));
      System.out.print(table);
      if (arguments.length > 0) {
        MeasuredDocument.write(Path.of(arguments[0]), Map.of("monitoring", table));
      }
    } finally {
      delete(root);
    }
  }

  private static Admin admin(EmbeddedRun cluster, String name) {
    return Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers(), "client.id", name));
  }

  private String table(int rounds) throws Exception {
    List<Pair> pairs = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + rounds; round++) {
      Pair pair = pair(round % 2 == 0);
      System.out.printf("%s%n", pair);
      if (round >= WARM_UPS) {
        pairs.add(pair);
      }
    }
    List<Cost> unmeasured = pairs.stream().map(Pair::unmeasured).toList();
    List<Cost> measured = pairs.stream().map(Pair::measured).toList();
    double wall = median(pairs.stream().map(p -> p.measured().wall() / p.unmeasured().wall()));
    double busy = median(measured.stream().map(cost -> cost.monitoring() / cost.wall()));
    double cpu = median(pairs.stream().map(p -> p.measured().cpu() / p.unmeasured().cpu()));
    return """
        | %,d records, medians of %d pairs of turns | records/s | CPU us a record |
        | --- | --- | --- |
        | nothing measured | %,.0f | %.1f |
        | all measured, scraped every second | %,.0f | %.1f |
        | the second by the first, pair by pair | %.3f | %.3f |

        Threads that are there for monitoring alone take %.0f ms of processor a second: %.1f %% of %d processors.
        """
        .formatted(
            RECORDS,
            rounds,
            RECORDS / median(unmeasured.stream().map(Cost::wall)),
            1e6 * median(unmeasured.stream().map(Cost::cpu)) / RECORDS,
            RECORDS / median(measured.stream().map(Cost::wall)),
            1e6 * median(measured.stream().map(Cost::cpu)) / RECORDS,
            1 / wall,
            cpu,
            1e3 * busy,
            100 * busy / PROCESSORS,
            PROCESSORS);
  }

  /** What comes second finds the broker warmer, or busier: they take turns at that, too. */
  private Pair pair(boolean unmeasuredFirst) throws Exception {
    if (unmeasuredFirst) {
      Cost unmeasured = unmeasured();
      return new Pair(unmeasured, measured());
    }
    Cost measured = measured();
    return new Pair(unmeasured(), measured);
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private Cost unmeasured() throws Exception {
    String name = name();
    // What has no registry of its own drops all that it is told.
    try (NewsStream stream = stream(name, new CompositeMeterRegistry())) {
      return cost(stream, name);
    }
  }

  private Cost measured() throws Exception {
    String name = name();
    ScheduledExecutorService scraping =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "scraping"));
    try (Admin watching = admin(cluster, "monitoring");
        Monitor monitor = new Monitor("test");
        NewsServer server = NewsServer.bind(ServerSettings.onLoopback(0));
        Ending ignored = scraping::shutdownNow;
        NewsStream stream = stream(name, monitor.registry())) {
      server.start(monitor);
      monitor.watch(stream, watching);
      monitor.sendCanaries(
          Map.of("bootstrap.servers", cluster.bootstrapServers(), "client.id", "monitoring"),
          registry,
          Duration.ofSeconds(10));
      scrape(scraping, server.url() + "/metrics");
      return cost(stream, name);
    }
  }

  /** What is done at an end. */
  private interface Ending extends AutoCloseable {
    @Override
    void close();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the executor alone.
  private static void scrape(ScheduledExecutorService scraping, String url) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    scraping.scheduleAtFixedRate(
        () -> {
          try {
            client.send(request, BodyHandlers.discarding());
          } catch (IOException e) {
            System.err.println(e.getMessage());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        0,
        1,
        TimeUnit.SECONDS);
  }

  private String name() {
    return "turn-" + ++turns;
  }

  private NewsStream stream(String name, MeterRegistry measured) {
    return new NewsStream(
        Map.of(
            "bootstrap.servers",
            cluster.bootstrapServers(),
            "application.id",
            name,
            "state.dir",
            root.resolve(name).toString(),
            "replication.factor",
            "1",
            "num.standby.replicas",
            "0"),
        registry,
        new Reader(),
        Retention.DEFAULT,
        measured);
  }

  private Cost cost(NewsStream stream, String name)
      throws InterruptedException, ExecutionException, TimeoutException {
    stream.start(PATIENCE);
    long wall = System.nanoTime();
    Duration cpu = processor();
    double monitoring = monitoring();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> committed(name) >= RECORDS);
    return new Cost(
        (System.nanoTime() - wall) / 1e9,
        processor().minus(cpu).toNanos() / 1e9,
        monitoring() - monitoring);
  }

  private long committed(String group) throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> offsets =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return offsets.entrySet().stream()
        .filter(offset -> offset.getKey().topic().equals(Topics.PARAGRAPHS.name()))
        .mapToLong(offset -> offset.getValue().offset())
        .sum();
  }

  private static double monitoring() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> MONITORING.matcher(thread.getThreadName()).matches())
            .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
            .sum()
        / 1e9;
  }

  private static Duration processor() {
    return Duration.ofNanos(
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Closing waits for all.
  private void feed() {
    try (KafkaProducer<String, Paragraph> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5),
            new StringSerializer(),
            new AvroSerde<>(Paragraph.class, registry).serializer())) {
      for (int i = 0; i < ARTICLES; i++) {
        Article article =
            Article.newBuilder()
                .setUri("urn:fleet:" + i)
                .setVersion(1)
                .setSource("The Sorrel Post")
                .build();
        for (int position = 0; position < PARAGRAPHS; position++) {
          String text =
              "The mayor of Tarn said on Monday that %d boats of fleet %d were safe in the harbour, and that %d more were on their way home after the storm."
                  .formatted(position, i, i + position);
          Paragraph paragraph =
              new Paragraph(article, PARAGRAPHS, position, text, Form.UNKNOWN, List.of());
          producer.send(
              new ProducerRecord<>(Topics.PARAGRAPHS.name(), article.getUri(), paragraph));
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
