package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Finds the amount that begins at a token: sign, currency, number, scale and unit. */
final class AmountReader {
  /** After these, "m" joined to a number is metres and not millions. */
  private static final WordSet AFTER_METRES =
      WordSet.of(
          "tall long wide high deep thick away above below apart race sprint freestyle butterfly"
              + " hurdles relay backstroke breaststroke medley final x by is are from north south"
              + " east west up down square per and title gold silver bronze distance dash world");

  /** Abbreviations in capitals or lower case that are unlike any scale. */
  private static final WordSet SURE_SCALES =
      WordSet.of("bn bln bil mn mln mil mio tn trn tln cr lkh lkhs");

  private static final WordSet CAPITALISED_CURRENCIES = WordSet.of("rs rp tk dh ksh kshs dhs re");

  /** No report has a number as large; strings of digits may. */
  private static final double LARGEST = 1e40;

  private AmountReader() {}

  /** The amount that begins at token i; null when none does. */
  static @Nullable Amount read(Tokens tokens, int i) {
    int at = i;
    double sign = 1;
    if (i == 0 && minus(tokens, i) && !tokens.isJoined(1) && NumberStart.possible(tokens, 1)) {
      return cell(tokens);
    }
    if (tokens.is(i, "absolute")) {
      return Zeros.absolute(tokens, i);
    }
    if (signAt(tokens, at)) {
      sign = tokens.is(at, "+") ? 1 : -1;
      at += tokens.isWord(at) && tokens.is(at + 1, "-") ? 2 : 1;
    }
    Unit millions = MoneyUnits.millionsBefore(tokens, at);
    Unit money = millions == null ? moneyBefore(tokens, at) : millions;
    if (millions != null) {
      at++;
    } else if (money != null) {
      at += Units.MONEY_BEFORE.lengthAt(tokens, at);
      if (minus(tokens, at) && tokens.isNumber(at + 1)) {
        sign = -1;
        at++;
      }
    } else if (at == i && !NumberStart.possible(tokens, at)) {
      return null;
    }
    Numeral numeral = NumeralReader.read(tokens, at);
    if (numeral == null && money == null && SingleUnits.follows(tokens, at)) {
      numeral = new Numeral(at, at + 1, 1, null, Form.WORDS, 1);
    }
    if (numeral == null || (money != null && numeral.form() == Form.VAGUE)) {
      return null;
    }
    if (!(Math.abs(numeral.value()) < LARGEST)) {
      return null;
    }
    numeral =
        millions == null
            ? withSuffix(tokens, numeral, money != null)
            : numeral.multiplied(numeral.end(), 1e6);
    return UnitReader.complete(tokens, i, numeral, sign, money);
  }

  /** A text that is a minus and an amount and nothing else, as the cells of tables are: - 1,250. */
  private static @Nullable Amount cell(Tokens tokens) {
    Amount amount = read(tokens, 1);
    if (amount == null || amount.end() < tokens.count()) {
      return null;
    }
    return new Amount(
        0, amount.end(), amount.numeral(), -amount.value(), amount.unit(), amount.moneyFirst());
  }

  static boolean minus(Tokens tokens, int i) {
    char c = tokens.first(i);
    return tokens.end(i) - tokens.start(i) == 1 && (c == '-' || c == '−' || c == '–');
  }

  /** A sign right before a number or a currency, and not after something it could join it to. */
  private static boolean signAt(Tokens tokens, int i) {
    if (tokens.isWord(i)) {
      return (tokens.is(i, "minus") || tokens.is(i, "negative"))
          && (NumberStart.possible(tokens, i + 1)
              || (tokens.is(i + 1, "-") && tokens.isNumber(i + 2)));
    }
    if (!(minus(tokens, i) || tokens.is(i, "+"))) {
      return false;
    }
    boolean open =
        tokens.hasSpaceBefore(i)
            || tokens.is(i - 1, "(")
            || tokens.is(i - 1, "/")
            || tokens.is(i - 1, "<")
            || tokens.is(i - 1, ">");
    return open
        && !tokens.isNumber(i - 1)
        && tokens.isJoined(i + 1)
        && (tokens.isNumber(i + 1) || Units.MONEY_BEFORE.lengthAt(tokens, i + 1) > 0);
  }

