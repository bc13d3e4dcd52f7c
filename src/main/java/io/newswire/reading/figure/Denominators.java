package io.newswire.reading.figure;

import io.newswire.reading.figure.NumberWord.Sort;
import io.newswire.reading.text.Tokens;

/**
 * Reads what a share is cut into: thirds, twenty-fifths, one hundred and fifths, ten-thousandths.
 */
final class Denominators {
  private Denominators() {}

  /** One past the ordinal in words that begins at token i; i where none does. */
  static int end(Tokens tokens, int i) {
    NumberWord word = NumberWord.at(tokens, i);
    if (word == null) {
      return i;
    }
    return switch (word.sort()) {
      case DENOMINATOR -> i + 1;
      case TEN -> afterTen(tokens, i + 1, i);
      case TEEN -> afterScale(tokens, i + 1, i);
      case HUNDRED -> afterHundred(tokens, i + 1, i);
      case UNIT -> {
        NumberWord hundred = NumberWord.at(tokens, i + 1);
        yield hundred != null && hundred.is(Sort.HUNDRED) ? afterHundred(tokens, i + 2, i) : i;
      }
      default -> i;
    };
  }

  /** The divisor that the ordinal from i to end names. */
  static double value(Tokens tokens, int i, int end) {
    double value = 0;
    for (int at = i; at < end - 1; at++) {
      NumberWord word = NumberWord.at(tokens, at);
      if (word != null) {
        value = word.is(Sort.HUNDRED) ? Math.max(1, value) * word.value() : value + word.value();
      }
    }
    double last = ordinal(tokens, end - 1);
    return last >= 100 ? Math.max(1, value) * last : value + last;
  }

  /** Whether the ordinal that ends before a token is in the plural: fifths but not fifth. */
  static boolean plural(Tokens tokens, int end) {
    char last = tokens.text().charAt(tokens.end(end - 1) - 1);
    return last == 's' || last == 'S';
  }

  private static int afterTen(Tokens tokens, int from, int none) {
    int at = NumeralReader.pastHyphen(tokens, from);
    double value = ordinal(tokens, at);
    return (value >= 1 && value < 10 && !half(tokens, at)) || value >= 1000 ? at + 1 : none;
  }

  private static int afterScale(Tokens tokens, int from, int none) {
    int at = NumeralReader.pastHyphen(tokens, from);
    return ordinal(tokens, at) >= 1000 ? at + 1 : none;
  }

  private static int afterHundred(Tokens tokens, int from, int none) {
    int at = tokens.is(from, "and") ? from + 1 : NumeralReader.pastHyphen(tokens, from);
    double value = ordinal(tokens, at);
    if (value >= 1 && !half(tokens, at)) {
      return value == 100 ? none : at + 1;
    }
    NumberWord ten = NumberWord.at(tokens, at);
    return ten != null && ten.is(Sort.TEN) ? afterTen(tokens, at + 1, none) : none;
  }

  private static boolean half(Tokens tokens, int i) {
    return tokens.is(i, "half")
        || tokens.is(i, "halves")
        || tokens.is(i, "quarter")
        || tokens.is(i, "quarters");
  }

  /** The value of an ordinal of one word; 0 where the token is none. */
  private static double ordinal(Tokens tokens, int i) {
    if (tokens.is(i, "first") || tokens.is(i, "firsts")) {
      return 1;
    }
    if (tokens.is(i, "second")) {
      return 2;
    }
    NumberWord word = NumberWord.at(tokens, i);
    return word != null && word.is(Sort.DENOMINATOR) ? word.value() : 0;
  }
}
