package io.newswire.stream;

import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long articles stay in the store.
 *
 * @param article {@code newswire.article.retention}: how long after its last change an article's
 *     words are kept; what came out of it stays on the topics
 * @param retraction {@code newswire.retraction.retention}: for how long after that what came out
 *     can still be taken back, by a kill or by a newer version
 */
public record Retention(Duration article, Duration retraction) {
  /** A month, then a year. */
  public static final Retention DEFAULT = new Retention(Duration.ofDays(30), Duration.ofDays(365));

  /** An article is noted as changed this much too early at most, to save writing. */
  private static final int TOUCHES = 16;

  /** Whether a change of an article at some time has to be noted. */
  boolean isTouched(ArticleState state, long now) {
    return now - state.touchedAt() > article.toMillis() / TOUCHES;
  }

  boolean isToRetire(ArticleState state, long now) {
    return !state.isRetired() && retiring(state) <= now;
  }

  boolean isToForget(ArticleState state, long now) {
    return state.isRetired() && forgetting(state) <= now;
  }

  /** When an article has to be looked at next, milliseconds since the epoch. */
  long next(ArticleState state) {
    return Stream.of(
            embargoEnd(state),
            expiry(state),
            state.isRetired() ? forgetting(state) : retiring(state))
        .filter(time -> time != null)
        .mapToLong(Long::longValue)
        .min()
        .orElseThrow();
  }

  /** What waits for its embargo to end is not retired before. */
  private long retiring(ArticleState state) {
    return plus(later(state.touchedAt(), embargoEnd(state)), article);
  }

  private long forgetting(ArticleState state) {
    return plus(later(plus(state.touchedAt(), article), expiry(state)), retraction);
  }

  /** A sum that ends at the end of time. */
  private static long plus(long time, Duration duration) {
    long sum = time + duration.toMillis();
    return sum < time ? Long.MAX_VALUE : sum;
  }

  private static long later(long time, @Nullable Long other) {
    return other == null ? time : Math.max(time, other);
  }

  private static @Nullable Long embargoEnd(ArticleState state) {
    Held held = state.held();
    return held == null || held.version().article().getPubStatus() == PubStatus.WITHHELD
        ? null
        : millis(held.version().article().getEmbargoedUntil());
  }

  private static @Nullable Long expiry(ArticleState state) {
    Version version = state.version();
    if (version == null || version.isOver()) {
      return null;
    }
    Article article = version.article();
    return millis(article.getExpires());
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }
}
