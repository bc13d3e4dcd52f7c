package io.newswire.feed;

import io.newswire.record.FedVersion;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which version of each article was fed last, by any feeder of the cluster: news.versions, as far
 * as it fits in memory. What is forgotten, or has not come yet from another feeder, costs no more
 * than a version in which nothing changed. Safe for use by several threads.
 */
final class VersionLedger implements AutoCloseable {
  /** Most articles that are remembered, the latest ones: some hundred bytes each. */
  static final int CAPACITY = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(VersionLedger.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(50);

  private static final int FETCHED_AT_ONCE = 1 << 20;

  private final Map<String, FedVersion> newest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FedVersion> eldest) {
          return size() > CAPACITY;
        }
      };
  private final Map<String, FedVersion> unwritten = new LinkedHashMap<>();
  private final Consumer<String, byte[]> consumer;
  private final Deserializer<FedVersion> deserializer;
  private final Producer<String, FedVersion> producer;
  private final Thread thread;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Reads what is there, then follows it.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @throws KafkaException when the topic is missing or the cluster does not answer
   */
  VersionLedger(Map<String, String> settings, Registry registry) {
    AvroSerde<FedVersion> serde = new AvroSerde<>(FedVersion.class, registry);
    deserializer = serde.deserializer();
    consumer =
        new KafkaConsumer<>(
            consumerSettings(settings), new StringDeserializer(), new ByteArrayDeserializer());
    try {
      readToEnd();
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
    producer =
        new KafkaProducer<>(producerSettings(settings), new StringSerializer(), serde.serializer());
    thread = new Thread(this::follow, "version-ledger");
    thread.setDaemon(true);
    thread.start();
  }

  /** The version of an article that was fed last; null when none is known. */
  synchronized @Nullable FedVersion last(String uri) {
    return newest.get(uri);
  }

  /** Remembers that the broker has a version; other feeders learn of it soon. */
  synchronized void remember(String uri, FedVersion fed) {
    if (take(uri, fed)) {
      unwritten.put(uri, fed);
    }
  }

  /** Remembers that the source said the same again, later; known here alone. */
  synchronized void seenAgain(String uri, Instant asOf) {
    newest.computeIfPresent(
        uri,
        (known, fed) ->
            asOf.isAfter(fed.getAsOf()) ? FedVersion.newBuilder(fed).setAsOf(asOf).build() : fed);
  }

  @Override
  public void close() {
    closed.countDown();
    consumer.wakeup();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(PATIENCE);
  }

  private synchronized boolean take(String uri, FedVersion fed) {
    FedVersion known = newest.get(uri);
    if (known != null && known.getVersion() > fed.getVersion()) {
      return false;
    }
    // Taken out first: what was fed last shall be forgotten last.
    newest.remove(uri);
    newest.put(uri, fed);
    return true;
  }

  private void readToEnd() {
    List<PartitionInfo> partitions = consumer.partitionsFor(Topics.VERSIONS.name(), PATIENCE);
    if (partitions == null || partitions.isEmpty()) {
      throw new KafkaException(
          "there is no topic %s on the cluster; 'newswire topics --create' makes it"
              .formatted(Topics.VERSIONS.name()));
    }
    List<TopicPartition> all =
        partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    consumer.assign(all);
    Map<TopicPartition, Long> begins = consumer.beginningOffsets(all, PATIENCE);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all, PATIENCE);
    long most = CAPACITY / all.size();
    ends.forEach((p, end) -> consumer.seek(p, Math.max(begins.getOrDefault(p, 0L), end - most)));
    Instant patienceEnds = Instant.now().plus(PATIENCE);
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      if (Instant.now().isAfter(patienceEnds)) {
        throw new KafkaException(
            "%s could not be read to its end within %d s"
                .formatted(Topics.VERSIONS.name(), PATIENCE.toSeconds()));
      }
      consumer.poll(LOOK).forEach(this::take);
    }
  }

  /** What somebody else wrote there in another form is passed over. */
  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      FedVersion fed = deserializer.deserialize(record.topic(), record.value());
      if (record.key() != null && fed != null) {
        take(record.key(), fed);
      }
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("reason", e.getMessage())
          .log("record passed over");
    }
  }

  private void follow() {
    try {
      while (closed.getCount() > 0) {
        followOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    write();
    consumer.close();
  }

  private void followOnce() throws InterruptedException {
    try {
      write();
      consumer.poll(LOOK).forEach(this::take);
    } catch (WakeupException e) {
      // Closing.
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("topic", Topics.VERSIONS.name())
          .addKeyValue("reason", e.getMessage())
          .log("topic could not be followed");
      boolean closing = closed.await(1, TimeUnit.SECONDS);
      LOG.debug("closing: {}", closing);
    }
  }

  private void write() {
    Map<String, FedVersion> writes;
    synchronized (this) {
      writes = Map.copyOf(unwritten);
      unwritten.clear();
    }
    writes.forEach(this::write);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  private void write(String uri, FedVersion fed) {
    producer.send(
        new ProducerRecord<>(Topics.VERSIONS.name(), uri, fed),
        (metadata, fault) -> {
          if (fault != null) {
            LOG.atWarn()
                .addKeyValue("topic", Topics.VERSIONS.name())
                .addKeyValue("reason", fault.getMessage())
                .log("topic was not written");
          }
        });
  }

  private static Map<String, Object> consumerSettings(Map<String, String> settings) {
    Map<String, Object> properties = known(settings, ConsumerConfig.configNames());
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // What others feed is wanted soon, not at once: a request for each version would cost as much
    // as
    // feeding it.
    properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCHED_AT_ONCE);
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) LOOK.toMillis());
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    properties.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    return properties;
  }

  private static Map<String, Object> producerSettings(Map<String, String> settings) {
    Map<String, Object> properties = known(settings, ProducerConfig.configNames());
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LOOK.toMillis());
    properties.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    return properties;
  }

  private static Map<String, Object> known(Map<String, String> settings, Set<String> names) {
    Map<String, Object> known = new HashMap<>(settings);
    known.keySet().retainAll(names);
    return known;
  }
}
