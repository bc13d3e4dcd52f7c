package io.newswire.reading.quote;

import org.jspecify.annotations.Nullable;

/**
 * A quotation that a paragraph above left open.
 *
 * @param id the quotation's id
 * @param speaker the name of who speaks; null when the article does not tell
 * @param single whether it stands in single marks
 * @param waiting paragraphs since that are no part of the report, 0 to 16
 */
public record OpenQuotation(String id, @Nullable String speaker, boolean single, int waiting) {
  /** After so many paragraphs that are no part of the report it is taken to have ended. */
  private static final int LIMIT = 16;

  /** The quotation after one more paragraph that is no part of the report; null once it ended. */
  public @Nullable OpenQuotation waitingOn() {
    return waiting >= LIMIT ? null : new OpenQuotation(id, speaker, single, waiting + 1);
  }
}
