package io.newswire.reading.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs the quotation marks of one text, right or wrong ones, in time proportional to its length.
 */
final class QuotationMarks {
  /** Marks that are looked at ahead, so that no run of marks is read again and again. */
  private static final int AHEAD = 8;

  /** UTF-16 code units of a tag of markup that was left in a text. */
  private static final int LONGEST_TAG = 400;

  private final String text;
  private final List<Mark> marks = new ArrayList<>();
  private final List<QuotedSpan> spans = new ArrayList<>();

  private QuotationMarks(String text, int from) {
    this.text = text;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '<') {
        i = tagEnd(i);
        continue;
      }
      Mark mark = Mark.at(text, i);
      if (mark != null) {
        marks.add(mark);
        i = mark.end() - 1;
      }
    }
  }

  /** The last code unit of a tag of markup that begins at a place; the place when none does. */
  private int tagEnd(int from) {
    char next = from + 1 < text.length() ? text.charAt(from + 1) : ' ';
    boolean tag = next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (tag) {
      int limit = Math.min(text.length(), from + LONGEST_TAG);
      for (int i = from + 2; i < limit && text.charAt(i) != '<'; i++) {
        if (text.charAt(i) == '>') {
          return i;
        }
      }
    }
    return from;
  }

  /**
   * The quoted runs of a text, in order, none inside another.
   *
   * @param contentStart where the words begin, after bullets and spaces
   * @param open whether a quotation of the paragraph before is still open
   */
  static List<QuotedSpan> find(String text, int contentStart, boolean open) {
    int first = first(text);
    if (first == text.length()) {
      return List.of();
    }
    QuotationMarks found = new QuotationMarks(text, first);
    if (found.marks.isEmpty()) {
      return List.of();
    }
    found.pair(contentStart, open);
    return found.spans;
  }

  /** The first place of what may be a mark, or may be a tag with marks in it. */
  private static int first(String text) {
    int i = 0;
    while (i < text.length() && !Mark.mayBe(text.charAt(i)) && text.charAt(i) != '<') {
      i++;
    }
    return i;
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
        spans.add(QuotedSpan.to(contentStart, mark));
        return i + 1;
      }
    }
    return 0;
  }

  /** Reads a quotation in double marks that opens at a mark; gives the mark to go on with. */
  private int twofold(int opening) {
    Mark open = marks.get(opening);
    boolean otherOpen = false;
    int nested = 0;
    for (int i = afterDoubled(opening); i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.single()) {
        continue;
      }
      boolean other = mark.straight() != open.straight();
      if (other && otherOpen && mark.closes()) {
        otherOpen = false;
      } else if (other && mark.opens() && closesLater(i, open.straight())) {
        otherOpen = true;
      } else if (mark.closes()) {
        if (nested == 0) {
          add(open, QuotedSpan.between(open, mark));
          return i + 1;
        }
        nested--;
      } else if (nested == 0 && closesTwice(i + 1)) {
        nested++;
      } else if (!newLine(open.at(), mark.at())) {
        add(open, QuotedSpan.from(open, wordsEnd(mark.at())));
        return i;
      }
    }
    add(open, QuotedSpan.from(open, wordsEnd(text.length())));
    return marks.size();
  }

  /**
   * Two apostrophes side by side are some wire systems' mark for anything, emphasis and titles too;
   * what stands between them is left alone, with all marks in it.
   */
  private void add(Mark open, QuotedSpan span) {
    if (open.width() == 1 || text.charAt(open.at()) != '\'') {
      spans.add(span);
    }
  }

  /** The mark after one that opens; a second one right beside it was only set twice. */
  private int afterDoubled(int opening) {
    int next = opening + 1;
    while (next < marks.size()
        && !marks.get(next).single()
        && marks.get(next).opens()
        && marks.get(next).at() == marks.get(next - 1).end()) {
      next++;
    }
    return next;
  }

  /**
   * Whether a mark of the opening one's own kind closes the quotation soon after one of the other
   * kind, which then is only quoted in it.
   */
  private boolean closesLater(int from, boolean straight) {
    for (int i = from + 1; i < marks.size() && i < from + AHEAD; i++) {
      Mark mark = marks.get(i);
      if (!mark.single() && mark.straight() == straight) {
        return mark.closes();
      }
    }
    return false;
  }

  private boolean closesTwice(int from) {
    int closes = 0;
    for (int i = from; i < marks.size() && i < from + AHEAD; i++) {
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
    Mark open = marks.get(opening);
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
      spans.add(QuotedSpan.between(open, marks.get(close)));
      return close + 1;
    }
    if (open.at() == contentStart && text.charAt(contentStart) == '\u2018' && i == marks.size()) {
      spans.add(QuotedSpan.from(open, wordsEnd(text.length())));
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
