package io.newswire.edit;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/**
 * Knows the notes in which a publisher declares that an article was corrected, amended or
 * clarified, in English. That it was updated is no such declaration.
 */
public final class CorrectionNote {
  private static final WordSet LABELS =
      WordSet.of(
          "correction corrections clarification clarifications amendment erratum errata corrigendum");

  /** What may stand between a label and its colon: a date, a time, another label. */
  private static final WordSet DATED =
      WordSet.of(
          "january february march april may june july august september october november december jan"
              + " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday"
              + " friday saturday sunday am pm a.m. p.m. gmt utc bst est edt and of on at appended");

  private static final WordSet EDITORS = WordSet.of("editor editors publisher publishers");
  private static final WordSet MENDING =
      WordSet.of(
          "correct corrects corrected correction clarify clarifies clarified amended wrong wrongly"
              + " incorrect incorrectly mistakenly erroneously misstated misspelled misidentified"
              + " error errors inaccurate inaccurately");

  /** Tokens that a label and its date take at most, and those of a note that are looked through. */
  private static final int LABEL = 14;

  private static final int NOTE = 60;
  private static final int LEAST_WORDS = 3;

  private CorrectionNote() {}

  /**
   * Whether a paragraph is such a note, or has one at its side. What stands in quotation marks is
   * none. The time grows with the length of the text.
   */
  public static boolean isOne(String text) {
    Tokens tokens = Tokens.of(text);
    return isLabelled(tokens) || hasClause(tokens);
  }

  private static boolean isLabelled(Tokens tokens) {
    int first = 0;
    while (first < LABEL && tokens.has(first) && !tokens.isWord(first)) {
      if (tokens.kind(first) == TokenKind.QUOTE_MARK) {
        return false;
      }
      first++;
    }
    if (LABELS.contains(tokens, first)) {
      int colon = colon(tokens, first + 1);
      return colon > 0 && hasWords(tokens, colon + 1);
    }
    if (isForTheRecord(tokens, first)) {
      return hasWords(tokens, first + 4);
    }
    if (!EDITORS.contains(tokens, first)) {
      return false;
    }
    int note = first + 1;
    while (note < first + 3 && !tokens.is(note, "note")) {
      note++;
    }
    int colon = tokens.is(note, "note") ? colon(tokens, note + 1) : 0;
    return colon > 0 && mends(tokens, colon + 1);
  }

  private static boolean isForTheRecord(Tokens tokens, int i) {
    return tokens.is(i, "for")
        && tokens.is(i + 1, "the")
        && tokens.is(i + 2, "record")
        && tokens.first(i + 3) == ':';
  }

  /** Index of the colon or dash that ends a label, after a date at most; 0 where there is none. */
  private static int colon(Tokens tokens, int first) {
    for (int i = first; i < first + LABEL && tokens.has(i); i++) {
      char c = tokens.first(i);
      boolean apart = tokens.hasSpaceBefore(i + 1);
      if (apart && (c == ':' || c == '—' || c == '–' || (c == '-' && tokens.hasSpaceBefore(i)))) {
        return i;
      }
      boolean word = tokens.isWord(i) || tokens.kind(i) == TokenKind.CODE;
      if ((word && !DATED.contains(tokens, i) && !LABELS.contains(tokens, i)) || c == '.') {
        return 0;
      }
    }
    return 0;
  }

  private static boolean hasWords(Tokens tokens, int first) {
    int words = 0;
    for (int i = first; i < first + LABEL && words < LEAST_WORDS; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words == LEAST_WORDS;
  }

  private static boolean mends(Tokens tokens, int first) {
    for (int i = first; i < first + NOTE && tokens.has(i); i++) {
      if (MENDING.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasClause(Tokens tokens) {
    boolean bracketed = tokens.first(0) == '(' || tokens.first(0) == '[';
    boolean quoted = false;
    boolean starts = true;
    for (int i = 0; i < tokens.count(); i++) {
      starts |= tokens.startsSentence(i);
      if (tokens.kind(i) == TokenKind.QUOTE_MARK) {
        quoted = tokens.hasSpaceBefore(i);
      } else if (tokens.isWord(i)) {
        if (starts && !quoted && CorrectionClause.at(tokens, i, bracketed || i == 0)) {
          return true;
        }
        starts = false;
      } else if (":;([*,—–".indexOf(tokens.first(i)) >= 0) {
        starts |= tokens.first(i) != ',' || bracketed;
      }
    }
    return false;
  }
}
