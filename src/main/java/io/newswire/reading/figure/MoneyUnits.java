package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Finds the currency after a number: dollars, pence, EUR. */
final class MoneyUnits {
  private static final Unit PENNY = new Unit("penny", FigureKind.MONEY);
  private static final Unit CENT = new Unit("cent", FigureKind.MONEY);
  private static final Unit POUND_STERLING = new Unit("GBP", FigureKind.MONEY);

  /** Words before a sum, so that the pounds after it are no weight. */
  private static final WordSet PAYING =
      WordSet.of(
          "pay pays paid paying cost costs costing price priced charge charged charges spend spends"
              + " spent spending save saves saved earn earns earned fine fined raise raised owe owes"
              + " owed sold bought worth fee bill salary wage rent borrowed lent donated bid");

  private MoneyUnits() {}

  /** The currency at a token; null where there is none. */
  static @Nullable Unit after(Tokens tokens, Numeral numeral, int at) {
    if (tokens.is(at, "pounds") || tokens.is(at, "pound")) {
      return pounds(tokens, numeral, at) ? POUND_STERLING : null;
    }
    if (tokens.isJoined(at) && tokens.end(at) - tokens.start(at) == 1 && tokens.isNumber(at - 1)) {
      if (tokens.is(at, "p")) {
        return PENNY;
      }
      if (tokens.is(at, "c") && !tokens.isCapitalised(at)) {
        return CENT;
      }
    }
    int length = Units.MONEY_AFTER.lengthAt(tokens, at);
    if (length == 0 || !moneyCode(tokens, at, length) || beforeNumber(tokens, at + length)) {
      return null;
    }
    if (tokens.is(at, "won") && numeral.value() < 100) {
      return null;
    }
    return Units.MONEY_AFTER.get(tokens, at);
  }

  /** The currency of MSEK 120, in millions; null where there is none. */
  static @Nullable Unit millionsBefore(Tokens tokens, int i) {
    return tokens.isAllCapitals(i) && tokens.isNumber(i + 1)
        ? Units.MONEY_IN_MILLIONS.get(tokens, i)
        : null;
  }

  /** Whether the currency belongs to the number after it: 3 USD50 vouchers, 1 $10 note. */
  private static boolean beforeNumber(Tokens tokens, int end) {
    return tokens.isJoined(end) && tokens.isNumber(end);
  }

  /** Codes of three letters must be in capitals; words are taken as they come. */
  private static boolean moneyCode(Tokens tokens, int at, int length) {
    if (length > 1 || !tokens.isWord(at)) {
      return true;
    }
    int letters = tokens.end(at) - tokens.start(at);
    return letters > 3
        || tokens.first(at) > 'ÿ'
        || tokens.isAllCapitals(at)
        || tokens.is(at, "yen")
        || tokens.is(at, "won")
        || (tokens.isCapitalised(at) && tokens.is(at, "rs"));
  }

  /** Pounds of money are told from pounds of weight by their size and what follows. */
  private static boolean pounds(Tokens tokens, Numeral numeral, int at) {
    if (tokens.is(at + 1, "sterling")) {
      return true;
    }
    if (!tokens.is(at, "pounds") || tokens.is(at + 1, "of")) {
      return false;
    }
    return numeral.value() >= 1000 || paid(tokens, numeral.first());
  }

  /** Whether a word of paying stands shortly before the number. */
  private static boolean paid(Tokens tokens, int number) {
    for (int i = number - 1; i >= number - 4 && tokens.isWord(i); i--) {
      if (PAYING.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Tokens that name the currency once more: $5 million dollars, $12.40 US, £5 sterling. */
  static int lengthRepeated(Tokens tokens, int end) {
    int length = Units.MONEY_AFTER.lengthAt(tokens, end);
    if (length > 0 && moneyCode(tokens, end, length)) {
      return length;
    }
    boolean country = tokens.is(end, "us") || tokens.is(end, "u.s.");
    return country && tokens.isAllCapitals(end) && !tokens.isWord(end + 1) ? 1 : 0;
  }
}
