package io.newswire.deadletter;

import io.newswire.topic.DeadLetterHeaders;
import io.newswire.topic.Role;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts dead letters on news.paragraphs again, each once: the record and the mark that it was
 * redriven are of one transaction, and who begins to redrive puts an end to all who had begun
 * before.
 */
public final class Redrive implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

  private static final Map<String, Object> IN_TIME =
      Map.of(
          ProducerConfig.MAX_BLOCK_MS_CONFIG, 8_000,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
          ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000,
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_LARGE_RECORD_BYTES);

  private final DeadLetters letters;
  private final KafkaProducer<byte[], byte[]> producer;

  /** What became of one. */
  public enum Outcome {
    REDRIVEN,
    /** There is no dead letter at that place. */
    MISSING,
    /** It was redriven before. */
    ALREADY,
    /** It has died {@value DeadLetter#MAX_REDRIVES} times after it was redriven. */
    TOO_OFTEN,
    /** Another has begun to redrive meanwhile, which put an end to this one. */
    OVERTAKEN
  }

  Redrive(Map<String, String> settings, DeadLetters letters) {
    this.letters = letters;
    Map<String, Object> properties = new HashMap<>(IN_TIME);
    properties.putAll(settings);
    properties.keySet().retainAll(ProducerConfig.configNames());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, Role.REDRIVE);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Puts one on news.paragraphs again.
   *
   * @throws KafkaException when the cluster does not answer; it was not redriven then, or the next
   *     time says that it was
   */
  public Outcome one(Place place) {
    // What was redriven is learnt after all others were put an end to: none of it is missing.
    WholeDeadLetter found = letters.find(place).orElse(null);
    if (found == null) {
      return Outcome.MISSING;
    }
    DeadLetter letter = found.letter();
    if (letter.redriven()) {
      return Outcome.ALREADY;
    }
    if (!letter.mayBeRedriven()) {
      return Outcome.TOO_OFTEN;
    }
    try {
      send(found);
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      return Outcome.OVERTAKEN;
    }
    letters.redriven(place);
    LOG.atInfo()
        .addKeyValue("topic", Topics.DEAD_LETTERS)
        .addKeyValue("partition", place.partition())
        .addKeyValue("offset", place.offset())
        .log("dead letter redriven");
    return Outcome.REDRIVEN;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The commit fails when one of them does.
  private void send(WholeDeadLetter found) {
    producer.beginTransaction();
    try {
      producer.send(again(found.record()));
      producer.send(
          new ProducerRecord<>(
              Topics.REDRIVEN,
              found.letter().place().partition(),
              DeadLetterHeaders.utf8(found.letter().place().toString()),
              null));
      producer.commitTransaction();
    } catch (KafkaException e) {
      abort(e);
      throw e;
    }
  }

  private void abort(KafkaException fault) {
    try {
      producer.abortTransaction();
    } catch (KafkaException e) {
      // The next who begins to redrive aborts it.
      fault.addSuppressed(e);
    }
  }

  /** The record that died, with what is told of its death taken off. */
  static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter) {
    Headers headers = new RecordHeaders();
    letter
        .headers()
        .forEach(
            header -> {
              if (!DeadLetterHeaders.isOfFault(header.key())) {
                headers.add(header);
              }
            });
    int redrives = DeadLetter.redrives(letter.headers());
    DeadLetterHeaders.put(headers, DeadLetterHeaders.REDRIVES, Integer.toString(redrives + 1));
    return new ProducerRecord<>(
        Topics.PARAGRAPHS.name(), null, null, letter.key(), letter.value(), headers);
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
