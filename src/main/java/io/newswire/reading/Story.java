package io.newswire.reading;

import io.newswire.reading.development.Headline;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for all paragraphs of an article version. Immutable, compared by value. */
public final class Story {
  private final @Nullable String headline;
  private final @Nullable String language;
  private final @Nullable Headline headlineWords;

  /**
   * Reads the headline once for all paragraphs.
   *
   * @param headline plain text; null when not known
   * @param language BCP 47 tag; null when not known
   */
  public Story(@Nullable String headline, @Nullable String language) {
    this.headline = headline;
    this.language = language;
    this.headlineWords = headline == null ? null : Headline.of(headline);
  }

  /** The headline; null when not known. */
  public @Nullable String headline() {
    return headline;
  }

  /** A BCP 47 tag; null when not known. */
  public @Nullable String language() {
    return language;
  }

  /** The words of the headline; null when it is not known. */
  @Nullable Headline headlineWords() {
    return headlineWords;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Story story
        && Objects.equals(headline, story.headline)
        && Objects.equals(language, story.language);
  }

  @Override
  public int hashCode() {
    return Objects.hash(headline, language);
  }

  @Override
  public String toString() {
    return "Story[headline=" + headline + ", language=" + language + "]";
  }
}
