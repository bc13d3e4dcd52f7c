package io.newswire.feed.format;

import io.newswire.topic.ParagraphRules;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells text whose lines were broken to fit a width from text with a paragraph a line. A program
 * that wraps breaks a line only where the next word does not fit: so in wrapped text the first word
 * of a line has no room at the end of the line above it, in nearly every pair of lines that are not
 * set apart by a blank one. And the sentences go on over the ends of its lines: paragraphs of much
 * the same length, a line each, end theirs.
 */
final class WrappedLines {
  /** Wider lines are paragraphs: no program and no standard wraps text at more. */
  private static final int WIDEST = 132;

  /** Lines narrower than this hold two words: a list or a poem, more likely than a paragraph. */
  private static final int NARROWEST = 30;

  /** Of pairs of lines: a few are broken by hand, at a list's or an address's ends. */
  private static final double MOST = 0.9;

  private WrappedLines() {}

  /** Of pairs of lines: sentences go on from line to line, but for those that end with one. */
  private static final double MOST_WITHIN_A_SENTENCE = 0.5;

  /** Of pairs of lines: also where nouns have capitals, some lines go on with other words. */
  private static final double SOME_GO_ON_SMALL = 0.2;

  /** What ends a sentence or a heading, quotation marks and brackets after it aside. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?\\u2026:;\\u3002\\u061f][\\p{Pe}\\p{Pf}\\p{Pi}\"')]*$");

  /** Whether lines were wrapped. */
  static boolean are(List<String> lines) {
    int width = lines.stream().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
    if (width < NARROWEST || width > WIDEST) {
      return false;
    }
    int pairs = 0;
    int full = 0;
    int within = 0;
    int small = 0;
    for (int i = 1; i < lines.size(); i++) {
      String above = lines.get(i - 1).stripTrailing();
      String line = lines.get(i).strip();
      if (!ParagraphRules.isBlank(above) && !ParagraphRules.isBlank(line)) {
        pairs++;
        full += above.length() + 1 + firstWord(line) > width ? 1 : 0;
        within += SENTENCE_END.matcher(above).find() ? 0 : 1;
        small += Character.isUpperCase(line.codePointAt(0)) ? 0 : 1;
      }
    }
    return pairs > 0
        && full >= MOST * pairs
        && within >= MOST_WITHIN_A_SENTENCE * pairs
        && small >= SOME_GO_ON_SMALL * pairs;
  }

  /** The lines of one paragraph as one line. */
  static String join(List<String> lines) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
    return paragraph.toString();
  }

  private static int firstWord(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
