package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text, one article: one paragraph a line, or paragraphs that were wrapped at a width and are
 * set apart by blank lines. {@link WrappedLines} tells which.
 */
final class PlainText {
  private PlainText() {}

  /**
   * Reads the article.
   *
   * @throws BadInputException when it is empty, binary or in an unknown charset, or beyond {@link
   *     Limits}
   */
  static void read(Input input, Articles articles) throws BadInputException {
    articles.take(new Submission(input.defaults(), null, blocks(input.where(), text(input))));
  }

  /**
   * The paragraphs of a text.
   *
   * @param where names the text in a refusal, which adds the line
   */
  static List<Block> blocks(String where, String text) throws BadInputException {
    List<String> lines = text.lines().toList();
    boolean wrapped = WrappedLines.are(lines);
    List<Block> blocks = new ArrayList<>();
    int begin = 0;
    while (begin < lines.size()) {
      int end = wrapped ? endOfBlock(lines, begin) : begin + 1;
      String paragraph = wrapped ? WrappedLines.join(lines.subList(begin, end)) : lines.get(begin);
      Limits.checkLength(where + ":" + (begin + 1), paragraph);
      if (!ParagraphRules.isBlank(paragraph)) {
        blocks.add(Block.of(paragraph));
      }
      begin = end;
    }
    if (blocks.isEmpty()) {
      throw new BadInputException(where, "empty: there is no paragraph in it");
    }
    Limits.checkCount(where, blocks.size());
    return blocks;
  }

  private static int endOfBlock(List<String> lines, int begin) {
    int end = begin + 1;
    if (!ParagraphRules.isBlank(lines.get(begin))) {
      while (end < lines.size() && !ParagraphRules.isBlank(lines.get(end))) {
        end++;
      }
    }
    return end;
  }

  /** Only a label from outside is believed: in text without one, a stray byte is a mistake. */
  private static String text(Input input) throws BadInputException {
    String label = DeclaredText.parameter(input.contentType());
    boolean marked = input.bytes().length > 1 && (input.bytes()[0] & 0xFE) == 0xFE;
    if (label != null || marked) {
      return DeclaredText.decode(input.where(), input.bytes(), label);
    }
    DeclaredText.refuseZeroBytes(input.where(), input.bytes());
    return Utf8.decode(input.where(), input.bytes(), 0, input.bytes().length);
  }
}
