package io.newswire.stream;

import io.newswire.topic.DeadLetterHeaders;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record of news.paragraphs that can't be read: its key, value and headers as they came, and in
 * {@link DeadLetterHeaders} where it came from and why it died.
 */
final class DeadLetter {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetter.class);
  private static final int MAX_STACK_TRACE = 8_192;

  /** A reason may name a key as long as a record; with it the dead letter would find no room. */
  private static final int MAX_REASON = 1_000;

  private DeadLetter() {}

  static ProducerRecord<byte[], byte[]> of(
      ErrorHandlerContext origin, byte @Nullable [] key, byte @Nullable [] value, Exception fault) {
    Headers headers = new RecordHeaders();
    if (origin.headers() != null) {
      origin.headers().forEach(headers::add);
    }
    address(headers, reason(fault), origin.topic(), origin.partition(), origin.offset());
    DeadLetterHeaders.put(headers, DeadLetterHeaders.EXCEPTION, fault.getClass().getName());
    DeadLetterHeaders.put(headers, DeadLetterHeaders.STACK_TRACE, stackTrace(fault));
    return new ProducerRecord<>(
        Topics.DEAD_LETTERS, null, Math.max(origin.timestamp(), 0), key, value, headers);
  }

  /** The headers of a record that was taken at first and is refused now. */
  static Headers headers(String reason, String topic, int partition, long offset) {
    Headers headers = new RecordHeaders();
    address(headers, reason, topic, partition, offset);
    DeadLetterHeaders.put(
        headers, DeadLetterHeaders.EXCEPTION, InvalidParagraphException.class.getName());
    return headers;
  }

  private static void address(
      Headers headers, String fault, String topic, int partition, long offset) {
    String reason = fault.length() > MAX_REASON ? fault.substring(0, MAX_REASON) + "…" : fault;
    LOG.atWarn()
        .addKeyValue("topic", topic)
        .addKeyValue("partition", partition)
        .addKeyValue("offset", offset)
        .addKeyValue("reason", reason)
        .log("dead letter");
    DeadLetterHeaders.put(headers, DeadLetterHeaders.MESSAGE, reason);
    DeadLetterHeaders.put(headers, DeadLetterHeaders.TOPIC, topic);
    DeadLetterHeaders.put(headers, DeadLetterHeaders.PARTITION, Integer.toString(partition));
    DeadLetterHeaders.put(headers, DeadLetterHeaders.OFFSET, Long.toString(offset));
  }

  /** Whether a fault is not the record's and may pass: then the record has to be tried again. */
  static boolean mayPass(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException) {
        return true;
      }
    }
    return false;
  }

  private static String reason(Exception fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  private static String stackTrace(Exception fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace, true));
    return trace.getBuffer().substring(0, Math.min(trace.getBuffer().length(), MAX_STACK_TRACE));
  }
}
