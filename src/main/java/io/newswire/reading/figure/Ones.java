package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** When the word "one" counts, and is not a pronoun or part of an idiom. */
final class Ones {
  private static final WordSet NEVER_BEFORE =
      WordSet.of("no any every each another the this that which number day square phase as page");

  /** What "only one" makes a turn of phrase of: there is only one way. */
  private static final WordSet IDIOMS =
      WordSet.of(
          "thing way example reason point case explanation answer more other kind sort type");

  private Ones() {}

  /** Whether the amount "one" without a unit counts somebody: one soldier killed, one dead. */
  static boolean counts(Tokens tokens, Amount amount) {
    int next = amount.end();
    if (NEVER_BEFORE.contains(tokens, amount.first() - 1)) {
      return false;
    }
    if (tokens.is(next, "-") || tokens.is(next, "of")) {
      return false;
    }
    Fate fate = Fates.at(tokens, next);
    if (fate != null && fate.casualty()) {
      return true;
    }
    int end = Nouns.end(tokens, next);
    if (stressed(tokens, amount.first()) && end > next) {
      return !IDIOMS.contains(tokens, next);
    }
    return end > next
        && (People.noun(tokens, end - 1) || Fates.casualtyNoun(tokens, end - 1))
        && !Nouns.plural(tokens, end - 1);
  }

  /** Just one, only one, at least one: a word before it that only a number can take. */
  private static boolean stressed(Tokens tokens, int one) {
    if (tokens.is(one - 2, "the")) {
      return false;
    }
    return tokens.is(one - 1, "just")
        || tokens.is(one - 1, "only")
        || (tokens.is(one - 2, "at") && tokens.is(one - 1, "least"))
        || (tokens.is(one - 2, "more") && tokens.is(one - 1, "than"));
  }
}
