package io.newswire.reading.text;

/**
 * How single UTF-16 code units are read: what is invisible, what is an apostrophe, what they
 * normalise to.
 */
final class Characters {
  private Characters() {}

  /** Soft hyphens, zero-width and direction marks: part of no word, and separating none. */
  static boolean invisible(char c) {
    return c >= 0xAD
        && (c == 0xAD
            || (c >= 0x200B && c <= 0x200F)
            || (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2060 && c <= 0x2069)
            || (c >= 0xFE00 && c <= 0xFE0F)
            || c == 0xFEFF);
  }

  /** Spaces of any width, line ends and other control characters. */
  static boolean space(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F;
    }
    return c == 0xA0 || c == 0x85 || Character.isSpaceChar(c);
  }

  static boolean apostrophe(char c) {
    return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0xFF07;
  }

  /** The hyphens that join the parts of a word; not dashes. */
  static boolean hyphen(char c) {
    return c == '-' || c == 0x2010 || c == 0x2011;
  }

  static boolean quoteMark(char c) {
    if (c < 0x80) {
      return c == '"' || c == '\'' || c == '`';
    }
    return c == 0xAB
        || c == 0xBB
        || c == 0xB4
        || (c >= 0x2018 && c <= 0x201F)
        || c == 0x2039
        || c == 0x203A
        || c == 0x301D
        || c == 0x301E
        || c == 0x301F
        || c == 0xFF02
        || c == 0xFF07;
  }

  static boolean digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 0x80 && Character.isDigit(c));
  }

  /**
   * One sign that is a number by itself: ½, ¾, ², Ⅳ. Superscripts are left to the units they mark.
   */
  static boolean numberSign(char c) {
    return c >= 0xBC && (c <= 0xBE || (c >= 0x2150 && c <= 0x215F) || c == 0x2189);
  }

  static boolean letter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c);
  }

  /** Combining marks, which go on with the letter before them. */
  static boolean mark(char c) {
    if (c < 0x300 || c == 0x200D) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Lower case, with straight apostrophes and plain hyphens. */
  static char normal(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (apostrophe(c)) {
      return '\'';
    }
    return hyphen(c) ? '-' : Character.toLowerCase(c);
  }

  /** Whether the characters from start to end are a form, once they are normal. */
  static boolean same(String form, String text, int start, int end) {
    int matched = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (invisible(c)) {
        continue;
      }
      if (matched == form.length() || form.charAt(matched) != normal(c)) {
        return false;
      }
      matched++;
    }
    return matched == form.length();
  }

  /** Stops, commas, dashes, brackets, bullets; not quotation marks. */
  static boolean punctuation(char c) {
    if (c < 0x80) {
      return "!(),-./:;?[]{}*_\\".indexOf(c) >= 0;
    }
    switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION -> {
        return true;
      }
      default -> {
        return c == 0x2026 || c == 0xB7 || bullet(c) || c == 0x2212;
      }
    }
  }

  /** The marks that publishers put before the items of a list. */
  static boolean bullet(char c) {
    return c == 0x2022
        || c == 0x2023
        || c == 0x25E6
        || c == 0x2043
        || c == 0x2219
        || c == 0x25AA
        || c == 0x25AB
        || c == 0x25A0
        || c == 0x25A1
        || c == 0x25CF
        || c == 0x25CB
        || c == 0x25B6
        || c == 0x25BA
        || c == 0x2605
        || c == 0x2794
        || c == 0x27A4;
  }
}
