package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Finds the unit after a number. */
final class UnitReader {

  private UnitReader() {}

  /** Gives the number its unit, and the amount its full length. */
  static Amount complete(
      Tokens tokens, int first, Numeral numeral, double sign, @Nullable Unit money) {
    int end = pastTolerance(tokens, numeral.end());
    Unit unit = money;
    if (money != null) {
      end += MoneyUnits.lengthRepeated(tokens, end);
    } else {
      boolean of = numeral.form() == Form.VAGUE && tokens.is(end, "of");
      int at = of ? end + 1 : pastArticle(tokens, numeral, NumeralReader.pastHyphen(tokens, end));
      Unit found = MoneyUnits.after(tokens, numeral, at);
      Unit millions = Units.MONEY_IN_MILLIONS.get(tokens, at);
      if (millions != null && tokens.isAllCapitals(at)) {
        unit = millions;
        numeral = numeral.multiplied(at + 1, 1e6);
        end = at + 1;
      } else if (found != null) {
        end = at + Math.max(1, Units.MONEY_AFTER.lengthAt(tokens, at));
        unit = found;
      } else {
        found = Measures.after(tokens, numeral, at);
        if (found != null) {
          end = at + Math.max(1, Units.MEASURES.lengthAt(tokens, at));
          unit = found;
        }
      }
    }
    if (unit != null) {
      int age = ageEnd(tokens, unit, end);
      int rate = Rates.end(tokens, end);
      if (age > end) {
        unit = new Unit(unit.name(), FigureKind.AGE);
        end = age;
      } else if (rate > end) {
        unit = Rates.unit(tokens, unit, rate);
        end = rate;
      }
    }
    double value = numeral.value();
    if (unit != null && unit.kind() == FigureKind.MONEY) {
      NumberWord scale = NumberWord.at(tokens, end);
      if (money == null && scale != null && scale.is(NumberWord.Sort.SCALE)) {
        value *= scale.value();
        end++;
      }
    } else if (belowZero(tokens, unit, end)) {
      sign = -1;
      end += 2;
    } else if (unit != null) {
      int tolerance = pastTolerance(tokens, end);
      end = tolerance > end ? tolerance + Units.MEASURES.lengthAt(tokens, tolerance) : end;
    }
    return new Amount(first, end, numeral, sign * value, unit, money != null);
  }

  /** Past "a" and "of a" between a share and its unit: half a litre, a third of a cup. */
  private static int pastArticle(Tokens tokens, Numeral numeral, int at) {
    if (numeral.form() != Form.FRACTION) {
      return at;
    }
    int article = tokens.is(at, "of") ? at + 1 : at;
    return tokens.is(article, "a") || tokens.is(article, "an") || tokens.is(article, "one")
        ? measured(tokens, article + 1, at)
        : at;
  }

  private static int measured(Tokens tokens, int at, int otherwise) {
    boolean unit =
        Units.MEASURES.lengthAt(tokens, at) > 0 || Units.MONEY_AFTER.lengthAt(tokens, at) > 0;
    return unit || tokens.is(at, "pound") ? at : otherwise;
  }

  /** Past "± 0.5" and "+/- 0.5", which say how exact the value is. */
  private static int pastTolerance(Tokens tokens, int end) {
    int at = end;
    if (tokens.is(at, "±")) {
      at++;
    } else if (tokens.is(at, "+") && tokens.is(at + 1, "/") && AmountReader.minus(tokens, at + 2)) {
      at += 3;
    } else if (tokens.is(at, "+")
        && tokens.isJoined(at + 1)
        && AmountReader.minus(tokens, at + 1)) {
      at += 2;
    }
    return at > end && tokens.isNumber(at)
        ? Powers.applied(tokens, DigitNumerals.read(tokens, at)).end()
        : end;
  }

  /** Ten degrees below zero, 20 below zero. */
  private static boolean belowZero(Tokens tokens, @Nullable Unit unit, int end) {
    boolean degrees = unit == null || unit.kind() == FigureKind.TEMPERATURE;
    return degrees && tokens.is(end, "below") && tokens.is(end + 1, "zero");
  }

  /** One past "old" or "of age" after a unit of time; the given end where they do not follow. */
  private static int ageEnd(Tokens tokens, Unit unit, int end) {
    if (unit.kind() != FigureKind.DURATION) {
      return end;
    }
    int at = NumeralReader.pastHyphen(tokens, end);
    if (tokens.is(at, "old") || tokens.is(at, "olds")) {
      return at + 1;
    }
    return tokens.is(at, "of") && tokens.is(at + 1, "age") ? at + 2 : end;
  }
}
