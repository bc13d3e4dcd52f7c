package io.newswire.deadletter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A dead letter with its headers, and the bytes that died. */
public final class WholeDeadLetter {
  private final ConsumerRecord<byte[], byte[]> record;
  private final DeadLetter letter;
  private final @Nullable String text;

  WholeDeadLetter(ConsumerRecord<byte[], byte[]> record, DeadLetter letter, @Nullable String text) {
    this.record = record;
    this.letter = letter;
    this.text = text;
  }

  /** What is told of it in a list. */
  public DeadLetter letter() {
    return letter;
  }

  /** Its headers. */
  public Headers headers() {
    return record.headers();
  }

  /** All words of its paragraph; null where it is no paragraph. */
  public @Nullable String text() {
    return text;
  }

  /** Its value as it came; null when it has none. */
  public byte @Nullable [] value() {
    return record.value() == null ? null : Arrays.copyOf(record.value(), record.value().length);
  }

  ConsumerRecord<byte[], byte[]> record() {
    return record;
  }

  /** As it is answered over HTTP: the value in Base64. */
  public ObjectNode json() {
    ObjectNode json = letter.json();
    json.put("text", text);
    ObjectNode headers = json.putObject("headers");
    record
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.key(),
                    header.value() == null
                        ? null
                        : new String(header.value(), StandardCharsets.UTF_8)));
    return json.put("value", record.value());
  }
}
