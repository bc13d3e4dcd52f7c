package io.newswire.reading.text;

/** Where runs of letters and digits in a text end. */
final class Runs {
  private final String text;
  private final int length;

  Runs(String text) {
    this.text = text;
    this.length = text.length();
  }

  /**
   * End of letters, combining marks, invisible characters and inner apostrophes; not {@code 's}.
   */
  int lettersEnd(int from) {
    int end = from;
    while (end < length) {
      char c = text.charAt(end);
      if (c == ' ') {
        break;
      } else if (Characters.letter(c) || Characters.mark(c)) {
        end++;
      } else if (Characters.invisible(c) && letterAt(end + 1)) {
        end++;
      } else if (Characters.apostrophe(c) && letterAt(end + 1) && !possessiveAt(end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  int digitsEnd(int from) {
    int end = from;
    while (end < length && Characters.digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Three digits and no fourth, or two digits before more groups, as India groups lakhs. */
  boolean groupAt(int from) {
    int group = from;
    while (group < from + 9
        && digitsAt(group, 2)
        && group + 2 < length
        && text.charAt(group + 2) == ',') {
      group += 3;
    }
    return digitsAt(group, 3);
  }

  /** Whether so many digits stand here and no more. */
  private boolean digitsAt(int from, int digits) {
    int end = from;
    while (end < length && end <= from + digits && Characters.digit(text.charAt(end))) {
      end++;
    }
    return end - from == digits;
  }

  int codeEnd(int from) {
    int end = from;
    while (end + 1 < length && text.charAt(end) == '.' && Characters.digit(text.charAt(end + 1))) {
      end = digitsEnd(end + 1);
    }
    return end;
  }

  int alphanumericEnd(int from) {
    int end = from;
    while (end < length && (Characters.digit(text.charAt(end)) || letterAt(end))) {
      end++;
    }
    return codeEnd(end);
  }

  int solidEnd(int from) {
    int end = from;
    while (end < length && !Characters.space(text.charAt(end))) {
      end++;
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) && end < length ? end - 1 : end;
  }

  boolean letterAt(int i) {
    return i >= 0 && i < length && Characters.letter(text.charAt(i));
  }

  /** An apostrophe and an s that end a word, right after its letters or digits. */
  boolean possessiveAt(int i) {
    return i > 0
        && i + 1 < length
        && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && !(i + 2 < length && Character.isLetterOrDigit(text.charAt(i + 2)));
  }
}
