package io.newswire.reading.figure;

import io.newswire.reading.figure.NumberWord.Sort;
import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads a whole number and a share: two and a half, one and three-quarter million. */
final class MixedNumbers {
  private MixedNumbers() {}

  /** The number with the share that "and" joins to it; the number itself where none does. */
  static Numeral extend(Tokens tokens, Numeral numeral) {
    int at = NumeralReader.pastHyphen(tokens, numeral.end());
    if (!tokens.is(at, "and") || numeral.form() == Form.FRACTION || numeral.form() == Form.VAGUE) {
      return numeral;
    }
    int numerator = NumeralReader.pastHyphen(tokens, at + 1);
    int unit = unitAfterTen(tokens, numerator);
    int from = NumeralReader.pastHyphen(tokens, unit + 1);
    from = from == unit + 1 && tokens.is(from, "-") ? from + 1 : from;
    int end = Denominators.end(tokens, from);
    double parts = parts(tokens, numerator) + (unit > numerator ? parts(tokens, unit) : 0);
    if (parts == 0 || end == from) {
      return numeral;
    }
    double share = parts / Denominators.value(tokens, from, end);
    int multiplier = NumeralReader.pastHyphen(tokens, end);
    NumberWord scale = multiplier(tokens, multiplier);
    boolean plural = Denominators.plural(tokens, end);
    if (share >= 1 || (parts > 1 && !plural && !attributive(tokens, end, scale))) {
      return numeral;
    }
    if (parts == 1 && !Shares.shareFollows(tokens, from, end)) {
      return numeral;
    }
    return scale == null
        ? plain(numeral, share, end)
        : scaled(numeral, share, scale, multiplier + 1);
  }

  /** Two and a half; a million and a half, where the share is one of the million. */
  private static Numeral plain(Numeral numeral, double share, int end) {
    double of = numeral.scale() >= 1000 ? numeral.scale() : 1;
    return mixed(numeral, end, numeral.value() + share * of, 1);
  }

  /** Two and a half million; two billion and a quarter million. */
  private static Numeral scaled(Numeral numeral, double share, NumberWord scale, int end) {
    double whole = numeral.scale() >= 1000 ? numeral.value() : numeral.value() * scale.value();
    return mixed(numeral, end, whole + share * scale.value(), scale.value());
  }

  private static Numeral mixed(Numeral numeral, int end, double value, double scale) {
    return new Numeral(numeral.first(), end, value, null, Form.SCALED_DIGITS, scale);
  }

  /** Where the unit of fifty-four stands, from its ten; the given index where there is none. */
  private static int unitAfterTen(Tokens tokens, int i) {
    NumberWord ten = NumberWord.at(tokens, i);
    int at = NumeralReader.pastHyphen(tokens, i + 1);
    NumberWord unit = NumberWord.at(tokens, at);
    boolean both = ten != null && ten.is(Sort.TEN) && unit != null && unit.is(Sort.UNIT);
    return both ? at : i;
  }

  /** How many parts the word says: a, one, three; 0 where it says none. */
  private static double parts(Tokens tokens, int i) {
    if (tokens.is(i, "a") || tokens.is(i, "an")) {
      return 1;
    }
    NumberWord word = NumberWord.at(tokens, i);
    boolean counts =
        word != null && (word.is(Sort.UNIT) || word.is(Sort.TEEN) || word.is(Sort.TEN));
    return word != null && counts ? word.value() : 0;
  }

  /**
   * Three-quarter is singular before what it describes: three-quarter million, three-quarter mile.
   */
  private static boolean attributive(Tokens tokens, int end, @Nullable NumberWord scale) {
    return scale != null
        || Units.MEASURES.lengthAt(tokens, NumeralReader.pastHyphen(tokens, end)) > 0;
  }

  private static @Nullable NumberWord multiplier(Tokens tokens, int i) {
    NumberWord word = NumberWord.at(tokens, i);
    boolean multiplies =
        word != null && (word.is(Sort.SCALE) || word.is(Sort.DOZEN) || word.is(Sort.HUNDRED));
    return multiplies ? word : null;
  }
}
