package io.newswire.reliability;

import io.newswire.topic.AvroSerde;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of what is committed on the output topics, from their beginning: it keeps what stands
 * there, and counts what should not have come. It knows nothing but the topics.
 */
final class Checker implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Deserializer<? extends SpecificRecord>> values = new HashMap<>();
  private final Map<String, KeyHistory> histories = new ConcurrentHashMap<>();
  private final List<String> doubled = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::follow, "checker");
  private volatile @Nullable RuntimeException failure;
  private volatile boolean closed;

  /** Reads topics that are there. */
  Checker(String bootstrapServers, String registryUrl) {
    RestRegistry registry = new RestRegistry(registryUrl);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "isolation.level", "read_committed",
                "auto.offset.reset", "none",
                "request.timeout.ms", "5000",
                "fetch.max.wait.ms", "100"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic<? extends SpecificRecord> topic : Topics.outputs()) {
      values.put(topic.name(), new AvroSerde<>(topic.type(), registry).deserializer());
      partitions.addAll(partitions(topic.name()));
    }
    partitions.addAll(partitions(Topics.DEAD_LETTERS));
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    thread.setDaemon(true);
    thread.start();
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  /** What stands on the topics of classes now, by topic and key. */
  Map<String, String> standing() {
    rethrow();
    Map<String, String> standing = new TreeMap<>();
    histories.forEach(
        (place, history) -> {
          String value = history.standing();
          if (value != null && !place.startsWith(Topics.EDITS.name())) {
            standing.put(place, value);
          }
        });
    return standing;
  }

  /** Whether so much stands on the topics now, by topic and key. */
  boolean has(Map<String, String> expected) {
    rethrow();
    return expected.entrySet().stream()
        .allMatch(
            place -> {
              KeyHistory history = histories.get(place.getKey());
              return history != null && place.getValue().equals(history.standing());
            });
  }

  /** What should not have come, until now: why, and where. */
  List<String> doubled() {
    rethrow();
    return List.copyOf(doubled);
  }

  /** Edits that have none before them though they are not the first of their version. */
  List<String> missingEdits() {
    String topic = Topics.EDITS.name() + " ";
    return histories.keySet().stream()
        .filter(place -> place.startsWith(topic))
        .map(
            place ->
                place.substring(0, place.lastIndexOf('.') + 1)
                    + (Integer.parseInt(place.substring(place.lastIndexOf('.') + 1)) - 1))
        .filter(before -> !before.endsWith(".-1") && !histories.containsKey(before))
        .toList();
  }

  private void rethrow() {
    RuntimeException fault = failure;
    if (fault != null) {
      throw new IllegalStateException("the checker can't read", fault);
    }
  }

  private void follow() {
    try {
      while (!closed) {
        consumer.poll(POLL).forEach(this::take);
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    String place = record.topic() + " " + record.key();
    Deserializer<? extends SpecificRecord> deserializer = values.get(record.topic());
    if (deserializer == null) {
      doubled.add("a dead letter: " + place);
      return;
    }
    SpecificRecord value = deserializer.deserialize(record.topic(), record.value());
    String wrong =
        histories.computeIfAbsent(place, first -> new KeyHistory()).add(value, record.headers());
    if (wrong != null) {
      doubled.add("%s: %s at %d@%d".formatted(wrong, place, record.partition(), record.offset()));
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
