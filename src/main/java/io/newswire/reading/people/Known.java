package io.newswire.reading.people;

import org.jspecify.annotations.Nullable;

/**
 * Something the article has told, and how long ago.
 *
 * @param what what was told
 * @param ago paragraphs since it was told last, 0 for the newest
 */
public record Known<T>(T what, int ago) {
  /** A fact is told to the paragraph below and to the one under that, and forgotten then. */
  private static final int LIMIT = 1;

  /** A fact that the newest paragraph tells. */
  public static <T> @Nullable Known<T> now(@Nullable T what) {
    return what == null ? null : new Known<>(what, 0);
  }

  /** The fact one paragraph later; null once it is forgotten. */
  public static <T> @Nullable Known<T> older(@Nullable Known<T> fact) {
    return fact == null || fact.ago >= LIMIT ? null : new Known<>(fact.what, fact.ago + 1);
  }
}
