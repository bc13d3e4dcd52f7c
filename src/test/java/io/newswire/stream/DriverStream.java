package io.newswire.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reader;
import io.newswire.record.Reread;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The topology in Kafka's TopologyTestDriver: no broker, no threads, a clock that is set by hand.
 */
final class DriverStream implements StreamUnderTest {
  private final EmbeddedRegistry server = EmbeddedRegistry.start();
  private final Registry registry = new RestRegistry(server.url());
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final TopologyTestDriver driver;
  private final Path state = temporaryFolder();
  private final TestInputTopic<byte[], byte[]> input;
  private final TestInputTopic<String, Reread> requests;
  private final TestOutputTopic<String, Reread> reportTopic;
  private final List<Reread> reports = new ArrayList<>();
  private final Map<String, TestOutputTopic<String, ? extends SpecificRecord>> outputs =
      new HashMap<>();
  private final Map<String, List<Out<SpecificRecord>>> seen = new HashMap<>();
  private final TestOutputTopic<byte[], byte[]> deadLetterTopic;
  private final List<Letter> deadLetters = new ArrayList<>();

  DriverStream() {
    this(new Reader(), Retention.DEFAULT);
  }

  DriverStream(ParagraphReader reader, Retention retention) {
    this(reader, retention, Instant.now());
  }

  /** A stream that tells when an article is saved. */
  DriverStream(Saves saves) {
    this(new Reader(), Retention.DEFAULT, Instant.now(), saves);
  }

  /** A stream whose clock starts at a time of its own. */
  DriverStream(ParagraphReader reader, Retention retention, Instant start) {
    this(reader, retention, start, new Saves());
  }

  private DriverStream(ParagraphReader reader, Retention retention, Instant start, Saves saves) {
    new SchemaSetup(registry).register();
    Books books = new Books(meters);
    Properties settings = new Properties();
    // Under exactly once the driver's producer forgets what was sent between two records, and so
    // the dead letters of records that could not be deserialised.
    settings.putAll(
        StreamSettings.with(
            Map.of(
                "bootstrap.servers",
                "unused:1",
                "processing.guarantee",
                "at_least_once",
                "state.dir",
                state.toString())));
    books.handOn(settings);
    driver =
        new TopologyTestDriver(
            new NewsTopology(registry, reader, retention, saves, books, FreshCommits.soon())
                .build(),
            settings,
            start);
    input =
        driver.createInputTopic(
            Topics.PARAGRAPHS.name(), new ByteArraySerializer(), new ByteArraySerializer());
    requests =
        driver.createInputTopic(
            Topics.REREADS.name(),
            new StringSerializer(),
            new AvroSerde<>(Reread.class, registry).serializer());
    reportTopic =
        driver.createOutputTopic(
            Topics.REREADS.name(),
            new StringDeserializer(),
            new AvroSerde<>(Reread.class, registry).deserializer());
    Topics.outputs().forEach(topic -> outputs.put(topic.name(), output(topic)));
    deadLetterTopic =
        driver.createOutputTopic(
            Topics.DEAD_LETTERS, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private <V extends SpecificRecord> TestOutputTopic<String, V> output(Topic<V> topic) {
    Deserializer<V> values = new AvroSerde<>(topic.type(), registry).deserializer();
    return driver.createOutputTopic(topic.name(), new StringDeserializer(), values);
  }

  /**
   * What the topics of classified paragraphs hold, by topic and key, as far as it came out since
   * the last call; it is not kept.
   */
  Map<String, String> drainTopics() {
    Map<String, String> topics = new HashMap<>();
    for (Topic<?> topic : Topics.classified()) {
      StreamUnderTest.materialised(drain(topic.name()))
          .forEach(
              (key, value) -> topics.put(topic.name() + " " + key, RandomStory.comparable(value)));
    }
    return topics;
  }

  /** What came out on a topic since the last call; it is not kept. */
  List<Out<SpecificRecord>> drain(String topic) {
    List<Out<SpecificRecord>> records = records(topic);
    seen.remove(topic);
    return records;
  }

  void request(Reread request) {
    requests.pipeInput(request.getId(), request);
  }

  /** What has come out on news.rereads so far. */
  List<Reread> reports() {
    reports.addAll(reportTopic.readValuesToList());
    return List.copyOf(reports);
  }

  void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  TopologyTestDriver driver() {
    return driver;
  }

  /** What was counted of it. */
  MeterRegistry meters() {
    return meters;
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    input.pipeInput(new TestRecord<>(key, value, headers));
  }

  /** Sends a record that has a time of its own. */
  void sendAt(String key, byte[] value, Instant time) {
    input.pipeInput(key.getBytes(StandardCharsets.UTF_8), value, time);
  }

  @Override
  public List<Out<SpecificRecord>> records(String topic) {
    List<Out<SpecificRecord>> records = seen.computeIfAbsent(topic, t -> new ArrayList<>());
    for (TestRecord<String, ? extends SpecificRecord> record :
        outputs.get(topic).readRecordsToList()) {
      records.add(new Out<>(record.key(), record.value(), record.headers()));
    }
    return List.copyOf(records);
  }

  @Override
  public List<Letter> letters() {
    for (TestRecord<byte[], byte[]> record : deadLetterTopic.readRecordsToList()) {
      deadLetters.add(new Letter(record.key(), record.value(), record.headers()));
    }
    return List.copyOf(deadLetters);
  }

  @Override
  public void close() {
    driver.close();
    server.close();
    delete(state);
  }

  /** Of its own, so that two builds on one machine do not meet. */
  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("newswire-driver-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
