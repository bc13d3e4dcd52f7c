package io.newswire.feed;

import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes article versions, of which it is known which they are, to news.paragraphs. Stateless and
 * idempotent: feeding a version again changes nothing downstream. Safe for use by several threads.
 */
public final class Feeder implements AutoCloseable {
  /** Kafka's own default. */
  private static final long BUFFER_BYTES = 32 << 20;

  private final Producer<String, Paragraph> producer;
  private final long bufferBytes;

  /**
   * A feeder of a cluster.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param registry has the schema of news.paragraphs
   */
  public Feeder(Map<String, String> settings, Registry registry) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    properties.putAll(settings);
    bufferBytes = Long.parseLong(properties.get(ProducerConfig.BUFFER_MEMORY_CONFIG).toString());
    producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerde<>(Paragraph.class, registry).serializer());
  }

  /**
   * Sends one version. Blocks only while the memory for what is on its way to the broker is full.
   *
   * @return completes once the broker has acknowledged all of it, with how many records that are:
   *     the paragraphs, or one for a kill; or with the {@link KafkaException} of the first that it
   *     did not take
   * @throws InvalidParagraphException when one of them breaks a rule, or the whole is too long;
   *     then none was sent
   */
  public CompletableFuture<Integer> send(ArticleVersion version) {
    String key = version.article().getUri();
    List<Paragraph> paragraphs = version.records();
    ParagraphRules.checkVersion(version.article(), paragraphs);
    CompletableFuture<Integer> acknowledged = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(paragraphs.size());
    Callback callback =
        (metadata, fault) -> {
          if (fault != null) {
            acknowledged.completeExceptionally(asKafkas(fault));
          } else if (left.decrementAndGet() == 0) {
            acknowledged.complete(paragraphs.size());
          }
        };
    try {
      paragraphs.forEach(paragraph -> send(key, paragraph, callback));
    } catch (KafkaException e) {
      acknowledged.completeExceptionally(e);
    }
    if (paragraphs.isEmpty()) {
      acknowledged.complete(0);
    }
    return acknowledged;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  private void send(String key, Paragraph paragraph, Callback callback) {
    producer.send(new ProducerRecord<>(Topics.PARAGRAPHS.name(), key, paragraph), callback);
  }

  /**
   * Feeds one version and waits until the broker has acknowledged all of it.
   *
   * @return how many records were fed: the paragraphs, or one for a kill
   * @throws InvalidParagraphException when one of them breaks a rule; then none was sent
   * @throws KafkaException when the broker does not take them
   * @throws InterruptedException when the waiting is interrupted
   */
  public int feed(ArticleVersion version) throws InterruptedException {
    try {
      return send(version).get();
    } catch (ExecutionException e) {
      throw asKafkas(e.getCause());
    }
  }

  /**
   * Whether most of the memory for what is on its way to the broker is full: what is sent now may
   * have to wait.
   */
  boolean isBehind() {
    for (Map.Entry<MetricName, ? extends Metric> metric : producer.metrics().entrySet()) {
      if (metric.getKey().name().equals("buffer-available-bytes")) {
        return (Double) metric.getValue().metricValue() < bufferBytes / 2.0;
      }
    }
    return false;
  }

  @Override
  public void close() {
    producer.close();
  }

  private static KafkaException asKafkas(@Nullable Throwable fault) {
    return fault instanceof KafkaException kafkas
        ? kafkas
        : new KafkaException("the broker took no record", fault);
  }
}
