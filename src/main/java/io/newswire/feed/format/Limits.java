package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.record.Article;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import java.nio.charset.StandardCharsets;

/** The limits of {@link ParagraphRules}, told with the place in the input. */
public final class Limits {
  /** Largest file of any number of articles, and largest standard input, in bytes. */
  public static final int MAX_FILE_BYTES = 512 * 1024 * 1024;

  /** Largest document of one article or feed, in bytes after decompression. */
  public static final int MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;

  private Limits() {}

  static void checkUri(String where, String uri) throws BadInputException {
    try {
      ParagraphRules.checkUri(uri);
    } catch (InvalidParagraphException e) {
      throw new BadInputException(where, "\"id\" can't be taken: " + e.getMessage());
    }
  }

  static void checkMetadata(String where, Article article) throws BadInputException {
    try {
      ParagraphRules.checkMetadata(article);
    } catch (InvalidParagraphException e) {
      throw new BadInputException(where, "what is said of it can't be taken: " + e.getMessage());
    }
  }

  static void checkLength(String where, String paragraph) throws BadInputException {
    if (paragraph.length() <= ParagraphRules.MAX_TEXT_BYTES / 3) {
      return;
    }
    int bytes = paragraph.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > ParagraphRules.MAX_TEXT_BYTES) {
      throw new BadInputException(
          where,
          "a paragraph of %,d bytes, more than the %,d that are read; break it into several"
              .formatted(bytes, ParagraphRules.MAX_TEXT_BYTES));
    }
  }

  static void checkCount(String where, int paragraphs) throws BadInputException {
    if (paragraphs > ParagraphRules.MAX_PARAGRAPHS) {
      throw new BadInputException(
          where,
          "%,d paragraphs, more than the %,d that an article may have"
              .formatted(paragraphs, ParagraphRules.MAX_PARAGRAPHS));
    }
  }
}
