package io.newswire.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** What the headers of a response say of time. */
final class HttpTimes {
  /** RFC 9110's delta-seconds; as many digits as are surely a number. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

  /** What more is taken for, RFC 9111 section 1.2.2: nobody waits longer than 68 years. */
  private static final long MOST_SECONDS = Integer.MAX_VALUE;

  /**
   * The form without a time zone, which HttpClient's own formatter can't read for the want of it.
   */
  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpTimes() {}

  /**
   * How long a Retry-After asks to wait (RFC 9110 section 10.2.3).
   *
   * @param value seconds or a date
   * @param date the response's Date: a date in the server's time is compared with it
   * @param received when the response arrived, for want of a Date
   * @return not negative; nothing where it is neither form
   */
  static Optional<Duration> retryAfter(String value, Optional<String> date, Instant received) {
    Optional<Duration> seconds = seconds(value);
    return seconds.isPresent()
        ? seconds
        : date(value)
            .map(until -> Duration.between(date.flatMap(HttpTimes::date).orElse(received), until))
            .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  /**
   * When a response was generated (RFC 9111 section 4.2.3): its Date less its Age, but not after it
   * was received, so that a server whose clock is ahead does not make its next answers look old.
   */
  static Instant generated(Optional<String> date, Optional<String> age, Instant received) {
    Duration cached = age.flatMap(HttpTimes::seconds).orElse(Duration.ZERO);
    Instant generated = date.flatMap(HttpTimes::date).orElse(received).minus(cached);
    return generated.isAfter(received) ? received : generated;
  }

  private static Optional<Duration> seconds(String value) {
    return Optional.of(value.strip())
        .filter(SECONDS.asMatchPredicate())
        .map(digits -> Duration.ofSeconds(Math.min(MOST_SECONDS, Long.parseLong(digits))));
  }

  /** A date in one of HTTP's three forms (RFC 9110 section 5.6.7). */
  private static Optional<Instant> date(String value) {
    String date = value.strip().replaceAll(" +", " ");
    return Optional.ofNullable(
        DateUtils.parseDate(
            date, DateUtils.FORMATTER_RFC1123, DateUtils.FORMATTER_RFC1036, ASCTIME));
  }
}
