package io.newswire.reading.figure;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;

/** Cuts the subject of a verb of saying down to the words that name it. */
final class Mentions {
  private Mentions() {}

  /**
   * Where the name begins: past "the mayor," in "the mayor, Ada Marsh, said", and past a bullet or
   * an opening "and" or "but".
   */
  static int start(Tokens tokens, int first, int end) {
    int at = first;
    while (at < end
        && (tokens.kind(at) == TokenKind.PUNCTUATION
            || tokens.kind(at) == TokenKind.SYMBOL
            || tokens.kind(at) == TokenKind.QUOTE_MARK
            || tokens.is(at, "and")
            || tokens.is(at, "but"))) {
      at++;
    }
    int comma = comma(tokens, at, end);
    boolean named = comma > 0 && tokens.isCapitalised(comma + 1) && tokens.isWord(comma + 1);
    boolean role = !tokens.isCapitalised(at) || tokens.is(at, "the");
    return named && role ? comma + 1 : at;
  }

  /** Where the name ends: before an apposition, or a clause with "who" or "which". */
  static int end(Tokens tokens, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      boolean clause = tokens.is(i, "who") || tokens.is(i, "which") || tokens.is(i, "whose");
      if (clause && !tokens.isAllCapitals(i) && tokens.isCapitalised(i - 1)) {
        return i;
      }
      if (tokens.is(i, ",") && tokens.isCapitalised(i - 1)) {
        return i;
      }
    }
    return tokens.is(end - 1, ",") && end - 1 > first ? end - 1 : end;
  }

  private static int comma(Tokens tokens, int first, int end) {
    for (int i = first; i < end - 1; i++) {
      if (tokens.is(i, ",")) {
        return i;
      }
    }
    return -1;
  }
}
