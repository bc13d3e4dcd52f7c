package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;

/** Reads what stands after digits in scientific notation: 4e14, 1.7x10^6, 2.5 × 10−5, 8x2^10. */
final class Powers {
  private Powers() {}

  /** Applies the power that follows a number; the number itself where none does. */
  static Numeral applied(Tokens tokens, Numeral numeral) {
    int at = numeral.end();
    int base = base(tokens, at);
    if (base > 0) {
      int exponent = tokens.kind(at) == TokenKind.CODE ? at + 1 : at + 2;
      return raised(tokens, numeral, base, past(tokens, exponent));
    }
    if (!tokens.isJoined(at)) {
      return numeral;
    }
    if (tokens.is(at, "^") || tokens.is(at, "⁻") || superscript(tokens, at) >= 0) {
      return self(tokens, numeral, past(tokens, at));
    }
    if (tokens.is(at, "e")) {
      return raised(tokens, numeral, 10, at + 1);
    }
    return tokens.kind(at) == TokenKind.CODE ? exponentCode(tokens, numeral, at) : numeral;
  }

  /** Ten or two after a sign of multiplication; 0 where neither stands there. */
  private static int base(Tokens tokens, int at) {
    if (tokens.isJoined(at) && tokens.kind(at) == TokenKind.CODE) {
      return tokens.is(at, "x10") ? 10 : tokens.is(at, "x2") ? 2 : 0;
    }
    boolean sign = tokens.is(at, "×") || tokens.is(at, "x") || tokens.is(at, "·");
    return !sign ? 0 : tokens.is(at + 1, "10") ? 10 : tokens.is(at + 1, "2") ? 2 : 0;
  }

  private static int past(Tokens tokens, int at) {
    return tokens.is(at, "^") ? at + 1 : at;
  }

  /** A number raised to a power by itself: 2^10, 10⁶; not what marks a note: 4². */
  private static Numeral self(Tokens tokens, Numeral numeral, int at) {
    double base = numeral.value();
    boolean note = base != 10 && !tokens.is(at - 1, "^");
    if (note || !(Math.abs(base) <= 1e6)) {
      return numeral;
    }
    Numeral one = new Numeral(numeral.first(), numeral.end(), 1, null, Form.DIGITS, 1);
    Numeral raised = raised(tokens, one, base, at);
    return raised.end() > numeral.end() ? raised : numeral;
  }

  /** The exponent at a token, with its sign; joined to what stands before it. */
  private static Numeral raised(Tokens tokens, Numeral numeral, double base, int at) {
    boolean raised = tokens.is(at, "⁻") || superscript(tokens, at) >= 0;
    boolean minus = AmountReader.minus(tokens, at) || tokens.is(at, "⁻");
    int digits = minus || tokens.is(at, "+") ? at + 1 : at;
    if (!tokens.isJoined(at) || !tokens.isJoined(digits)) {
      return numeral;
    }
    int end = digits + 1;
    int exponent = superscript(tokens, digits);
    if (raised && exponent >= 0) {
      int second = tokens.isJoined(end) ? superscript(tokens, end) : -1;
      exponent = second >= 0 ? exponent * 10 + second : exponent;
      end += second >= 0 ? 1 : 0;
    } else if (tokens.isNumber(digits) && Digits.plainDigits(tokens, digits) <= 2) {
      exponent = (int) Digits.value(tokens, digits);
    } else {
      return numeral;
    }
    return power(numeral, end, base, minus ? -exponent : exponent);
  }

  /** The digit that the sign at a token raises; -1 where it raises none. */
  private static int superscript(Tokens tokens, int i) {
    char c = tokens.first(i);
    return switch (c) {
      case '¹' -> 1;
      case '²', '³' -> c - '²' + 2;
      default -> c == '⁰' || (c >= '⁴' && c <= '⁹') ? c - '⁰' : -1;
    };
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
    return power(numeral, at + 1, 10, exponent);
  }

  private static Numeral power(Numeral numeral, int end, double base, int exponent) {
    double value =
        exponent < 0
            ? numeral.value() / Math.pow(base, -exponent)
            : numeral.value() * Math.pow(base, exponent);
    return new Numeral(numeral.first(), end, value, null, Form.SCALED_DIGITS, 1);
  }
}
