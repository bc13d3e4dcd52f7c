package io.newswire.speed;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import io.newswire.stream.NewsStream;
import io.newswire.stream.PassThrough;
import io.newswire.stream.Retention;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** An embedded broker with paragraphs on it, which streams of this process read. */
final class SpeedCluster implements AutoCloseable {
  static final int PARTITIONS = 4;

  static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final List<TopicPartition> INPUT =
      IntStream.range(0, PARTITIONS)
          .mapToObj(partition -> new TopicPartition(Topics.PARAGRAPHS.name(), partition))
          .toList();

  private final EmbeddedRun run;
  private final Registry registry;
  private final Admin admin;
  private final Path folder;
  private int streams;

  SpeedCluster() throws IOException, InterruptedException, ExecutionException {
    RecordClasses.trust();
    folder = Files.createTempDirectory("newswire-speed-");
    run = EmbeddedRun.start(EmbeddedSettings.temporary());
    registry = new RestRegistry(run.registryUrl());
    admin = Admin.create(kafka());
    new TopicSetup(admin).create(PARTITIONS, (short) 1);
    new SchemaSetup(registry).register();
    admin
        .createTopics(List.of(new NewTopic(PassThrough.OUTPUT, PARTITIONS, (short) 1)))
        .all()
        .get();
  }

  /** Kafka's settings of any client. */
  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", run.bootstrapServers());
  }

  /**
   * A producer of paragraphs; whoever makes it closes it.
   *
   * @param linger milliseconds that a record waits for others to be sent with it
   */
  KafkaProducer<String, Paragraph> producer(int linger) {
    Map<String, Object> settings = new HashMap<>(kafka());
    settings.put("linger.ms", linger);
    return new KafkaProducer<>(
        settings, new StringSerializer(), new AvroSerde<>(Paragraph.class, registry).serializer());
  }

  /** The record that puts a paragraph on news.paragraphs. */
  static ProducerRecord<String, Paragraph> record(Paragraph paragraph) {
    return new ProducerRecord<>(
        Topics.PARAGRAPHS.name(), paragraph.getArticle().getUri(), paragraph);
  }

  /** Puts paragraphs on news.paragraphs. */
  @SuppressWarnings("FutureReturnValueIgnored") // Closing waits for all.
  void feed(Stream<Paragraph> paragraphs) {
    try (KafkaProducer<String, Paragraph> producer = producer(5)) {
      paragraphs.forEach(paragraph -> producer.send(record(paragraph)));
    }
  }

  /** Takes all paragraphs off news.paragraphs. */
  void empty() throws InterruptedException, ExecutionException {
    admin
        .deleteRecords(
            ends().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue()))))
        .all()
        .get();
  }

  /** Bytes that the records of some topics take on the broker's disk, their indexes apart. */
  long bytes(Collection<String> topics) throws InterruptedException, ExecutionException {
    return admin.describeLogDirs(List.of(nodeId(admin))).allDescriptions().get().values().stream()
        .flatMap(folders -> folders.values().stream())
        .flatMap(each -> each.replicaInfos().entrySet().stream())
        .filter(replica -> topics.contains(replica.getKey().topic()))
        .mapToLong(replica -> replica.getValue().size())
        .sum();
  }

  private static int nodeId(Admin admin) throws InterruptedException, ExecutionException {
    return admin.describeCluster().nodes().get().iterator().next().id();
  }

  /** Names of all topics, the changelogs among them. */
  List<String> topics() throws InterruptedException, ExecutionException {
    return admin.listTopics().names().get().stream().sorted().toList();
  }

  /** A name that no stream had yet. */
  String name() {
    return "speed-" + ++streams;
  }

  /** What newswire takes to read what it has not read yet. */
  Cost newswire(String name) throws Exception {
    try (NewsStream stream = instance(name, name, 0)) {
      stream.start(PATIENCE);
      return reading(name);
    }
  }

  /**
   * An instance of newswire, not started yet.
   *
   * @param own name of the folder that its state is in
   * @param standbys copies of each state on other instances
   */
  NewsStream instance(String name, String own, int standbys) {
    Map<String, String> settings = new HashMap<>(settings(name));
    settings.put("state.dir", state(own).toString());
    settings.put("num.standby.replicas", Integer.toString(standbys));
    return new NewsStream(settings, registry, new Reader(), Retention.DEFAULT);
  }

  /** Where an instance has its state. */
  Path state(String own) {
    return folder.resolve(own);
  }

  /** What it takes to hand on all that is there. */
  Cost passThrough(String name) throws Exception {
    try (PassThrough stream = passing(name, Map.of())) {
      stream.start(PATIENCE);
      return reading(name);
    }
  }

  /** The same, not started yet, with some settings of its own. */
  PassThrough passing(String name, Map<String, String> own) {
    Map<String, String> settings = new HashMap<>(settings(name));
    settings.putAll(own);
    return new PassThrough(settings);
  }

  /** The settings of a stream whose state needs no copy. */
  Map<String, String> settings(String name) {
    return Map.of(
        "bootstrap.servers",
        run.bootstrapServers(),
        "application.id",
        name,
        "state.dir",
        state(name).toString(),
        "replication.factor",
        "1",
        "num.standby.replicas",
        "0");
  }

  private Cost reading(String name) throws Exception {
    Map<TopicPartition, Long> ends = ends();
    long unread = unread(name, ends);
    return Cost.of(
        unread,
        () ->
            Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> unread(name, ends) == 0));
  }

  /** Waits until a stream has read and committed all. */
  void awaitRead(String name) throws InterruptedException, ExecutionException {
    Map<TopicPartition, Long> ends = ends();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> unread(name, ends) == 0);
  }

  private long unread(String name, Map<TopicPartition, Long> ends)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, Long> begins = offsets(OffsetSpec.earliest());
    return INPUT.stream()
        .mapToLong(
            partition -> {
              OffsetAndMetadata offset = committed.get(partition);
              long read = offset == null ? 0 : offset.offset();
              return ends.getOrDefault(partition, 0L)
                  - Math.max(read, begins.getOrDefault(partition, 0L));
            })
        .sum();
  }

  private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
    return offsets(OffsetSpec.latest());
  }

  private Map<TopicPartition, Long> offsets(OffsetSpec of)
      throws InterruptedException, ExecutionException {
    return admin
        .listOffsets(INPUT.stream().collect(Collectors.toMap(Function.identity(), p -> of)))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  @Override
  public void close() throws IOException {
    admin.close();
    run.close();
    delete(folder);
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
