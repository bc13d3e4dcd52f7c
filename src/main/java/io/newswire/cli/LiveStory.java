package io.newswire.cli;

import io.newswire.feed.ArticleVersion;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Versions of articles in the order in which they are fed, and the ends of embargoes and the
 * expiries that lie between them.
 */
record LiveStory(List<LiveStep> steps) {
  /** How much longer than its pace a version may take to be fed. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  /** How long the last version under an embargo is held at least. */
  private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);

  private static final Duration NEVER = Duration.ofDays(1);

  LiveStory {
    steps = List.copyOf(steps);
  }

  /** A version that does not say when it was made counts as made with the one before it. */
  static LiveStory of(List<ArticleVersion> versions) {
    List<LiveStep> steps = new ArrayList<>();
    Map<String, Article> newest = new LinkedHashMap<>();
    Instant before = Instant.MIN;
    for (ArticleVersion version : versions) {
      Instant made = version.article().getVersionCreated();
      Instant at = made == null || made.isBefore(before) ? before : made;
      steps.addAll(between(before, at, newest));
      steps.add(new LiveStep.Publish(version, at));
      newest.merge(
          version.article().getUri(),
          version.article(),
          (known, next) -> isNewer(next, known) ? next : known);
      before = at;
    }
    return new LiveStory(steps);
  }

  /**
   * A version as it is fed: with the ends of its embargo and its life moved from the story's day to
   * now, so that they come between the same versions. What is over in the story is over now; what
   * comes after the last version does not come within a day.
   *
   * @param number of its step
   * @param pace from one version to the next
   */
  ArticleVersion fedAt(Instant now, int number, Duration pace) {
    LiveStep.Publish step = (LiveStep.Publish) steps.get(number);
    Article article = step.article();
    return new ArticleVersion(
        Article.newBuilder(article)
            .setEmbargoedUntil(moved(article.getEmbargoedUntil(), number, now, pace))
            .setExpires(moved(article.getExpires(), number, now, pace))
            .build(),
        step.version().blocks());
  }

  private @Nullable Instant moved(@Nullable Instant time, int number, Instant now, Duration pace) {
    if (time == null) {
      return null;
    }
    if (!time.isAfter(steps.get(number).at())) {
      return now.minusMillis(1);
    }
    Duration wait = pace.compareTo(SHORTEST_HOLD) < 0 ? SHORTEST_HOLD : pace;
    for (LiveStep later : steps.subList(number + 1, steps.size())) {
      if (!later.at().isBefore(time)) {
        return now.plus(wait);
      }
      wait = wait.plus(pace).plus(SLACK);
    }
    return now.plus(NEVER).plus(wait);
  }

  private static List<LiveStep> between(Instant from, Instant to, Map<String, Article> articles) {
    List<LiveStep> due = new ArrayList<>();
    for (Article article : articles.values()) {
      Instant release = article.getEmbargoedUntil();
      if (article.getPubStatus() == PubStatus.USABLE && isBetween(from, release, to)) {
        due.add(new LiveStep.EmbargoEnds(article, release));
      }
      Instant end = article.getExpires();
      if (article.getPubStatus() != PubStatus.CANCELED && isBetween(from, end, to)) {
        due.add(new LiveStep.Expires(article, end));
      }
    }
    due.sort(Comparator.comparing(LiveStep::at));
    return due;
  }

  /** A version that comes again keeps what was said of it first, unless it is a kill. */
  private static boolean isNewer(Article next, Article known) {
    return next.getVersion() > known.getVersion()
        || (next.getVersion() == known.getVersion() && next.getPubStatus() == PubStatus.CANCELED);
  }

  private static boolean isBetween(Instant from, @Nullable Instant time, Instant to) {
    return time != null && time.isAfter(from) && !time.isAfter(to);
  }
}
