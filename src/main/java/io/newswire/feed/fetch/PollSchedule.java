package io.newswire.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When an address is asked again: after an interval, give or take a tenth, so that many addresses
 * spread; twice as long after each failure, up to an hour; never before the server wants.
 *
 * @param interval 1 s to 24 h
 */
public record PollSchedule(Duration interval) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(1);
  private static final double JITTER = 0.1;

  /** What doubles any interval beyond the longest back-off. */
  private static final int MOST_DOUBLINGS = 12;

  public PollSchedule {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "an interval of %s s; between 1 s and 24 h are possible"
              .formatted(interval.toMillis() / 1000.0));
    }
  }

  /**
   * The next time.
   *
   * @param ended when the last request did
   * @param failures how many failed since one succeeded, from 0
   * @param wait what the server asked for, by Retry-After or Crawl-delay; at most 24 h of it are
   *     given
   */
  Instant next(Instant ended, int failures, Duration wait, RandomGenerator random) {
    Duration backOff = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration longest = longer(interval, LONGEST_BACK_OFF);
    Duration pause = shorter(backOff, longest);
    double share = 1 + JITTER * (2 * random.nextDouble() - 1);
    Duration spread = Duration.ofMillis(Math.round(pause.toMillis() * share));
    return ended.plus(longer(spread, shorter(wait, LONGEST)));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
