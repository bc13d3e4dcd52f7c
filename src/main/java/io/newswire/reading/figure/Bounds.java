package io.newswire.reading.figure;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.Tokens;
import io.newswire.record.Bound;
import org.jspecify.annotations.Nullable;

/** The words around a number that bound it. */
final class Bounds {
  private static final int LONGEST = 5;

  private static final Phrases<Bound> BEFORE = phrases("before");
  private static final Phrases<Bound> AFTER = phrases("after");

  private Bounds() {}

  /**
   * How many tokens right before token i, and not before token from, bound what begins at i; the
   * longest phrase counts. 0 when none does.
   */
  static int lengthBefore(Tokens tokens, int i, int from) {
    for (int length = Math.min(LONGEST, i - from); length > 0; length--) {
      if (BEFORE.lengthAt(tokens, i - length) == length) {
        return topping(tokens, i - length) ? length : 0;
      }
    }
    return 0;
  }

  /** Whether "top" is the verb, as in "crossings top two million"; any other phrase is. */
  private static boolean topping(Tokens tokens, int i) {
    return !tokens.is(i, "top") || Nouns.plural(tokens, i - 1);
  }

  /** How many tokens at i say "about" again before the upper end of a range. */
  static int lengthAbout(Tokens tokens, int i) {
    Bound bound = BEFORE.get(tokens, i);
    return bound == null || bound == Bound.EXACTLY ? 0 : BEFORE.lengthAt(tokens, i);
  }

  /** The bound that the phrase at token i sets. */
  static @Nullable Bound before(Tokens tokens, int i) {
    return BEFORE.get(tokens, i);
  }

  /** How many tokens at i say that the limit itself is included: or equal, or equal to. */
  static int lengthOrEqual(Tokens tokens, int i) {
    if (!tokens.is(i, "or") || !tokens.is(i + 1, "equal")) {
      return 0;
    }
    int end = tokens.is(i + 2, "to") ? i + 3 : i + 2;
    return NumberStart.possible(tokens, end) ? 0 : end - i;
  }

  static int lengthAfter(Tokens tokens, int i) {
    return AFTER.lengthAt(tokens, i);
  }

  static @Nullable Bound after(Tokens tokens, int i) {
    return AFTER.get(tokens, i);
  }

  private static Phrases<Bound> phrases(String side) {
    Phrases.Builder<Bound> phrases = new Phrases.Builder<>();
    for (String[] row : WordLists.rows("bounds.tsv")) {
      if (row[0].equals(side)) {
        phrases.put(Bound.valueOf(row[1]), WordLists.forms(row[2]));
      }
    }
    return phrases.build();
  }
}
