package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;

/** Numbers to call: groups of digits that hyphens or spaces hold together. */
final class Phones {
  /** Groups of the longest number. */
  private static final int LONGEST = 6;

  private Phones() {}

  /** Whether the digits from i to end are one group of a number to call, or begin with nought. */
  static boolean holds(Tokens tokens, int i, int end) {
    if (!tokens.isNumber(i)) {
      return false;
    }
    return hyphened(tokens, i, end) >= 3 || zero(tokens, i) || international(tokens, i);
  }

  /** How many groups hyphens without spaces hold together: 020-7946-0958. */
  private static int hyphened(Tokens tokens, int i, int end) {
    int groups = 1;
    int at = end;
    while (groups < LONGEST
        && tokens.is(at, "-")
        && tokens.isJoined(at)
        && tokens.isNumber(at + 1)
        && tokens.isJoined(at + 1)) {
      groups++;
      at += 2;
    }
    at = i;
    while (groups < LONGEST
        && tokens.is(at - 1, "-")
        && tokens.isJoined(at)
        && tokens.isNumber(at - 2)
        && tokens.isJoined(at - 1)) {
      groups++;
      at -= 2;
    }
    return groups;
  }

  private static boolean zero(Tokens tokens, int i) {
    int digits = Digits.plainDigits(tokens, i);
    return tokens.first(i) == '0' && digits > 2 && digits != 99;
  }

  /** After a plus and a country: +44 20 7946 0958; after a code in brackets: (020) 7946 0958. */
  private static boolean international(Tokens tokens, int i) {
    int first = i;
    for (int group = 0; group < LONGEST && follows(tokens, first); group++) {
      first--;
    }
    if (tokens.is(first - 1, "+") && tokens.isJoined(first)) {
      return first < i || follows(tokens, first + 1);
    }
    return tokens.is(first - 1, ")") && tokens.isNumber(first - 2) && zero(tokens, first - 2);
  }

  /** Whether the token is a group of digits after another, with a space between them. */
  private static boolean follows(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && tokens.isNumber(i - 1)
        && Digits.plainDigits(tokens, i) <= 5
        && Digits.plainDigits(tokens, i - 1) <= 5;
  }
}
