package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.TokenKind;
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
      return powered(tokens, new Numeral(i, end, value, null, Form.DIGITS, 1));
    }
    return new Numeral(i, end, value, null, form, 1);
  }

  /**
   * One past the groups of three digits that follow: after a space at which no line may break,
   * after any space where they are two or more or all noughts, after a comma and a space where they
   * are noughts.
   */
  private static int groupsEnd(Tokens tokens, int from) {
    int at = from;
    boolean sure = false;
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

  private static boolean decimalGroup(Tokens tokens, int i) {
    int start = tokens.start(i);
    return tokens.end(i) - start > 4 && tokens.text().charAt(start + 3) == '.';
  }

  private static boolean vulgar(Tokens tokens, int i) {
    return tokens.isNumber(i) && tokens.first(i) > '9' && !Character.isDigit(tokens.first(i));
  }

  /** Numerator, stroke and denominator; not a date of three parts. */
  private static boolean fractionAt(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && (tokens.is(i + 1, "/") || tokens.is(i + 1, "⁄"))
        && tokens.isJoined(i + 1)
        && tokens.isJoined(i + 2)
        && tokens.isNumber(i + 2)
        && !(tokens.is(i + 3, "/") && tokens.isJoined(i + 3))
        && Digits.value(tokens, i + 2) > 1
        && !(tokens.is(i, "9") && tokens.is(i + 2, "11"))
        && Digits.value(tokens, i) < Digits.value(tokens, i + 2);
  }

  /** Applies a power of ten: 4e14, 1.7x10^6, 2.5 × 10−5. */
  private static Numeral powered(Tokens tokens, Numeral numeral) {
    int at = numeral.end();
    boolean ten =
        (tokens.is(at, "x10") && tokens.isJoined(at))
            || ((tokens.is(at, "×") || tokens.is(at, "x")) && tokens.is(at + 1, "10"));
    if (ten) {
      int exponent = tokens.is(at, "x10") ? at + 1 : at + 2;
      return raised(tokens, numeral, tokens.is(exponent, "^") ? exponent + 1 : exponent);
    }
    if (!tokens.isJoined(at)) {
      return numeral;
    }
    if (tokens.is(at, "^")) {
      Numeral exponent =
          raised(tokens, new Numeral(numeral.first(), at, 1, null, Form.DIGITS, 1), at + 1);
      double power = Math.pow(numeral.value(), Math.rint(Math.log10(exponent.value())));
      return exponent.end() > at
          ? new Numeral(numeral.first(), exponent.end(), power, null, Form.SCALED_DIGITS, 1)
          : numeral;
    }
    if (tokens.is(at, "e")) {
      return raised(tokens, numeral, at + 1);
    }
    return tokens.kind(at) == TokenKind.CODE ? exponentCode(tokens, numeral, at) : numeral;
  }

  /** The exponent at a token, with its sign; joined to what stands before it. */
  private static Numeral raised(Tokens tokens, Numeral numeral, int at) {
    boolean minus = AmountReader.minus(tokens, at);
    int digits = minus || tokens.is(at, "+") ? at + 1 : at;
    boolean exponent =
        tokens.isJoined(at) && tokens.isNumber(digits) && Digits.plainDigits(tokens, digits) <= 2;
    return exponent
        ? power(numeral, digits + 1, (minus ? -1 : 1) * (int) Digits.value(tokens, digits))
        : numeral;
  }

  private static Numeral exponentCode(Tokens tokens, Numeral numeral, int at) {
    String text = tokens.text();
    int start = tokens.start(at);
    int end = tokens.end(at);
    if ((text.charAt(start) != 'e' && text.charAt(start) != 'E') || end - start > 3) {
      return numeral;
    }
    int exponent = 0;
    for (int i = start + 1; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return numeral;
      }
      exponent = exponent * 10 + digit;
    }
    return power(numeral, at + 1, exponent);
  }

  private static Numeral power(Numeral numeral, int end, int exponent) {
    double value =
        exponent < 0
            ? numeral.value() / Math.pow(10, -exponent)
            : numeral.value() * Math.pow(10, exponent);
    return new Numeral(numeral.first(), end, value, null, Form.SCALED_DIGITS, 1);
  }
}
