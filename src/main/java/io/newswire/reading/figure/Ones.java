package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** When the word "one" counts, and is not a pronoun or part of an idiom. */
final class Ones {
  private static final WordSet NEVER_BEFORE =
      WordSet.of("no any every each another the this that which number day square phase as page");

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
    return end > next
        && (People.noun(tokens, end - 1) || Fates.casualtyNoun(tokens, end - 1))
        && !Nouns.plural(tokens, end - 1);
  }
}
