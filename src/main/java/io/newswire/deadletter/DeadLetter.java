package io.newswire.deadletter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.topic.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a dead letter.
 *
 * @param place where it stands among the dead letters
 * @param time of the record that died
 * @param key the record's as UTF-8; null when it has none
 * @param reason why it died; empty when the letter does not say
 * @param origin where it came from; null when the letter does not say
 * @param bytes length of its value
 * @param redrives how often it had been redriven when it died, from 0
 * @param redriven whether this letter was put on news.paragraphs again since
 * @param text the words of its paragraph, at most {@value #MAX_TEXT} characters of them; null where
 *     it is no paragraph
 */
public record DeadLetter(
    Place place,
    Instant time,
    @Nullable String key,
    String reason,
    @Nullable String exception,
    @Nullable Origin origin,
    int bytes,
    int redrives,
    boolean redriven,
    @Nullable String text) {
  /** So many characters of a paragraph are told in a list. */
  public static final int MAX_TEXT = 300;

  /** How often a record may be redriven: one that died so often dies again. */
  public static final int MAX_REDRIVES = 5;

  /** Where a record came from. */
  public record Origin(String topic, int partition, long offset) {
    @Override
    public String toString() {
      return topic + "-" + partition + "@" + offset;
    }
  }

  static DeadLetter of(
      ConsumerRecord<byte[], byte[]> record, boolean redriven, @Nullable String text) {
    Headers headers = record.headers();
    String reason = DeadLetterHeaders.text(headers, DeadLetterHeaders.MESSAGE);
    return new DeadLetter(
        new Place(record.partition(), record.offset()),
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        reason == null ? "" : reason,
        DeadLetterHeaders.text(headers, DeadLetterHeaders.EXCEPTION),
        origin(headers),
        record.value() == null ? 0 : record.value().length,
        redrives(headers),
        redriven,
        text == null || text.codePointCount(0, text.length()) <= MAX_TEXT
            ? text
            : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT)) + "…");
  }

  /** Whether it may be put on news.paragraphs again. */
  public boolean mayBeRedriven() {
    return !redriven && redrives < MAX_REDRIVES;
  }

  /** As it is answered over HTTP. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("partition", place.partition()).put("offset", place.offset());
    json.put("time", time.toString()).put("key", key);
    json.put("reason", reason).put("exception", exception);
    if (origin == null) {
      json.putNull("origin");
    } else {
      json.putObject("origin")
          .put("topic", origin.topic())
          .put("partition", origin.partition())
          .put("offset", origin.offset());
    }
    json.put("bytes", bytes).put("redrives", redrives).put("redriven", redriven);
    return json.put("text", text);
  }

  static int redrives(Headers headers) {
    long redrives = DeadLetterHeaders.number(headers, DeadLetterHeaders.REDRIVES, 0);
    return (int) Math.max(0, Math.min(redrives, Integer.MAX_VALUE));
  }

  private static @Nullable Origin origin(Headers headers) {
    String topic = DeadLetterHeaders.text(headers, DeadLetterHeaders.TOPIC);
    long partition = DeadLetterHeaders.number(headers, DeadLetterHeaders.PARTITION, -1);
    long offset = DeadLetterHeaders.number(headers, DeadLetterHeaders.OFFSET, -1);
    return topic == null || partition < 0 || offset < 0
        ? null
        : new Origin(topic, (int) partition, offset);
  }
}
