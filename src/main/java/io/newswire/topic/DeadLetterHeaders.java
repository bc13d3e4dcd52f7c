package io.newswire.topic;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Names of the headers of dead letters; their values are UTF-8. Those that Kafka has names for are
 * Kafka's ({@code __streams.errors.*}, KIP-1034).
 */
public final class DeadLetterHeaders {
  private static final String KAFKAS = "__streams.errors.";

  /** Why the record died. */
  public static final String MESSAGE = KAFKAS + "message";

  /** Class of the fault. */
  public static final String EXCEPTION = KAFKAS + "exception";

  /** Stack trace of the fault, cut. */
  public static final String STACK_TRACE = KAFKAS + "stacktrace";

  /** The topic that the record came from. */
  public static final String TOPIC = KAFKAS + "topic";

  /** The partition that the record came from. */
  public static final String PARTITION = KAFKAS + "partition";

  /** The offset that the record came from. */
  public static final String OFFSET = KAFKAS + "offset";

  /** How often the record has been put on news.paragraphs again, from 1; 0 has no header. */
  public static final String REDRIVES = "newswire.redrives";

  private DeadLetterHeaders() {}

  /** Whether a header tells of the fault, and not of the record that died. */
  public static boolean isOfFault(String name) {
    return name.startsWith(KAFKAS);
  }

  /** Sets a header in place of any of its name. */
  public static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, utf8(value));
  }

  /** A value. */
  public static byte[] utf8(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  /** What the last header of a name says; null when there is none. */
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /**
   * What the last header of a name says as a number.
   *
   * @return {@code otherwise} when there is none, or no number in it
   */
  public static long number(Headers headers, String name, long otherwise) {
    String text = text(headers, name);
    try {
      return text == null ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
