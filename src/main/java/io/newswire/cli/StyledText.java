package io.newswire.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text of an article, made safe for a terminal and broken into lines, with parts of it in colour.
 */
final class StyledText {
  private final String text;
  private final Style[] styles;

  /** Control characters come out as a replacement character: a terminal would obey them. */
  StyledText(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append(c == '\t' ? ' ' : isControl(c) ? '\uFFFD' : c);
    }
    this.text = safe.toString();
    this.styles = new Style[text.length()];
    Arrays.fill(styles, Style.PLAIN);
  }

  /** A text that is shown within a line of ours. */
  static String safe(String text) {
    return new StyledText(text).text;
  }

  /** Offsets are those of the text as it came. */
  StyledText paint(int start, int end, Style style) {
    Arrays.fill(styles, Math.max(0, start), Math.min(end, styles.length), style);
    return this;
  }

  /** Lines of at most {@code width} characters where the words allow it. */
  List<String> lines(int width, boolean colors) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(start + width, text.length());
      if (end < text.length()) {
        int space = text.lastIndexOf(' ', end);
        end = space > start ? space : wordEnd(end);
      }
      lines.add(colors ? painted(start, end) : text.substring(start, end));
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
    }
    return lines;
  }

  private int wordEnd(int from) {
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }

  private String painted(int start, int end) {
    StringBuilder line = new StringBuilder();
    int from = start;
    while (from < end) {
      int to = from;
      while (to < end && styles[to] == styles[from]) {
        to++;
      }
      line.append(styles[from].paint(text.substring(from, to)));
      from = to;
    }
    return line.toString();
  }

  /** Controls, line ends, and the marks that turn the direction of what follows. */
  private static boolean isControl(char c) {
    return Character.isISOControl(c)
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
