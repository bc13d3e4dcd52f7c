package io.newswire.stream;

import io.newswire.reading.Reading;
import io.newswire.topic.InvalidParagraphException;

/** Keeps the records of one paragraph below the largest that their topics take. */
final class OutputLimit {
  /** Most quotations and figures of a paragraph; a long report of a company has some thirty. */
  private static final int MAX_PARTS = 1_000;

  private OutputLimit() {}

  /**
   * Checks a change before anything of it is stored.
   *
   * @throws InvalidParagraphException when its records might be too large
   */
  static void check(Change change) {
    if (change instanceof Change.Upsert upsert) {
      check(upsert.reading());
    }
  }

  /**
   * Checks a reading before anything of it is stored.
   *
   * @throws InvalidParagraphException when its records might be too large
   */
  static void check(Reading reading) {
    int parts = reading.figures().size() + reading.quotations().size();
    if (parts > MAX_PARTS) {
      throw new InvalidParagraphException(
          "text", "holds %,d quotations and figures, more than %,d".formatted(parts, MAX_PARTS));
    }
  }
}
