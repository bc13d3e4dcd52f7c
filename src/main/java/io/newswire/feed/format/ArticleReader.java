package io.newswire.feed.format;

import io.newswire.feed.BadInputException;

/** Reads articles out of bytes; which format they are in shows in the bytes themselves. */
public final class ArticleReader {
  private final Articles articles;

  /**
   * A reader that goes on after a refusal.
   *
   * @param articles takes each article and each refusal
   */
  public ArticleReader(Articles articles) {
    this.articles = articles;
  }

  /** Reads all articles there are, in the format that the bytes show. */
  public void read(Input input) {
    try {
      read(input, Detection.of(input));
    } catch (BadInputException e) {
      articles.refuse(e);
    }
  }

  /** Reads all articles there are, in this format. */
  public void read(Input input, InputFormat format) {
    try {
      readAs(format, input);
    } catch (BadInputException e) {
      articles.refuse(e);
    }
  }

  private void readAs(InputFormat format, Input input) throws BadInputException {
    switch (format) {
      case TEXT -> PlainText.read(input, articles);
      case JSONL -> JsonLines.read(input, articles);
      case HTML -> HtmlPage.read(input, articles);
      case JSON_LD -> JsonLd.read(input, articles);
      case NINJS -> Ninjs.read(input, articles);
      case NEWSML_G2 -> NewsMlG2.read(input, articles);
      case NEWSML_1 -> NewsMl1.read(input, articles);
      case NITF -> Nitf.read(input, articles);
      case FEED -> SyndicationFeed.read(input, articles);
    }
  }
}
