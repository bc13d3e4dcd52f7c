package io.newswire.cli;

import io.newswire.consume.Start;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Since when a person wants to see what came out.
 *
 * @param time null for all that is there
 */
record Since(@Nullable Instant time) {
  private static final String BEGINNING = "beginning";

  /**
   * Reads a time with its offset, how long ago it was, or {@code beginning}.
   *
   * @throws TypeConversionException for anything else
   */
  static Since parse(String text, Instant now) {
    String typed = text.strip();
    if (typed.equalsIgnoreCase(BEGINNING)) {
      return new Since(null);
    }
    Duration ago = Durations.parse(typed);
    try {
      return new Since(ago != null ? now.minus(ago) : OffsetDateTime.parse(typed).toInstant());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is not a time with its offset such as 2031-05-04T06:30:00+02:00, how long ago"
              + " such as 30m or 2h, or "
              + BEGINNING);
    }
  }

  Start start() {
    return time == null ? Start.beginning() : Start.since(time);
  }

  /** Counts back from when it was typed. */
  static final class Typed implements ITypeConverter<Since> {
    @Override
    public Since convert(String text) {
      return parse(text, Instant.now());
    }
  }
}
