package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;

/** The place, date and agency that a dispatch opens with: "OSLO, May 3 (Agency) -". */
public final class Dateline {
  private static final int LONGEST = 14;

  private Dateline() {}

  /** Whether a text opens with one: a place in capitals or an agency in brackets, then a dash. */
  public static boolean opens(Tokens tokens) {
    for (int i = 1; i < Math.min(LONGEST, tokens.count()); i++) {
      char c = tokens.first(i);
      boolean dash =
          c == '\u2014'
              || c == '\u2013'
              || (c == '-' && tokens.hasSpaceBefore(i) && tokens.hasSpaceBefore(i + 1))
              || (c == '-' && tokens.end(i) - tokens.start(i) == 2);
      if (dash) {
        return tokens.first(i - 1) == ')' || tokens.isAllCapitals(0);
      }
    }
    return false;
  }
}
