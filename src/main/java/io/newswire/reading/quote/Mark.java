package io.newswire.reading.quote;

import org.jspecify.annotations.Nullable;

/**
 * One quotation mark of a text and what it can do at its place.
 *
 * @param at its first UTF-16 code unit
 * @param width its UTF-16 code units: 2 where two single marks stand for a double one
 * @param opens whether quoted words can begin after it
 * @param closes whether quoted words can end before it
 * @param single whether it is a single mark
 * @param straight whether it is a straight mark, which a text may use beside curly ones
 */
record Mark(int at, int width, boolean opens, boolean closes, boolean single, boolean straight) {
  private static final String DOUBLE_OPENING = "\u201C\u201E\u201F\u00AB\u301D\u2039";
  private static final String DOUBLE_CLOSING = "\u201D\u00BB\u301E\u301F\u203A";
  private static final String STRAIGHT = "\"\uFF02";
  private static final String SINGLE = "'\u2018\u2019\u201A\u201B\uFF07`";
  private static final String BEFORE_OPENING = "([{/\u2014\u2013-\u2026";

  /** The mark at a place; null where there is none, or only an apostrophe or an inch mark. */
  static @Nullable Mark at(String text, int i) {
    char c = text.charAt(i);
    if (!mayBe(c)) {
      return null;
    }
    char before = before(text, i);
    char after = after(text, i);
    boolean mayOpen = space(before) || BEFORE_OPENING.indexOf(before) >= 0 || quote(before);
    boolean mayClose =
        space(after) || !(Character.isLetterOrDigit(after) || "$£€#@".indexOf(after) >= 0);
    if (DOUBLE_OPENING.indexOf(c) >= 0) {
      boolean turned = !mayOpen && mayClose;
      return new Mark(i, 1, !turned, turned || c == 0x201C || c == 0xAB, false, false);
    }
    if (DOUBLE_CLOSING.indexOf(c) >= 0) {
      boolean turned = mayOpen && (!mayClose || i == 0);
      return new Mark(i, 1, turned, !turned, false, false);
    }
    if (STRAIGHT.indexOf(c) >= 0) {
      boolean inches = Character.isDigit(before) && !mayOpen && Character.isLetter(after);
      boolean markup = before == '=';
      return inches || markup
          ? null
          : new Mark(i, 1, mayOpen || !mayClose, mayClose || !mayOpen, false, true);
    }
    if (SINGLE.indexOf(c) >= 0) {
      if (doubled(text, i, c, mayOpen)) {
        return twofold(text, i, c, mayOpen);
      }
      return single(text, i, c, mayOpen && !space(after), mayClose && !space(before));
    }
    return null;
  }

  /** Whether a character is a mark wherever it is no apostrophe. */
  static boolean mayBe(char c) {
    return c < 0xAB
        ? c == '"' || c == '\'' || c == '`'
        : c == 0xAB
            || c == 0xBB
            || (c >= 0x2018 && c <= 0x203A && (c <= 0x201F || c >= 0x2039))
            || (c >= 0x301D && c <= 0x301F)
            || c == 0xFF02
            || c == 0xFF07;
  }

  private static @Nullable Mark single(
      String text, int i, char c, boolean mayOpen, boolean mayClose) {
    boolean opens = mayOpen && c != 0x2019 && !Character.isDigit(after(text, i));
    boolean closes = mayClose && c != 0x2018 && c != 0x201A && c != '`';
    return opens || closes ? new Mark(i, 1, opens, closes && !opens, true, c == '\'') : null;
  }

  /**
   * Whether two single marks side by side stand for a double one. Of three that close, the first is
   * a single mark's own.
   */
  private static boolean doubled(String text, int i, char c, boolean mayOpen) {
    boolean two = i + 1 < text.length() && text.charAt(i + 1) == c;
    boolean three = two && i + 2 < text.length() && text.charAt(i + 2) == c;
    return two && (mayOpen || !three);
  }

  private static @Nullable Mark twofold(String text, int i, char c, boolean mayOpen) {
    char after = after(text, i + 1);
    boolean opens = c != 0x2019 && (c == 0x2018 || c == '`' || (mayOpen && !space(after)));
    boolean inches = !opens && Character.isDigit(before(text, i));
    return inches ? null : new Mark(i, 2, opens, !opens, false, c == '\'');
  }

  /** One past its last code unit. */
  int end() {
    return at + width;
  }

  /** Whether the mark may as well be the apostrophe of a plural owner: the soldiers' homes. */
  boolean mayBeApostrophe(String text) {
    char before = before(text, at);
    return single
        && (before == 's' || before == 'S' || before == 'n')
        && at + 2 < text.length()
        && space(text.charAt(at + 1))
        && Character.isLetterOrDigit(text.charAt(at + 2));
  }

  static boolean space(char c) {
    return c <= ' ' || c == 0xA0 || c == 0x85 || Character.isSpaceChar(c);
  }

  private static boolean quote(char c) {
    return DOUBLE_OPENING.indexOf(c) >= 0
        || STRAIGHT.indexOf(c) >= 0
        || c == 0x2018
        || c == '\''
        || c == '`';
  }

  private static char before(String text, int i) {
    int at = i - 1;
    while (at >= 0 && invisible(text.charAt(at))) {
      at--;
    }
    return at < 0 ? ' ' : text.charAt(at);
  }

  private static char after(String text, int i) {
    int at = i + 1;
    while (at < text.length() && invisible(text.charAt(at))) {
      at++;
    }
    return at >= text.length() ? ' ' : text.charAt(at);
  }

  private static boolean invisible(char c) {
    return c >= 0xAD && Character.getType(c) == Character.FORMAT;
  }
}
