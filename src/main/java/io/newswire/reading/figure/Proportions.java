package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads shares said with two numbers: one in five, nine out of 10. */
final class Proportions {
  private Proportions() {}

  /** The share that begins with the amount; null where it begins none. */
  static @Nullable Amount read(Tokens tokens, Amount part) {
    if (part.unit() != null || part.numeral().form() == Numeral.Form.VAGUE) {
      return null;
    }
    int at = part.end();
    boolean out = tokens.is(at, "out") && tokens.is(at + 1, "of");
    boolean in =
        tokens.is(at, "in") && (tokens.is(at + 1, "every") || NumberStart.possible(tokens, at + 1));
    if (tokens.is(at, "over")) {
      return over(tokens, part, at + 1);
    }
    if (!out && !in) {
      return null;
    }
    int from = out ? at + 2 : at + 1;
    if (tokens.is(from, "every")) {
      from++;
    }
    Amount whole = AmountReader.read(tokens, from);
    if (whole == null
        || whole.unit() != null
        || whole.value() <= part.value()
        || tokens.is(from, "a")) {
      return null;
    }
    boolean object = Fates.casualtyVerb(tokens, part.first() - 1);
    boolean usual = !object && (part.value() == 1 || whole.value() <= 10 || whole.value() == 100);
    boolean year = whole.numeral().isDigits() && whole.value() > 1000;
    if ((in && !usual) || year) {
      return null;
    }
    double share = part.value() / whole.value();
    Numeral numeral = new Numeral(part.first(), whole.end(), share, null, Numeral.Form.FRACTION, 1);
    return new Amount(part.first(), whole.end(), numeral, share, null, false);
  }

  /** One over three, with nothing after it that could be counted. */
  private static @Nullable Amount over(Tokens tokens, Amount part, int at) {
    Amount whole = NumberStart.possible(tokens, at) ? AmountReader.read(tokens, at) : null;
    if (whole == null || whole.unit() != null || tokens.isWord(whole.end()) || whole.value() == 0) {
      return null;
    }
    double share = part.value() / whole.value();
    Numeral numeral = new Numeral(part.first(), whole.end(), share, null, Numeral.Form.FRACTION, 1);
    return new Amount(part.first(), whole.end(), numeral, share, null, false);
  }
}
