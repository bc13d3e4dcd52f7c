package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Joins two amounts into a range: 20-30%, between 5 and 10, $1 to $2 million. */
final class Ranges {
  private static final WordSet CHANGES =
      WordSet.of(
          "rose rise rises risen fell fall falls fallen dropped drop climbed climb jumped "
              + " advanced slipped dipped slid surged soared tumbled declined grew up down"
              + " increased decreased");

  private static final WordSet SCORE_WORDS =
      WordSet.of(
          "won win wins lost lose beat beats beaten lead leads led drew draw draws victory defeat"
              + " score scored ahead behind trailed trailing thrashed edged at vote voted voting ruling"
              + " ruled level loss series record tie tied");

  private Ranges() {}

  /** The upper amount of the range that the amount begins; null where it begins none. */
  static @Nullable Amount upper(Tokens tokens, Amount low) {
    int at = low.end();
    boolean dash = dash(tokens, at);
    if (dash && tokens.isJoined(at) && tokens.is(at + 1, "to")) {
      at++;
      dash = false;
    }
    boolean to = tokens.is(at, "to") || tokens.is(at, "through");
    boolean between = tokens.is(low.first() - 1, "between") || tokens.is(low.first() - 1, "from");
    boolean and = tokens.is(at, "and") && between;
    boolean or = tokens.is(at, "or") && low.numeral().isWords();
    if (!(dash || to || and || or)) {
      boolean reaches = tokens.is(at, "up") && tokens.is(at + 1, "to");
      if (!(reaches && (low.unit() != null || tokens.is(low.first() - 1, "from")))) {
        return null;
      }
      at++;
    }
    int next = at + 1;
    if (to && dash(tokens, next)) {
      next++;
    }
    if (!dash && next < low.end() + 3) {
      next += Bounds.lengthAbout(tokens, next);
    } else if (tokens.is(next, "~")) {
      next++;
    }
    Amount high = AmountReader.read(tokens, next);
    if (high == null || !fits(low, high, dash)) {
      return null;
    }
    double units = high.value() / high.numeral().scale();
    if (or && !(high.numeral().isWords() && units == low.value() + 1)) {
      return null;
    }
    if (to && (vote(tokens, low, high) || changes(tokens, low, high))) {
      return null;
    }
    if (falls(low, high)
        && !tokens.is(low.first() - Bounds.lengthBefore(tokens, low.first(), 0) - 1, "from")) {
      return null;
    }
    if (high.unit() != null
        && low.unit() == null
        && high.value() < low.value()
        && Calendar.holds(tokens, low.numeral().first(), low.numeral().end())) {
      return null;
    }
    boolean signed = dash && !tokens.isJoined(at) && tokens.isJoined(next);
    if (signed && (high.value() <= low.value() || tokens.isCapitalised(low.first() - 1))) {
      return null;
    }
    return dash && score(tokens, low, high) ? null : high;
  }

  static boolean dash(Tokens tokens, int i) {
    char c = tokens.first(i);
    boolean one = tokens.end(i) - tokens.start(i) == 1;
    if (!one || !(c == '-' || c == '–' || c == '—' || c == '~' || c == '‐' || c == '‑')) {
      return false;
    }
    return true;
  }

  /** The lower amount with the scale and unit that stand only after the upper one. */
  static Amount lower(Amount low, Amount high) {
    boolean shared = low.numeral().scale() == 1 && high.numeral().scale() > 1;
    double mantissa = high.value() / high.numeral().scale();
    if (shared && Math.abs(low.value()) < mantissa && low.value() < 1000) {
      return low.scaledBy(high.numeral().scale());
    }
    return low;
  }

  private static boolean fits(Amount low, Amount high, boolean dash) {
    Unit first = low.unit();
    Unit second = high.unit();
    if (low.numeral().form() == Numeral.Form.VAGUE || high.numeral().form() == Numeral.Form.VAGUE) {
      return false;
    }
    if (first == null) {
      return second == null || !high.moneyFirst();
    }
    if (second == null) {
      return low.moneyFirst() && (dash || high.value() > low.value() || high.numeral().scale() > 1);
    }
    return second.name().equals(first.name()) || second.name().startsWith(first.name() + " per ");
  }

  /** Voted 5 to 4: plain small numbers that fall, after a word of contest. */
  private static boolean vote(Tokens tokens, Amount low, Amount high) {
    return low.unit() == null
        && high.unit() == null
        && low.value() >= high.value()
        && SCORE_WORDS.contains(tokens, low.first() - 1);
  }

  /**
   * A result or a poll, 54 to 45 or 54%-45%: bare numbers or percentages of which the first is
   * more.
   */
  private static boolean falls(Amount low, Amount high) {
    Unit unit = high.unit();
    boolean shares = unit == null || (low.unit() != null && unit.kind() == FigureKind.PERCENT);
    return shares && high.value() > 0 && high.numeral().scale() == 1 && low.value() > high.value();
  }

  /** Rose 4 to 19: by one number, to the other. */
  private static boolean changes(Tokens tokens, Amount low, Amount high) {
    int before = low.first() - 1;
    return CHANGES.contains(tokens, before)
        && (low.unit() == null)
        && high.moneyFirst() == low.moneyFirst();
  }

  /** A result such as 3-1: plain small numbers that fall, or that stand next to a word of sport. */
  private static boolean score(Tokens tokens, Amount low, Amount high) {
    if (high.unit() != null || low.unit() != null || !tokens.isJoined(high.first())) {
      return false;
    }
    if (low.numeral().scale() > 1 || high.numeral().scale() > 1) {
      return false;
    }
    boolean word =
        SCORE_WORDS.contains(tokens, low.first() - 1) || SCORE_WORDS.contains(tokens, high.end());
    return low.value() >= high.value() || (word && high.value() < 200);
  }

  /** Whether the amount is the first or the second half of a result such as 3-1. */
  static boolean isScore(Tokens tokens, Amount amount) {
    if (amount.unit() != null || !amount.numeral().isDigits()) {
      return false;
    }
    int i = amount.first();
    boolean first =
        dash(tokens, i + 1)
            && tokens.isJoined(i + 1)
            && tokens.isNumber(i + 2)
            && tokens.isJoined(i + 2);
    boolean second =
        dash(tokens, i - 1)
            && tokens.isJoined(i - 1)
            && tokens.isNumber(i - 2)
            && tokens.isJoined(i);
    boolean to =
        (amount.value() < 100
                && tokens.is(i + 1, "to")
                && tokens.isNumber(i + 2)
                && SCORE_WORDS.contains(tokens, i - 1))
            || (tokens.is(i - 1, "to")
                && tokens.isNumber(i - 2)
                && SCORE_WORDS.contains(tokens, i - 3));
    return first || second || to;
  }
}
