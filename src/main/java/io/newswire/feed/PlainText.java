package io.newswire.feed;

import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;

/** Plain text, one paragraph a line; blank lines are passed over. */
final class PlainText {
  private PlainText() {}

  /**
   * Reads an article's paragraphs.
   *
   * @param where names the text in a refusal
   * @throws BadInputException when it is empty, binary or not UTF-8, or beyond {@link Limits}
   */
  static List<Block> read(String where, byte[] bytes) throws BadInputException {
    for (byte b : bytes) {
      if (b == 0) {
        throw new BadInputException(
            where, "binary, or text in UTF-16: it has a zero byte; only text in UTF-8 can be read");
      }
    }
    String text = Utf8.decode(where, bytes, 0, bytes.length);
    List<Block> blocks = new ArrayList<>();
    int line = 0;
    for (String paragraph : (Iterable<String>) text.lines()::iterator) {
      line++;
      Limits.checkLength(where + ":" + line, paragraph);
      if (!ParagraphRules.isBlank(paragraph)) {
        blocks.add(Block.of(paragraph));
      }
    }
    if (blocks.isEmpty()) {
      throw new BadInputException(where, "empty: there is no paragraph in it");
    }
    Limits.checkCount(where, blocks.size());
    return blocks;
  }
}
