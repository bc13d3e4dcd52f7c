package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;

/** Numbers that count the items of a list: 1. and 2) and (3). */
final class ListNumbers {
  /** Tokens of the longest remark in brackets that a number may end. */
  private static final int BRACKET_REACH = 20;

  private ListNumbers() {}

  /** "1." or "2)" at the start of a sentence or after an opening bracket. */
  static boolean holds(Tokens tokens, int i, int end) {
    if (!tokens.isNumber(i) || Digits.plainDigits(tokens, i) > 2) {
      return false;
    }
    if (tokens.is(end, ")")) {
      boolean own = tokens.is(i - 1, "(") && tokens.isJoined(i);
      return own ? pointInText(tokens, i, end) : !opened(tokens, i);
    }
    return tokens.startsSentence(i) && tokens.is(end, ".") && tokens.isWord(end + 1);
  }

  /** A number in brackets between words: asked to (1) leave and (2) pay. */
  private static boolean pointInText(Tokens tokens, int i, int end) {
    return !tokens.isCapitalised(i - 2)
        && tokens.isWord(end + 1)
        && tokens.isWord(i - 2)
        && Stops.function(tokens, i - 2);
  }

  /** Whether a bracket is open at token i; only the sentence's last tokens are looked at. */
  private static boolean opened(Tokens tokens, int i) {
    for (int at = i - 1; at >= Math.max(0, i - BRACKET_REACH); at--) {
      if (tokens.is(at, "(") || tokens.is(at, ")")) {
        return tokens.is(at, "(");
      }
    }
    return false;
  }
}
