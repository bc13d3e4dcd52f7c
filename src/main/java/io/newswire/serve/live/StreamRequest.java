package io.newswire.serve.live;

import io.newswire.consume.OutputFilter;
import io.newswire.consume.Start;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param start where to begin; null for what comes next
 * @param last the id of the last event that it has; null for none. It goes before {@code start}
 */
public record StreamRequest(
    StreamName stream, OutputFilter filter, @Nullable Start start, @Nullable EventId last) {
  private static final String BEGINNING = "beginning";

  /**
   * Reads what a client sends.
   *
   * @param since a time with its offset, or {@code beginning}; null for what comes next
   * @param lastEventId as it came with the event; null for none
   * @throws IllegalArgumentException for what is none of these; the message says what to do
   */
  public static StreamRequest of(
      StreamName stream,
      OutputFilter filter,
      @Nullable String since,
      @Nullable String lastEventId) {
    return new StreamRequest(
        stream,
        filter,
        since == null ? null : start(since.strip()),
        lastEventId == null || lastEventId.isBlank()
            ? null
            : EventId.parse(stream, lastEventId.strip()));
  }

  private static Start start(String since) {
    if (since.equals(BEGINNING)) {
      return Start.beginning();
    }
    try {
      return Start.since(OffsetDateTime.parse(since).toInstant());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "since is '%s', not a time with its offset such as 2031-05-04T06:30:00Z, nor %s"
              .formatted(since, BEGINNING),
          e);
    }
  }
}
