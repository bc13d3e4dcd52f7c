package io.newswire.stream;

import io.newswire.reading.Story;
import io.newswire.record.Article;
import org.jspecify.annotations.Nullable;

/** A version of an article: what is known of it as a whole. Immutable. */
final class Version {
  private final Article article;
  private final int paragraphCount;
  private final boolean over;
  private @Nullable Story story;

  /**
   * A version.
   *
   * @param paragraphCount how many paragraphs it has when it is complete
   * @param over whether it has been taken back: canceled, or expired
   */
  Version(Article article, int paragraphCount, boolean over) {
    this.article = article;
    this.paragraphCount = paragraphCount;
    this.over = over;
  }

  Article article() {
    return article;
  }

  int paragraphCount() {
    return paragraphCount;
  }

  boolean isOver() {
    return over;
  }

  long number() {
    return article.getVersion();
  }

  /** What its paragraphs are read with. */
  Story story() {
    Story known = story;
    if (known == null) {
      known = new Story(article.getHeadline(), article.getLanguage());
      story = known;
    }
    return known;
  }

  /** This version, taken back. */
  Version ended() {
    return new Version(article, 0, true);
  }
}
