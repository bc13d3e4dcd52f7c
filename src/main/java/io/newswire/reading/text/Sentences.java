package io.newswire.reading.text;

/** Decides where the sentences of a text start. */
final class Sentences {
  /** Words whose full stop is part of them, whatever follows. */
  private static final WordSet TITLES =
      WordSet.of(
          "mr mrs ms mx dr prof rev fr hon pres gov sen rep gen col maj capt cmdr cpl lt sgt pvt adm"
              + " brig supt insp messrs mme mlle vs al approx cf e.g. i.e. st");

  /** Words whose full stop is part of them before a number. */
  private static final WordSet BEFORE_NUMBER =
      WordSet.of(
          "no nos art fig vol pp p ch sec jan feb mar apr jun jul aug sept sep oct nov dec mon tue"
              + " tues wed thu thur thurs fri sat sun");

  /**
   * Words whose full stop may also end the sentence: it does where the next word looks like a
   * start.
   */
  private static final WordSet MAYBE =
      WordSet.of(
          "inc corp co ltd plc llc bros jr sr ave blvd rd dept univ assn etc calif fla ill mass mich"
              + " minn conn pa tex va wash wis ariz ark colo del ga ind kan ky la md me miss mo mont"
              + " neb nev okla ore tenn vt ont que ft in lb lbs oz kg km cm mm mi deg hr hrs min sec");

  /** Words that begin a sentence far more often than a name. */
  private static final WordSet STARTERS =
      WordSet.of(
          "the a an he she it they we i you this that these those there his her its their our my in"
              + " on at by for from with after before but and or so as if when while since although"
              + " though however meanwhile earlier later then now also another some many most all no"
              + " not what who why how where police officials residents");

  private Sentences() {}

  static void mark(Tokens tokens, byte[] marks) {
    String text = tokens.text();
    boolean ended = true;
    boolean abbreviated = false;
    for (int i = 0; i < tokens.count(); i++) {
      char c = text.charAt(tokens.start(i));
      boolean lineStart = (marks[i] & Tokens.LINE_BREAK_BEFORE) != 0;
      marks[i] &= (byte) ~Tokens.LINE_BREAK_BEFORE;
      if (lineStart || i == 0 || (ended && starts(tokens, i, abbreviated))) {
        marks[i] |= (byte) Tokens.SENTENCE_START;
        ended = false;
      }
      if (stop(tokens, i, c)) {
        abbreviated = abbreviation(tokens, i, c);
        ended = !(c == '.' && tokens.isJoined(i) && belongsToWord(tokens, i));
      } else if (ended && !closing(tokens, i, c)) {
        ended = false;
      }
    }
  }

  private static boolean stop(Tokens tokens, int i, char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == 0x2026
        || c == 0x203D
        || (tokens.isWord(i) && tokens.text().charAt(tokens.end(i) - 1) == '.');
  }

  private static boolean belongsToWord(Tokens tokens, int stop) {
    return TITLES.contains(tokens, stop - 1)
        || (tokens.isNumber(stop + 1) && BEFORE_NUMBER.contains(tokens, stop - 1));
  }

  /** Whether the stop may belong to the word before it: U.S., Inc., an initial. */
  private static boolean abbreviation(Tokens tokens, int i, char c) {
    if (tokens.isWord(i)) {
      return true;
    }
    if (c != '.' || !tokens.isJoined(i)) {
      return false;
    }
    boolean initial = tokens.end(i - 1) - tokens.start(i - 1) == 1 && tokens.isCapitalised(i - 1);
    return initial || MAYBE.contains(tokens, i - 1);
  }

  /** Marks and brackets that still belong to the sentence which just ended. */
  private static boolean closing(Tokens tokens, int i, char c) {
    return c == ')' || c == ']' || (tokens.kind(i) == TokenKind.QUOTE_MARK && tokens.isJoined(i));
  }

  /** Whether a sentence can begin with the token, once one has ended before it. */
  private static boolean starts(Tokens tokens, int i, boolean abbreviated) {
    TokenKind kind = tokens.kind(i);
    if (!tokens.hasSpaceBefore(i)) {
      return false;
    }
    int first = i;
    while (first < i + 3 && tokens.kind(first) == TokenKind.QUOTE_MARK) {
      first++;
    }
    if (abbreviated) {
      return first > i || (tokens.isCapitalised(i) && STARTERS.contains(tokens, i));
    }
    if (kind == TokenKind.WORD || first > i) {
      return tokens.isCapitalised(first) || tokens.isNumber(first) || !tokens.isWord(first);
    }
    return true;
  }
}
