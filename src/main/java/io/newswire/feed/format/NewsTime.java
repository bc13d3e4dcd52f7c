package io.newswire.feed.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as news formats write it: ISO 8601, basic (NITF, NewsML 1) or extended (NewsML-G2, ninjs),
 * the offset with or without its colon.
 *
 * @param local the date and time of day as written; the day's start where only a date is
 * @param offset null where none is written
 */
record NewsTime(LocalDateTime local, @Nullable ZoneOffset offset) {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(-?)(\\d{2})\\2(\\d{2})"
              + "(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
              + "\\s?([Zz]|(?:UTC|GMT)|[+-]\\d{2}(?::?\\d{2})?)?");

  /** Reads one; empty when it is none. */
  static Optional<NewsTime> of(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(number(iso, 1), number(iso, 3), number(iso, 4));
      LocalTime time =
          LocalTime.of(number(iso, 5), number(iso, 6), number(iso, 7), nanoseconds(iso.group(8)));
      return Optional.of(new NewsTime(LocalDateTime.of(date, time), offset(iso.group(9))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The moment, in milliseconds. Without an offset it is taken as UTC: so do agencies that leave it
   * out, and the standards want one.
   */
  Instant instant() {
    return local.toInstant(offset == null ? ZoneOffset.UTC : offset).truncatedTo(ChronoUnit.MILLIS);
  }

  private static int number(Matcher iso, int group) {
    String digits = iso.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanoseconds(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static @Nullable ZoneOffset offset(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
  }
}
