package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Numbers that are dates, years, clock times or ordinals, and so report no quantity. */
final class Calendar {
  private static final WordSet MONTHS =
      WordSet.of(
          "january february march april may june july august september october november december"
              + " jan feb mar apr jun jul aug sept sep oct nov dec");
  private static final WordSet WEEKDAYS =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs"
              + " fri sat sun");
  private static final WordSet HALF_DAYS =
      WordSet.of("am pm a.m. p.m. a.m p.m o'clock noon gmt bst est edt pst pdt cet utc hrs' ist");
  private static final WordSet ORDINAL_ENDS = WordSet.of("st nd rd th");

  /** Words before four digits that leave little doubt of their being a year. */
  private static final WordSet BEFORE_YEAR =
      WordSet.of(
          "in since by until till during early late mid before after from circa year ad a.d. bc"
              + " spring summer autumn fall winter christmas easter november's");

  private static final WordSet QUARTERS = WordSet.of("half quarter minutes five ten twenty");

  private Calendar() {}

  /**
   * Whether the number at token i (one token of digits) is part of a date, a time or an ordinal.
   */
  static boolean holds(Tokens tokens, int i, int end) {
    boolean past = tokens.is(i - 1, "past") && QUARTERS.contains(tokens, i - 2);
    if (past || !tokens.isNumber(i)) {
      return past;
    }
    return ordinal(tokens, i)
        || clock(tokens, i)
        || (end == i + 1 && slashed(tokens, i))
        || year(tokens, i, end)
        || dayOfMonth(tokens, i);
  }

  /** 21st, and decades: 1970s, 80s. */
  private static boolean ordinal(Tokens tokens, int i) {
    if (!tokens.isJoined(i + 1)) {
      return false;
    }
    return ordinalEnd(tokens, i)
        || tokens.is(i + 1, "'s")
        || (tokens.is(i + 1, "s") && Digits.value(tokens, i) % 10 == 0);
  }

  /** Whether the ending fits the number: 21st but not 12st, which are stones. */
  static boolean ordinalEnd(Tokens tokens, int i) {
    if (!ORDINAL_ENDS.contains(tokens, i + 1)) {
      return false;
    }
    double value = Digits.value(tokens, i);
    return !tokens.is(i + 1, "st") || (value % 10 == 1 && value % 100 != 11);
  }

  private static boolean clock(Tokens tokens, int i) {
    boolean colonAfter = tokens.is(i + 1, ":") && tokens.isJoined(i + 1) && tokens.isJoined(i + 2);
    boolean colonBefore = tokens.is(i - 1, ":") && tokens.isJoined(i - 1) && tokens.isJoined(i);
    if ((colonAfter && tokens.isNumber(i + 2)) || (colonBefore && tokens.isNumber(i - 2))) {
      return true;
    }
    int next = i + 1;
    if (tokens.is(next, "-") && tokens.isNumber(next + 1)) {
      next += 2;
    }
    int decimals = Digits.decimals(tokens, i);
    return HALF_DAYS.contains(tokens, next)
        && (decimals == 0 || decimals == 2)
        && Digits.value(tokens, i) <= 2400;
  }

  /**
   * Dates of two and three parts, 3/11/2021 and 2021-11-03, and pairs that are no fraction: 24/7.
   */
  private static boolean slashed(Tokens tokens, int i) {
    boolean pair =
        (tokens.is(i + 1, "/")
                && tokens.isJoined(i + 1)
                && tokens.isJoined(i + 2)
                && tokens.isNumber(i + 2))
            || (tokens.is(i - 1, "/")
                && tokens.isJoined(i - 1)
                && tokens.isJoined(i)
                && tokens.isNumber(i - 2));
    return pair || threeParts(tokens, i) || threeParts(tokens, i - 2) || threeParts(tokens, i - 4);
  }

  private static boolean threeParts(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && tokens.isNumber(i + 2)
        && tokens.isNumber(i + 4)
        && tokens.isJoined(i + 1)
        && tokens.isJoined(i + 2)
        && tokens.isJoined(i + 3)
        && tokens.isJoined(i + 4)
        && ((tokens.is(i + 1, "/") && tokens.is(i + 3, "/"))
            || (tokens.is(i + 1, "-") && tokens.is(i + 3, "-")));
  }

  static boolean month(Tokens tokens, int i) {
    return MONTHS.contains(tokens, i)
        && (tokens.isCapitalised(i)
            || !(tokens.is(i, "may")
                || tokens.is(i, "march")
                || tokens.is(i, "mar")
                || tokens.is(i, "dec")));
  }

  private static boolean dayOfMonth(Tokens tokens, int i) {
    if (Digits.plainDigits(tokens, i) > 2 || Digits.value(tokens, i) > 31) {
      return false;
    }
    return afterMonth(tokens, i)
        || month(tokens, i + 1)
        || (MONTHS.contains(tokens, i + 1) && tokens.is(i - 1, "on"))
        || month(tokens, dayRangeEnd(tokens, i))
        || (tokens.is(i + 1, "of") && month(tokens, i + 2) && tokens.isCapitalised(i + 2))
        || (WEEKDAYS.contains(tokens, i - 1)
            && tokens.isCapitalised(i - 1)
            && !tokens.isWord(i + 1));
  }

  /** Past a second day: 5-7 March, 5 to 7 March, 5 and 7 March. */
  private static int dayRangeEnd(Tokens tokens, int i) {
    boolean joins =
        tokens.is(i + 1, "-")
            || tokens.is(i + 1, "–")
            || tokens.is(i + 1, "to")
            || tokens.is(i + 1, "and")
            || tokens.is(i + 1, "or");
    return joins && tokens.isNumber(i + 2) ? i + 3 : i;
  }

  private static boolean afterMonth(Tokens tokens, int i) {
    int at = i - 1;
    boolean range =
        tokens.is(at, "-") || tokens.is(at, "–") || tokens.is(at, "to") || tokens.is(at, "and");
    if (range && tokens.isNumber(at - 1) && Digits.plainDigits(tokens, at - 1) <= 2) {
      at -= 2;
    }
    if (tokens.is(at, ".") && tokens.isJoined(at)) {
      at--;
    }
    return MONTHS.contains(tokens, at);
  }

  /**
   * Four digits without separators from 1000 to 2199, unless what follows is counted; the second
   * half of a span of years (2010-11).
   */
  private static boolean year(Tokens tokens, int i, int end) {
    if (Digits.plainDigits(tokens, i) == 4 && end == i + 1) {
      double value = Digits.value(tokens, i);
      if (value >= 1000 && value < 2200) {
        if (monthYear(tokens, i) || spanned(tokens, i) || BEFORE_YEAR.contains(tokens, i - 1)) {
          return !counts(tokens, i);
        }
        return value >= 1800 && value < 2100 && !counts(tokens, i);
      }
    }
    boolean span =
        tokens.isJoined(i)
            && (tokens.is(i - 1, "-") || tokens.is(i - 1, "–") || tokens.is(i - 1, "/"))
            && tokens.isNumber(i - 2)
            && Digits.plainDigits(tokens, i - 2) == 4;
    if (span && Digits.plainDigits(tokens, i) == 2) {
      double from = Digits.value(tokens, i - 2);
      return from >= 1800 && from < 2100;
    }
    boolean shortYear = tokens.isJoined(i) && Digits.plainDigits(tokens, i) == 2;
    return shortYear
        && (tokens.is(i - 1, "'") || tokens.is(i - 1, "‘"))
        && tokens.hasSpaceBefore(i - 1)
        && (!tokens.isWord(i + 1) || tokens.isCapitalised(i + 1));
  }

  /** The second year of "AD 1010 and 1260". */
  private static boolean spanned(Tokens tokens, int i) {
    return (tokens.is(i - 1, "and") || tokens.is(i - 1, "to"))
        && tokens.isNumber(i - 2)
        && Digits.plainDigits(tokens, i - 2) == 4
        && (tokens.is(i - 3, "ad") || tokens.is(i - 3, "a.d.") || tokens.is(i - 3, "bc"));
  }

  private static boolean monthYear(Tokens tokens, int i) {
    return month(tokens, i - 1)
        || (tokens.is(i - 1, ",") && tokens.isNumber(i - 2) && month(tokens, i - 3))
        || (tokens.is(i - 1, "of") && month(tokens, i - 2));
  }

  /** Whether people or other things are counted right after what might be a year. */
  private static boolean counts(Tokens tokens, int i) {
    return (People.noun(tokens, i + 1) && !tokens.isCapitalised(i + 1))
        || tokens.is(i + 1, "killed")
        || tokens.is(i + 1, "dead");
  }
}
