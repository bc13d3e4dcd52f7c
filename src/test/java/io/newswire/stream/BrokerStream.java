package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reader;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.Topic;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** The stream on a real broker, fed by a plain producer and seen by a read_committed consumer. */
final class BrokerStream implements StreamUnderTest {
  static final int PARTITIONS = 2;

  private final Registry registry;
  private final String bootstrapServers;
  private final Deque<NewsStream> instances = new ArrayDeque<>();
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();
  private final Map<String, List<Out<SpecificRecord>>> seen = new HashMap<>();
  private final List<Letter> deadLetters = new ArrayList<>();

  /**
   * Starts on empty topics.
   *
   * @param state folder for the stream's state
   */
  BrokerStream(String bootstrapServers, String registryUrl, Path state) {
    this(bootstrapServers, new RestRegistry(registryUrl), state);
  }

  /** Starts on empty topics, with a registry of its own. */
  BrokerStream(String bootstrapServers, Registry registry, Path state) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
    try (Admin admin = Admin.create(client)) {
      new TopicSetup(admin).create(PARTITIONS, (short) 1);
    }
    new SchemaSetup(registry).register();
    startInstance(state);
    producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    Topics.outputs().forEach(this::decode);
    List<TopicPartition> partitions = new ArrayList<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      partitions.add(new TopicPartition(Topics.DEAD_LETTERS, partition));
      for (Topic<?> topic : Topics.outputs()) {
        partitions.add(new TopicPartition(topic.name(), partition));
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /**
   * Starts an instance more of the application.
   *
   * @param state folder for its state
   */
  void startInstance(Path state) {
    startInstance(state, new Reader());
  }

  /** Starts an instance more, with a reader of its own. */
  void startInstance(Path state, ParagraphReader reader) {
    NewsStream instance =
        new NewsStream(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "state.dir",
                state.toString(),
                "replication.factor",
                "1",
                "session.timeout.ms",
                "6000"),
            registry,
            reader,
            Retention.DEFAULT);
    try {
      instance.start(Duration.ofSeconds(60));
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    instances.add(instance);
  }

  /** What the instance is doing that was started last. */
  StreamStatus status() {
    return instances.getLast().status();
  }

  /** Stops the instance that has run the longest. */
  void stopInstance() {
    instances.removeFirst().close();
  }

  private <V extends SpecificRecord> void decode(Topic<V> topic) {
    deserializers.put(topic.name(), new AvroSerde<>(topic.type(), registry).deserializer());
  }

  @Override
  public Registry registry() {
    return registry;
  }

  @Override
  public void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    try {
      producer
          .send(new ProducerRecord<>(Topics.PARAGRAPHS.name(), null, key, value, headers))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<Out<SpecificRecord>> records(String topic) {
    drain();
    return List.copyOf(seen.getOrDefault(topic, List.of()));
  }

  @Override
  public List<Letter> letters() {
    drain();
    return List.copyOf(deadLetters);
  }

  private void drain() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
      Deserializer<? extends SpecificRecord> values = deserializers.get(record.topic());
      if (values == null) {
        deadLetters.add(new Letter(record.key(), record.value(), record.headers()));
      } else {
        seen.computeIfAbsent(record.topic(), topic -> new ArrayList<>())
            .add(
                new Out<>(
                    new String(record.key(), StandardCharsets.UTF_8),
                    values.deserialize(record.topic(), record.value()),
                    record.headers()));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
    instances.forEach(NewsStream::close);
  }
}
