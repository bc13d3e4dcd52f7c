package io.newswire.reading.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the quotation marks of one text, right or wrong ones, in time proportional to its length.
 */
final class QuotationMarks {
  private final String text;
  private final List<Mark> marks = new ArrayList<>();
  private final List<QuotedSpan> spans = new ArrayList<>();

  private QuotationMarks(String text) {
    this.text = text;
    for (int i = 0; i < text.length(); i++) {
      Mark mark = Mark.at(text, i);
      if (mark != null) {
        marks.add(mark);
      }
    }
  }

  /**
   * The quoted runs of a text, in order, none inside another.
   *
   * @param contentStart where the words begin, after bullets and spaces
   * @param open whether a quotation of the paragraph before is still open
   */
  static List<QuotedSpan> find(String text, int contentStart, boolean open) {
    QuotationMarks found = new QuotationMarks(text);
    if (found.marks.isEmpty()) {
      return List.of();
    }
    found.pair(contentStart, open);
    return found.spans;
  }

  private void pair(int contentStart, boolean open) {
    int next = open ? closeOfUnopened(contentStart) : 0;
    while (next < marks.size()) {
      Mark mark = marks.get(next);
      if (!mark.opens()) {
        next++;
      } else if (mark.single()) {
        next = single(next, contentStart);
      } else {
        next = twofold(next);
      }
    }
  }

  /** Some papers leave out the mark that opens the last paragraph of a long quotation. */
  private int closeOfUnopened(int contentStart) {
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (!mark.single()) {
        if (mark.opens() || mark.at() <= contentStart) {
          return 0;
        }
        spans.add(new QuotedSpan(contentStart, mark.at() + 1, false, true, false));
        return i + 1;
      }
    }
    return 0;
  }

  /** Reads a quotation in double marks that opens at a mark; gives the mark to go on with. */
  private int twofold(int opening) {
    int start = marks.get(opening).at();
    boolean straight = marks.get(opening).straight();
    int nested = 0;
    for (int i = opening + 1; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.single() || (mark.straight() != straight && closesLater(i, straight))) {
        continue;
      }
      if (mark.closes()) {
        if (nested == 0) {
          spans.add(new QuotedSpan(start, mark.at() + 1, true, true, false));
          return i + 1;
        }
        nested--;
      } else if (nested == 0 && closesTwice(i + 1)) {
        nested++;
      } else if (!newLine(start, mark.at())) {
        spans.add(new QuotedSpan(start, wordsEnd(mark.at()), true, false, false));
        return i;
      }
    }
    spans.add(new QuotedSpan(start, wordsEnd(text.length()), true, false, false));
    return marks.size();
  }

  /**
   * Whether a mark of the opening one's own kind closes the quotation soon after one of the other
   * kind, which then is only quoted in it.
   */
  private boolean closesLater(int from, boolean straight) {
    for (int i = from + 1; i < marks.size() && i < from + 6; i++) {
      Mark mark = marks.get(i);
      if (!mark.single() && mark.straight() == straight) {
        return mark.closes();
      }
    }
    return false;
  }

  private boolean closesTwice(int from) {
    int closes = 0;
    for (int i = from; i < marks.size() && i < from + 8; i++) {
      Mark mark = marks.get(i);
      if (!mark.single()) {
        if (!mark.closes()) {
          return false;
        }
        if (++closes == 2) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the mark begins a line, as the next paragraph of one quotation does. */
  private boolean newLine(int start, int at) {
    int i = at - 1;
    while (i > start && Mark.space(text.charAt(i))) {
      if (text.charAt(i) == '\n') {
        return true;
      }
      i--;
    }
    return false;
  }

  /** Reads a quotation in single marks; what has no closing mark is an apostrophe. */
  private int single(int opening, int contentStart) {
    int start = marks.get(opening).at();
    int close = -1;
    int i = opening + 1;
    for (; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.single() && mark.opens()) {
        break;
      }
      if (mark.single() && mark.closes()) {
        close = i;
        if (!mark.mayBeApostrophe(text)) {
          break;
        }
      }
    }
    if (close >= 0) {
      spans.add(new QuotedSpan(start, marks.get(close).at() + 1, true, true, true));
      return close + 1;
    }
    if (start == contentStart && text.charAt(start) == '\u2018' && i == marks.size()) {
      spans.add(new QuotedSpan(start, wordsEnd(text.length()), true, false, true));
      return marks.size();
    }
    return opening + 1;
  }

  private int wordsEnd(int from) {
    int end = from;
    while (end > 0 && Mark.space(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
