package io.newswire.feed.format;

import io.newswire.topic.ParagraphRules;
import java.util.List;

/**
 * Tells text whose lines were broken to fit a width from text with a paragraph a line. A program
 * that wraps breaks a line only where the next word does not fit: so in wrapped text the first word
 * of a line has no room at the end of the line above it, in nearly every pair of lines that are not
 * set apart by a blank one.
 */
final class WrappedLines {
  /** Wider lines are paragraphs: no program and no standard wraps text at more. */
  private static final int WIDEST = 132;

  /** Lines narrower than this hold two words: a list or a poem, more likely than a paragraph. */
  private static final int NARROWEST = 30;

  /** Of pairs of lines: a few are broken by hand, at a list's or an address's ends. */
  private static final double MOST = 0.9;

  private WrappedLines() {}

  /** Whether lines were wrapped. */
  static boolean are(List<String> lines) {
    int width = lines.stream().mapToInt(line -> line.stripTrailing().length()).max().orElse(0);
    if (width < NARROWEST || width > WIDEST) {
      return false;
    }
    int pairs = 0;
    int full = 0;
    for (int i = 1; i < lines.size(); i++) {
      String above = lines.get(i - 1).stripTrailing();
      String line = lines.get(i).strip();
      if (!ParagraphRules.isBlank(above) && !ParagraphRules.isBlank(line)) {
        pairs++;
        if (above.length() + 1 + firstWord(line) > width) {
          full++;
        }
      }
    }
    return pairs > 0 && full >= MOST * pairs;
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
