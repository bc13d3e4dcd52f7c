package io.newswire.cli;

import com.sun.management.OperatingSystemMXBean;
import io.newswire.MeasuredDocument;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Intake;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How fast {@code feed} is beside a bare Kafka producer that sends the same records, once
 * serialising them and once serialised beforehand, to the same embedded broker in the same JVM: one
 * after the other, several times, medians. A folder of files is read, its articles are numbered,
 * written and remembered; then the same folder is fed again. CPU is that of the whole process,
 * broker included.
 *
 * <p>Run by {@code mvn -q test-compile exec:exec@feed}; {@code -Dfeed.rounds}, {@code
 * -Dfeed.articles}, {@code -Dfeed.document} set its length and where its table goes.
 */
final class FeedBenchmark {
  private static final int PARAGRAPHS = 34;
  private static final int WARM_UPS = 2;

  private final Cluster cluster;
  private final int articles;
  private final Path root;

  /** One measurement: in seconds, wall clock and processor. */
  private record Cost(double wall, double cpu) {}

  private interface Work {
    void run() throws Exception;
  }

  private FeedBenchmark(Cluster cluster, int articles, Path root) {
    this.cluster = cluster;
    this.articles = articles;
    this.root = root;
  }

  public static void main(String[] arguments) throws Exception {
    RecordClasses.trust();
    int rounds = Integer.getInteger("feed.rounds", 5);
    Path root = Files.createTempDirectory("newswire-feed-");
    try (EmbeddedRun run = EmbeddedRun.start(EmbeddedSettings.temporary())) {
      Cluster cluster =
          Cluster.at(Settings.of(Map.of()), run.bootstrapServers(), run.registryUrl());
      new SchemaSetup(cluster.registry()).register();
      try (Admin admin = cluster.admin()) {
        new TopicSetup(admin).create(4, (short) 1);
      }
      String table =
          new FeedBenchmark(cluster, Integer.getInteger("feed.articles", 5_000), root)
              .table(rounds);
      System.out.print(table);
      if (arguments.length > 0) {
        MeasuredDocument.write(Path.of(arguments[0]), Map.of("feeding", table));
      }
    } finally {
      delete(root);
    }
  }

  private String table(int rounds) throws Exception {
    List<Cost> bytes = new ArrayList<>();
    List<Cost> bare = new ArrayList<>();
    List<Cost> feed = new ArrayList<>();
    List<Cost> again = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + rounds; round++) {
      Path folder = folder(round);
      List<ProducerRecord<String, Paragraph>> records = records(folder);
      List<ProducerRecord<String, byte[]>> serialised = serialised(records);
      Cost zero = cost(() -> send(serialised, new ByteArraySerializer()));
      serialised.clear();
      Cost one = cost(() -> send(records, serializer()));
      records.clear();
      Cost two = cost(() -> feed(folder));
      Cost three = cost(() -> feed(folder));
      if (round >= WARM_UPS) {
        bytes.add(zero);
        bare.add(one);
        feed.add(two);
        again.add(three);
      }
    }
    return """
        | %,d articles of %d paragraphs, median of %d rounds | records/s | of a bare producer | CPU us a record |
        | --- | --- | --- | --- |
        | bare producer of bytes, serialised beforehand | %,.0f | %.2f | %.1f |
        | bare producer of the records, made beforehand, which it serialises | %,.0f | 1 | %.1f |
        | `feed` of a folder, files read and parsed, versions made and remembered | %,.0f | %.2f | %.1f |
        | `feed` of the same folder again, nothing written | %,.0f | %.2f | %.1f |
        """
        .formatted(
            articles,
            PARAGRAPHS,
            rounds,
            rate(bytes),
            rate(bytes) / rate(bare),
            cpu(bytes),
            rate(bare),
            cpu(bare),
            rate(feed),
            rate(feed) / rate(bare),
            cpu(feed),
            rate(again),
            rate(again) / rate(bare),
            cpu(again));
  }

  private double rate(List<Cost> costs) {
    return articles * PARAGRAPHS / median(costs, Comparator.comparing(Cost::wall)).wall();
  }

  private double cpu(List<Cost> costs) {
    return 1e6 * median(costs, Comparator.comparing(Cost::cpu)).cpu() / (articles * PARAGRAPHS);
  }

  private static Cost median(List<Cost> costs, Comparator<Cost> order) {
    return costs.stream().sorted(order).toList().get(costs.size() / 2);
  }

  private static Cost cost(Work work) throws Exception {
    long wall = System.nanoTime();
    Duration cpu = processor();
    work.run();
    return new Cost((System.nanoTime() - wall) / 1e9, processor().minus(cpu).toNanos() / 1e9);
  }

  private static Duration processor() {
    return Duration.ofNanos(
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
  }

  private Path folder(int round) throws IOException {
    Path folder = Files.createDirectories(root.resolve("round-" + round));
    for (int article = 0; article < articles; article++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < PARAGRAPHS; i++) {
        text.append(
            "The mayor of Tarn said on Monday that %d boats of fleet %d were safe in the harbour, and that %d more were on their way home after the storm.%n"
                .formatted(i, article, round + i));
      }
      Files.writeString(folder.resolve("article-%05d.txt".formatted(article)), text);
    }
    return folder;
  }

  /** What {@code feed} writes of a folder. */
  private List<ProducerRecord<String, Paragraph>> records(Path folder) {
    Inputs inputs =
        new Inputs(System.in, new PrintWriter(System.err, true, StandardCharsets.UTF_8), null);
    TypedArticle typed = new TypedArticle();
    List<ProducerRecord<String, Paragraph>> records = new ArrayList<>();
    inputs.read(
        List.of(folder.toString()),
        typed::ofFile,
        article ->
            article
                .as(1)
                .records()
                .forEach(
                    paragraph ->
                        records.add(
                            new ProducerRecord<>(
                                Topics.PARAGRAPHS.name(), article.uri(), paragraph))));
    return records;
  }

  private List<ProducerRecord<String, byte[]>> serialised(
      List<ProducerRecord<String, Paragraph>> records) {
    List<ProducerRecord<String, byte[]>> serialised = new ArrayList<>();
    try (Serializer<Paragraph> serializer = serializer()) {
      records.forEach(
          r ->
              serialised.add(
                  new ProducerRecord<>(
                      r.topic(), r.key(), serializer.serialize(r.topic(), r.value()))));
    }
    return serialised;
  }

  private Serializer<Paragraph> serializer() {
    return new AvroSerde<>(Paragraph.class, cluster.registry()).serializer();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The flush waits for all.
  private <V> void send(List<ProducerRecord<String, V>> records, Serializer<V> serializer) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", cluster.bootstrapServers(), "linger.ms", 5, "batch.size", 65_536);
    try (KafkaProducer<String, V> producer =
        new KafkaProducer<>(settings, new StringSerializer(), serializer)) {
      records.forEach(producer::send);
      producer.flush();
    }
  }

  private void feed(Path folder) {
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Inputs inputs = new Inputs(System.in, nowhere, null);
    try (Intake intake = new Intake(cluster.settings().kafka(), cluster.registry())) {
      Console console = new Console(nowhere, nowhere, false);
      new FeedSources(intake, inputs, console, new TypedArticle())
          .feedFiles(List.of(folder.toString()));
    }
    if (inputs.exitCode() != ExitCodes.OK) {
      throw new IllegalStateException("not all could be fed");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
