package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The plain text of an agency: as {@link PlainText} has it, or with each paragraph's first line
 * indented and no blank line between them, as wires have set text since the teleprinter.
 */
final class WireText {
  /** Words below the last paragraph that say only that it was the last, or that more will come. */
  private static final Pattern END_MARK =
      Pattern.compile("\\W*(?:ends?|30|more|mf|mfl)\\W*", Pattern.CASE_INSENSITIVE);

  /** Who wrote and edited it, as an agency signs: "SW km", "bur-ab/cd/ef". */
  private static final Pattern SIGNATURE =
      Pattern.compile("[A-Z]{2,5}(?: [A-Z]{2,5})* [a-z]{2,3}|[a-z]{2,4}(?:[-/][a-z]{2,4})+");

  private static final int LONGEST_MARK = 24;

  private static final Pattern SENTENCE = Pattern.compile("[.!?:…”\"’»)]\\s*$");

  private static final Pattern INDENT = Pattern.compile("(?: {2}|\\t).*\\S.*");

  private WireText() {}

  /**
   * Its paragraphs; none where it is blank.
   *
   * @param where names the text in a refusal
   */
  static List<Block> blocks(String where, String text) throws BadInputException {
    if (ParagraphRules.isBlank(text)) {
      return List.of();
    }
    List<String> lines = text.strip().lines().toList();
    if (isIndented(lines)) {
      return blocks(where, indented(lines));
    }
    return areSentences(lines) ? blocks(where, lines) : PlainText.blocks(where, text.strip());
  }

  /**
   * Blocks without those at their end that only mark it, and those without a letter or a digit, the
   * lines drawn between parts.
   */
  static List<Block> withoutMarks(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && isMark(blocks.get(end - 1).text())) {
      end--;
    }
    return blocks.subList(0, end).stream().filter(block -> isWorded(block.text())).toList();
  }

  private static boolean isMark(String text) {
    return text.length() <= LONGEST_MARK
        && (!isWorded(text)
            || END_MARK.matcher(text).matches()
            || SIGNATURE.matcher(text).matches());
  }

  private static boolean isWorded(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether some lines below the first are indented and others are not, with no blank ones. */
  private static boolean isIndented(List<String> lines) {
    int indented = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (ParagraphRules.isBlank(line)) {
        return false;
      }
      indented += INDENT.matcher(line).matches() ? 1 : 0;
    }
    return indented > 0 && indented < lines.size() - 1;
  }

  /** Whether each line ends as a paragraph does: then none was broken at a width. */
  private static boolean areSentences(List<String> lines) {
    return lines.stream()
        .filter(line -> !ParagraphRules.isBlank(line))
        .allMatch(line -> SENTENCE.matcher(line).find());
  }

  private static List<String> indented(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (!paragraph.isEmpty() && INDENT.matcher(line).matches()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }

  private static List<Block> blocks(String where, List<String> paragraphs)
      throws BadInputException {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Limits.checkLength(where + ", paragraph " + blocks.size(), paragraph);
      if (!ParagraphRules.isBlank(paragraph)) {
        blocks.add(Block.of(paragraph.strip()));
      }
    }
    Limits.checkCount(where, blocks.size());
    return blocks;
  }
}
