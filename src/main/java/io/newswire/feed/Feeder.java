package io.newswire.feed;

import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes article versions to news.paragraphs. Stateless and idempotent: feeding a version again
 * changes nothing downstream.
 */
public final class Feeder implements AutoCloseable {
  private final Producer<String, Paragraph> producer;

  /**
   * A feeder of a cluster.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param registry has the schema of news.paragraphs
   */
  public Feeder(Map<String, String> settings, Registry registry) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RECORD_BYTES);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    properties.putAll(settings);
    producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerde<>(Paragraph.class, registry).serializer());
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
    String key = version.article().getUri();
    List<Paragraph> paragraphs = version.records();
    paragraphs.forEach(paragraph -> ParagraphRules.check(key, paragraph));
    List<Future<?>> sent = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      sent.add(producer.send(new ProducerRecord<>(Topics.PARAGRAPHS.name(), key, paragraph)));
    }
    producer.flush();
    for (Future<?> acknowledgement : sent) {
      try {
        acknowledgement.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof KafkaException fault
            ? fault
            : new KafkaException("the broker took no record", e.getCause());
      }
    }
    return sent.size();
  }

  @Override
  public void close() {
    producer.close();
  }
}
