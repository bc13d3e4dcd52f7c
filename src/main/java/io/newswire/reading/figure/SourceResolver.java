package io.newswire.reading.figure;

import io.newswire.reading.Source;
import io.newswire.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Turns the words that name a source into the source, with what the article has said so far. */
@FunctionalInterface
public interface SourceResolver {
  /** Takes the mention for the name, for a paragraph that is read alone. */
  SourceResolver BY_MENTION =
      (tokens, first, end) -> {
        String mention = tokens.text(first, end);
        return new Source(mention, mention);
      };

  /**
   * Names the source that the tokens from first (inclusive) to end (exclusive) mention, or gives
   * null where the words name nobody; the figure then has no source.
   */
  @Nullable Source resolve(Tokens tokens, int first, int end);
}
