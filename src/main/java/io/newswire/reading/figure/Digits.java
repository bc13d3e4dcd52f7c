package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;

/** Reads the value of a token of digits. */
final class Digits {
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Digits() {}

  /** The value of a NUMBER token, correctly rounded up to fifteen digits. */
  static double value(Tokens tokens, int i) {
    String text = tokens.text();
    double sign = sign(text.charAt(tokens.start(i)));
    if (sign > 0) {
      return sign;
    }
    double mantissa = 0;
    int decimals = -1;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = text.charAt(at);
      if (c == '.') {
        decimals = 0;
      } else if (c != ',') {
        if (decimals < POWERS.length - 1) {
          mantissa = mantissa * 10 + Character.digit(c, 10);
          decimals += decimals >= 0 ? 1 : 0;
        }
      }
    }
    return decimals > 0 ? mantissa / POWERS[decimals] : mantissa;
  }

  /** How many digits the token has, separators not counted; 99 where it has separators. */
  static int plainDigits(Tokens tokens, int i) {
    String text = tokens.text();
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      if (!Character.isDigit(text.charAt(at))) {
        return 99;
      }
    }
    return tokens.end(i) - tokens.start(i);
  }

  /** How many digits stand after the token's decimal point; 0 where it has none. */
  static int decimals(Tokens tokens, int i) {
    String text = tokens.text();
    int end = tokens.end(i);
    for (int at = tokens.start(i); at < end; at++) {
      if (text.charAt(at) == '.') {
        return end - at - 1;
      }
    }
    return 0;
  }

  private static double sign(char c) {
    return switch (c) {
      case '¼' -> 0.25;
      case '½' -> 0.5;
      case '¾' -> 0.75;
      case '⅐' -> 1.0 / 7;
      case '⅑' -> 1.0 / 9;
      case '⅒' -> 0.1;
      case '⅓' -> 1.0 / 3;
      case '⅔' -> 2.0 / 3;
      case '⅕' -> 0.2;
      case '⅖' -> 0.4;
      case '⅗' -> 0.6;
      case '⅘' -> 0.8;
      case '⅙' -> 1.0 / 6;
      case '⅚' -> 5.0 / 6;
      case '⅛' -> 0.125;
      case '⅜' -> 0.375;
      case '⅝' -> 0.625;
      case '⅞' -> 0.875;
      default -> 0;
    };
  }
}
