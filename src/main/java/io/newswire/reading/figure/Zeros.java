package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** When the word "zero" says how many there are, and is not part of a name or an idiom. */
final class Zeros {
  /** Words after which a bare zero is a value: fell to zero, from zero, is zero. */
  private static final WordSet BEFORE =
      WordSet.of("to from is was were are be at of equals equal remains remained");

  /** Verbs of which a bare zero may be the subject. */
  private static final WordSet BEING = WordSet.of("is was");

  private static final Unit KELVIN = new Unit("kelvin", FigureKind.TEMPERATURE);

  private Zeros() {}

  /** Absolute zero, the least temperature; null where token i does not begin it. */
  static @Nullable Amount absolute(Tokens tokens, int i) {
    if (!tokens.is(i + 1, "zero") || tokens.is(i + 2, "-")) {
      return null;
    }
    Numeral zero = new Numeral(i, i + 2, 0, null, Numeral.Form.WORDS, 1);
    return new Amount(i, i + 2, zero, 0, KELVIN, false);
  }

  /** Whether the amount "zero" without a unit counts: zero deaths, fell to zero. */
  static boolean counts(Tokens tokens, Amount amount) {
    int next = amount.end();
    if (amount.numeral().end() - amount.numeral().first() != 1 || tokens.is(next, "-")) {
      return false;
    }
    if (tokens.is(amount.first() - 1, "ground")) {
      return false;
    }
    if (BEING.contains(tokens, next)) {
      return true;
    }
    int end = Nouns.end(tokens, next);
    return end > next
        ? Nouns.plural(tokens, end - 1)
        : BEFORE.contains(tokens, amount.first() - 1) && !tokens.isWord(next);
  }
}
