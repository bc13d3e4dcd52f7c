package io.newswire.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where what is told of a paragraph stands on a line: its position, a label, the words, and notes
 * below them.
 *
 * @param columns how wide a line may be, where the words allow it
 */
record Layout(int columns, boolean colors) {
  private static final int MARGIN = 18;

  /** For what is piped as well as read. */
  static Layout wide(boolean colors) {
    return new Layout(102, colors);
  }

  /** For a terminal of the usual width. */
  static Layout terminal(boolean colors) {
    return new Layout(80, colors);
  }

  /**
   * Prints words below each other beside their label.
   *
   * @param position from 0; null for what has none
   */
  void words(
      @Nullable Integer position, Style style, String label, StyledText words, PrintWriter out) {
    String place = position == null ? "" : position.toString();
    String margin =
        String.format(Locale.ROOT, "%4s  ", place)
            + styled(style, String.format(Locale.ROOT, "%-11s", label))
            + " ";
    for (String line : words.lines(columns - MARGIN, colors)) {
      out.println(margin + line);
      margin = " ".repeat(MARGIN);
    }
  }

  /** Prints words that have a mark of their own before them, below others. */
  void marked(String mark, Style style, StyledText words, PrintWriter out) {
    String margin = " ".repeat(MARGIN) + styled(style, mark) + " ";
    for (String line : words.lines(columns - MARGIN - mark.length() - 1, colors)) {
      out.println(margin + line);
      margin = " ".repeat(MARGIN + mark.length() + 1);
    }
  }

  /** Prints a note; what it goes on with below its first line is further in. */
  void note(String what, Style style, String told, PrintWriter out) {
    StyledText note = new StyledText("· " + what + " " + told);
    int toldAt = what.length() + 3;
    note.paint(0, toldAt, style).paint(toldAt, toldAt + told.length(), Style.DIM);
    String margin = " ".repeat(MARGIN);
    for (String line : note.lines(columns - MARGIN - 2, colors)) {
      out.println(margin + line);
      margin = " ".repeat(MARGIN + 2);
    }
  }

  private String styled(Style style, String text) {
    return colors ? style.paint(text) : text;
  }
}
