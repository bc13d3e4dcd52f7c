package io.newswire.consume;

import io.newswire.topic.OutputHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a tombstone says of itself.
 *
 * @param reason why the paragraph has left the topic, as {@code DROPPED}; null when it is not said
 * @param version number of the version that took it back; null when it is not said
 * @param replacedBy id of the paragraph that stands in its place; null for none
 */
public record Retraction(
    @Nullable String reason, @Nullable String version, @Nullable String replacedBy) {

  public static Retraction of(Headers headers) {
    return new Retraction(
        text(headers, OutputHeaders.REASON),
        text(headers, OutputHeaders.VERSION),
        text(headers, OutputHeaders.REPLACED_BY));
  }

  /** The reason as a word, {@code for no reason that is told} when there is none. */
  public String why() {
    return reason == null ? "for no reason that is told" : reason.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
