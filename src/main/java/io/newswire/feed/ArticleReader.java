package io.newswire.feed;

import io.newswire.record.Article;
import java.util.function.Consumer;

/**
 * Reads articles out of bytes: plain text, which is one article, or lines of JSON, which are one
 * each. Which of them it is shows in the first character.
 */
public final class ArticleReader {
  private final Consumer<ArticleVersion> articles;
  private final Consumer<BadInputException> refusals;

  /**
   * A reader that goes on after a refusal.
   *
   * @param articles takes each article
   * @param refusals takes what could not be read
   */
  public ArticleReader(Consumer<ArticleVersion> articles, Consumer<BadInputException> refusals) {
    this.articles = articles;
    this.refusals = refusals;
  }

  /**
   * Reads all articles there are.
   *
   * @param where names the bytes in a refusal: a file's path, or "standard input"
   * @param defaults what holds of each article unless it says otherwise itself
   */
  public void read(String where, byte[] bytes, Article defaults) {
    if (ArticleJson.looksLike(bytes)) {
      readLines(where, bytes, defaults);
    } else {
      readText(where, bytes, defaults);
    }
  }

  private void readText(String where, byte[] bytes, Article defaults) {
    try {
      articles.accept(new ArticleVersion(defaults, PlainText.read(where, bytes)));
    } catch (BadInputException e) {
      refusals.accept(e);
    }
  }

  private void readLines(String where, byte[] bytes, Article defaults) {
    int number = 0;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        number++;
        readLine(where, number, bytes, start, i, defaults);
        start = i + 1;
      }
    }
  }

  private void readLine(
      String where, int number, byte[] bytes, int start, int end, Article defaults) {
    try {
      String text = Utf8.decode(where, bytes, start, end);
      if (!text.isBlank()) {
        articles.accept(ArticleJson.read(where + ":" + number, text, defaults));
      }
    } catch (BadInputException e) {
      refusals.accept(e);
    }
  }
}
