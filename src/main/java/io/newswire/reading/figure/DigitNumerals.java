package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;

/** Reads numbers that begin with digits: 9,000, 10 000, 2½, 3/4, 1.3e6. */
final class DigitNumerals {
  private DigitNumerals() {}

  static Numeral read(Tokens tokens, int i) {
    double value = Digits.value(tokens, i);
    int end = i + 1;
    Form form = Form.SCALED_DIGITS;
    if (Digits.plainDigits(tokens, i) <= 3 && groupsEnd(tokens, end) > end) {
      int last = groupsEnd(tokens, end);
      while (end < last) {
        if (tokens.isNumber(end)) {
          value = value * 1000 + Digits.value(tokens, end);
        }
        end++;
      }
    } else if (fractionAt(tokens, end) && tokens.end(end + 2) - tokens.start(end) <= 5) {
      value += Digits.value(tokens, end) / Digits.value(tokens, end + 2);
      end += 3;
    } else if (hyphenedFraction(tokens, i)) {
      value += Digits.value(tokens, end + 1) / Digits.value(tokens, end + 3);
      end += 4;
    } else if (vulgar(tokens, end) && !vulgar(tokens, i)) {
      value += Digits.value(tokens, end);
      end++;
    } else if (fractionAt(tokens, i)) {
      value /= Digits.value(tokens, i + 2);
      end += 2;
      form = Form.FRACTION;
    } else if (vulgar(tokens, i)) {
      form = Form.FRACTION;
    } else if (tokens.is(end, "point") && tokens.isNumber(end + 1)) {
      value += Digits.value(tokens, end + 1) / Math.pow(10, Digits.plainDigits(tokens, end + 1));
      end += 2;
    } else {
      Numeral continental = DecimalCommas.read(tokens, i);
      return continental == null
          ? Powers.applied(tokens, new Numeral(i, end, value, null, Form.DIGITS, 1))
          : continental;
    }
    return new Numeral(i, end, value, null, form, 1);
  }

  /**
   * One past the groups of three digits that follow: after a space at which no line may break,
   * after any space where they are two or more or all noughts, after a comma and a space where they
   * are noughts; after an apostrophe, as in Switzerland.
   */
  private static int groupsEnd(Tokens tokens, int from) {
    int at = from;
    boolean sure = false;
    if (swissGroup(tokens, at)) {
      while (at < from + 10 && swissGroup(tokens, at)) {
        at += 2;
      }
      return at;
    }
    while (at < from + 5 && group(tokens, at)) {
      char before = tokens.text().charAt(tokens.start(at) - 1);
      sure |= before == '\u00A0' || before == '\u202F' || before == '\u2009';
      sure |= tokens.is(at, "000") || at > from;
      at++;
    }
    if (at == from && tokens.is(at, ",") && tokens.isJoined(at) && tokens.is(at + 1, "000")) {
      return at + 2;
    }
    return sure ? at : from;
  }

  private static boolean group(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && !tokens.isJoined(i)
        && tokens.start(i) - tokens.end(i - 1) == 1
        && (Digits.plainDigits(tokens, i) == 3 || decimalGroup(tokens, i));
  }

  /** An apostrophe and three digits, without spaces: 12'000. */
  private static boolean swissGroup(Tokens tokens, int i) {
    return (tokens.is(i, "'") || tokens.is(i, "‘"))
        && tokens.isJoined(i)
        && tokens.isJoined(i + 1)
        && tokens.isNumber(i + 1)
        && (Digits.plainDigits(tokens, i + 1) == 3 || decimalGroup(tokens, i + 1));
  }

  private static boolean decimalGroup(Tokens tokens, int i) {
    int start = tokens.start(i);
    return tokens.end(i) - start > 4 && tokens.text().charAt(start + 3) == '.';
  }

  private static boolean vulgar(Tokens tokens, int i) {
    return tokens.isNumber(i) && tokens.first(i) > '9' && !Character.isDigit(tokens.first(i));
  }

  /** A whole number, a hyphen and a fraction of small numbers: 2-1/2. */
  private static boolean hyphenedFraction(Tokens tokens, int i) {
    int hyphen = i + 1;
    return NumeralReader.pastHyphen(tokens, hyphen) > hyphen
        && Digits.plainDigits(tokens, i) <= 3
        && fractionAt(tokens, i + 2)
        && tokens.end(i + 4) - tokens.start(i + 2) <= 5;
  }

  /** Numerator, stroke and denominator; not a date of three parts. */
  private static boolean fractionAt(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && (tokens.is(i + 1, "/") || tokens.is(i + 1, "⁄"))
        && tokens.isJoined(i + 1)
        && tokens.isJoined(i + 2)
        && tokens.isNumber(i + 2)
        && !(tokens.is(i + 3, "/") && tokens.isJoined(i + 3))
        && !(tokens.is(i - 1, "/") && tokens.isJoined(i))
        && Digits.value(tokens, i + 2) > 1
        && !(tokens.is(i, "9") && tokens.is(i + 2, "11"))
        && Digits.value(tokens, i) < Digits.value(tokens, i + 2);
  }
}
