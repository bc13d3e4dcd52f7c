package io.newswire.feed.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times as pages write them: ISO 8601 with an offset, also without its colon, with a space for the
 * T, or without seconds; or as RFC 1123 has it. One without an offset could be any of 26 hours and
 * counts as none.
 */
final class WebTime {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[ ][XXXXX][XXXX][X]")
          .toFormatter(Locale.ROOT);

  private static final int LONGEST = 64;

  private WebTime() {}

  /** The time that a text says, in milliseconds; empty where it says none. */
  static Optional<Instant> of(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String written = text.strip();
    return parsed(written.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +", "$1T"), ISO)
        .or(() -> parsed(written, DateTimeFormatter.RFC_1123_DATE_TIME));
  }

  private static Optional<Instant> parsed(String text, DateTimeFormatter format) {
    try {
      Instant time = OffsetDateTime.parse(text, format).toInstant();
      return Optional.of(Instant.ofEpochMilli(time.truncatedTo(ChronoUnit.MILLIS).toEpochMilli()));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
