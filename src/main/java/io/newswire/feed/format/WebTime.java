package io.newswire.feed.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times as pages write them: as {@link NewsTime} or as RFC 1123 has it. One without an offset could
 * be any of 26 hours and counts as none.
 */
final class WebTime {
  private static final int LONGEST = 64;

  private WebTime() {}

  /** The time that a text says, in milliseconds; empty where it says none. */
  static Optional<Instant> of(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    return NewsTime.of(text)
        .filter(time -> time.offset() != null)
        .map(NewsTime::instant)
        .or(() -> rfc1123(text.strip()));
  }

  private static Optional<Instant> rfc1123(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