  private static @Nullable Unit moneyBefore(Tokens tokens, int i) {
    int length = Units.MONEY_BEFORE.lengthAt(tokens, i);
    if (length == 0) {
      return null;
    }
    int next = i + length;
    if (minus(tokens, next)) {
      next++;
    }
    if (!NumberStart.possible(tokens, next)) {
      return null;
    }
    boolean letter = tokens.isWord(i) && tokens.end(i) - tokens.start(i) == 1;
    if (letter && !tokens.is(i, "c") && !(tokens.isCapitalised(i) && tokens.isJoined(i + 1))) {
      return null;
    }
    boolean words = tokens.isWord(i) && tokens.isWord(next - 1);
    if (words && !codeBefore(tokens, i)) {
      return null;
    }
    return Units.MONEY_BEFORE.get(tokens, i);
  }

  /** A currency in letters is taken for one when it is in capitals, or a word of its own. */
  private static boolean codeBefore(Tokens tokens, int i) {
    int length = tokens.end(i) - tokens.start(i);
    return tokens.isAllCapitals(i)
        || length > 4
        || (tokens.isCapitalised(i) && CAPITALISED_CURRENCIES.contains(tokens, i));
  }

  /** Applies a scale in letters where it is one: 1.5bn, $20m, 3.2m people, 10k. */
  private static Numeral withSuffix(Tokens tokens, Numeral numeral, boolean money) {
    Numeral scaled = NumeralReader.suffixed(tokens, numeral);
    if (scaled == null || (numeral.isWords() && !tokens.is(numeral.end(), "cr"))) {
      return numeral;
    }
    int at = numeral.end();
    boolean joined = tokens.isJoined(at);
    boolean scale;
    if (SURE_SCALES.contains(tokens, at)) {
      scale = true;
    } else if (tokens.is(at, "mm")) {
      scale = money;
    } else if (money) {
      scale = joined || tokens.isCapitalised(at) || tokens.is(at, "m");
    } else if (tokens.is(at, "k")) {
      scale = (joined || !tokens.isWord(at + 1)) && !LetterUnits.kelvin(tokens, at);
    } else if (tokens.is(at, "m")) {
      scale =
          joined
              ? millions(tokens, at) && !race(tokens, numeral)
              : tokens.isCapitalised(at) && !tokens.isCapitalised(at + 1);
    } else if (tokens.is(at, "b")) {
      scale =
          numeral.scale() == 1
              && (joined
                  ? !plainInteger(tokens, numeral) || tokens.isCapitalised(at)
                  : tokens.isCapitalised(at));
    } else {
      scale = false;
    }
    return scale ? scaled : numeral;
  }

  private static boolean plainInteger(Tokens tokens, Numeral numeral) {
    return Digits.plainDigits(tokens, numeral.first()) != 99;
  }

  /** 100m in ten seconds, 400m for women: the distances that are run and swum. */
  private static boolean race(Tokens tokens, Numeral numeral) {
    boolean distance =
        switch ((int) numeral.value()) {
          case 50, 60, 100, 200, 400, 800, 1500, 3000, 5000, 10000 -> true;
          default -> false;
        };
    return distance && Stops.function(tokens, numeral.end() + 1);
  }

  private static boolean millions(Tokens tokens, int m) {
    if (tokens.isCapitalised(m)) {
      return true;
    }
    return tokens.isWord(m + 1) && !AFTER_METRES.contains(tokens, m + 1);
  }

  static boolean isMoney(@Nullable Unit unit) {
    return unit != null && unit.kind() == FigureKind.MONEY;
  }
}
