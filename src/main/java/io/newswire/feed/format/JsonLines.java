package io.newswire.feed.format;

import io.newswire.feed.BadInputException;

/** Lines of JSON, one article each; blank lines are passed over. */
final class JsonLines {
  private JsonLines() {}

  /** Reads each line; one that can't be read is refused with its number. */
  static void read(Input input, Articles articles) {
    byte[] bytes = input.bytes();
    int number = 0;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        number++;
        readLine(input, number, start, i, articles);
        start = i + 1;
      }
    }
  }

  private static void readLine(Input input, int number, int start, int end, Articles articles) {
    try {
      String text = Utf8.decode(input.where(), input.bytes(), start, end);
      if (!text.isBlank()) {
        articles.take(ArticleJson.read(input.where() + ":" + number, text, input.defaults()));
      }
    } catch (BadInputException e) {
      articles.refuse(e);
    }
  }
}
