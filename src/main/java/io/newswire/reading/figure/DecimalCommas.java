package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads decimals as the European continent writes them: 2,5 million and 1.250,75. */
final class DecimalCommas {
  private DecimalCommas() {}

  /**
   * The number at a token of digits with the one or two decimals after its comma; null where it has
   * none. Three digits would be a group, and a second comma makes it a list.
   */
  static @Nullable Numeral read(Tokens tokens, int i) {
    int decimals = i + 2;
    if (!comma(tokens, i + 1) || !decimals(tokens, decimals)) {
      return null;
    }
    boolean list = comma(tokens, i + 3) || comma(tokens, i - 1);
    boolean grouped = grouped(tokens, i);
    if (list || !(grouped || Digits.plainDigits(tokens, i) <= 3)) {
      return null;
    }
    double whole = Digits.value(tokens, i) * (grouped ? 1000 : 1);
    double part =
        Digits.value(tokens, decimals) / (Digits.plainDigits(tokens, decimals) == 1 ? 10 : 100);
    double value = Math.round((whole + part) * 100) / 100.0;
    return new Numeral(i, i + 3, value, null, Form.SCALED_DIGITS, 1);
  }

  private static boolean comma(Tokens tokens, int i) {
    return tokens.is(i, ",")
        && tokens.isJoined(i)
        && tokens.isJoined(i + 1)
        && tokens.isNumber(i + 1);
  }

  private static boolean decimals(Tokens tokens, int i) {
    return Digits.plainDigits(tokens, i) <= 2;
  }

  /** One to three digits, a stop and three digits. */
  private static boolean grouped(Tokens tokens, int i) {
    int end = tokens.end(i);
    int length = end - tokens.start(i);
    return length >= 5 && length <= 7 && tokens.text().charAt(end - 4) == '.';
  }
}
