package io.newswire.cli;

import io.newswire.feed.ArticleVersion;
import io.newswire.record.Article;
import java.time.Instant;

/** Something that happens on a story's day. */
sealed interface LiveStep {
  /** The article that it happens to, as of its newest version by then. */
  Article article();

  /** When, by the story's own times; {@link Instant#MIN} when the story does not say. */
  Instant at();

  /** A version is fed. */
  record Publish(ArticleVersion version, Instant at) implements LiveStep {
    @Override
    public Article article() {
      return version.article();
    }
  }

  /** The embargo of a version that was fed ends. */
  record EmbargoEnds(Article article, Instant at) implements LiveStep {}

  /** A version that was fed expires. */
  record Expires(Article article, Instant at) implements LiveStep {}
}
