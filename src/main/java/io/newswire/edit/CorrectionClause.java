package io.newswire.edit;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** The clauses in which a text says of itself that it was wrong, or was set right. */
final class CorrectionClause {
  private static final int NONE = -1;
  private static final WordSet TEXTS =
      WordSet.of(
          "article story report post page piece headline caption copy item column dispatch version");
  private static final WordSet SELF = WordSet.of("this our");
  private static final WordSet EARLIER =
      WordSet.of("earlier previous original initial first prior older");
  private static final WordSet BE = WordSet.of("is was were been be has have had being");
  private static final WordSet MENDED = WordSet.of("amended corrected clarified");
  private static final WordSet CHANGED =
      WordSet.of(
          "updated edited revised changed modified altered republished refiled refiles amended");
  private static final WordSet TO_MEND =
      WordSet.of("correct clarify fix amend rectify correctly accurately");
  private static final WordSet CORRECTS = WordSet.of("corrects clarifies");
  private static final WordSet WRONGLY =
      WordSet.of("originally previously initially incorrectly wrongly mistakenly erroneously");
  private static final WordSet SAID =
      WordSet.of(
          "said stated misstated gave referred named called described reported suggested implied"
              + " attributed misattributed misspelled misspelt misidentified misquoted omitted"
              + " included contained quoted identified listed used showed claimed spelled");
  private static final WordSet REGRET =
      WordSet.of("regret regrets apologise apologises apologize apologizes");
  private static final WordSet ERROR =
      WordSet.of("error errors mistake mistakes inaccuracy inaccuracies");

  /** Tokens of a clause that are looked through. */
  private static final int LONGEST = 30;

  private static final int NEAR = 14;

  private CorrectionClause() {}

  /**
   * Whether a clause that begins with token i declares a correction.
   *
   * @param note whether it may be a note without a subject: "Corrects spelling of ..."
   */
  static boolean at(Tokens tokens, int i, boolean note) {
    int end = Math.min(tokens.count(), i + LONGEST);
    return (note && corrects(tokens, i, end))
        || saidBefore(tokens, i, end)
        || mended(tokens, i, end)
        || weMended(tokens, i, end)
        || byError(tokens, i, end)
        || regrets(tokens, i, end);
  }

  private static int find(Tokens tokens, int first, int end, WordSet words) {
    for (int i = first; i < end; i++) {
      if (words.contains(tokens, i)) {
        return i;
      }
    }
    return NONE;
  }

  /**
   * Index of the noun in "this article", "our story", "this May 4 story", "this version of the
   * story"; not in "this article of the treaty".
   */
  private static int self(Tokens tokens, int first, int end) {
    int self = find(tokens, first, end, SELF);
    int text = self == NONE ? NONE : find(tokens, self + 1, Math.min(end, self + 4), TEXTS);
    if (text == NONE || !tokens.is(text + 1, "of")) {
      return text;
    }
    return find(tokens, text + 2, Math.min(end, text + 4), TEXTS);
  }

  /** "Corrects spelling of", "Refiles to fix". */
  private static boolean corrects(Tokens tokens, int i, int end) {
    return CORRECTS.contains(tokens, i) || toMend(tokens, i, end);
  }

  /** "refiles to fix", "updated on Monday to correctly say". */
  private static boolean toMend(Tokens tokens, int i, int end) {
    int to = CHANGED.contains(tokens, i) ? i + 1 : end;
    while (to < Math.min(end, i + NEAR) && !tokens.is(to, "to")) {
      to++;
    }
    return find(tokens, to + 1, Math.min(end, to + 3), TO_MEND) != NONE;
  }

  /** "An earlier version of this piece said", "This article originally said", "We wrongly said". */
  private static boolean saidBefore(Tokens tokens, int i, int end) {
    int earlier = find(tokens, i, Math.min(end, i + 3), EARLIER);
    boolean version =
        earlier != NONE
            && (tokens.is(earlier + 1, "version")
                || tokens.is(earlier + 1, "versions")
                || TEXTS.contains(tokens, earlier + 1));
    if (version) {
      int text = self(tokens, earlier + 2, Math.min(end, earlier + 7));
      return text != NONE && find(tokens, text + 1, end, SAID) != NONE;
    }
    int text = SELF.contains(tokens, i) ? self(tokens, i, end) : tokens.is(i, "we") ? i : NONE;
    int said = text != NONE && WRONGLY.contains(tokens, text + 1) ? text + 2 : NONE;
    return said != NONE && SAID.contains(tokens, said);
  }

  /** "This article was amended", "The headline of this story has been updated to correct". */
  private static boolean mended(Tokens tokens, int i, int end) {
    int text = self(tokens, i, Math.min(end, i + 8));
    if (text == NONE) {
      boolean the = tokens.is(i, "the") && TEXTS.contains(tokens, i + 1);
      return the && wasMended(tokens, i + 1, end, true);
    }
    return CORRECTS.contains(tokens, text + 1) || wasMended(tokens, text, end, false);
  }

  private static boolean wasMended(Tokens tokens, int text, int end, boolean saysWhatFor) {
    for (int at = text + 1; at < Math.min(end, text + 7); at++) {
      boolean been = BE.contains(tokens, at - 1) || BE.contains(tokens, at - 2);
      boolean mended = MENDED.contains(tokens, at) && !saysWhatFor;
      if (been && (mended || toMend(tokens, at, end))) {
        return true;
      }
    }
    return false;
  }

  /** "We have amended this article", "We corrected an error in this story". */
  private static boolean weMended(Tokens tokens, int i, int end) {
    int mended = tokens.is(i, "we") ? find(tokens, i + 1, Math.min(end, i + 4), MENDED) : NONE;
    return mended != NONE && self(tokens, mended + 1, Math.min(end, mended + NEAR)) != NONE;
  }

  /** "Due to an editing error, this article gave". */
  private static boolean byError(Tokens tokens, int i, int end) {
    boolean because = tokens.is(i, "due") || tokens.is(i, "because") || tokens.is(i, "owing");
    int error = because ? find(tokens, i + 2, Math.min(end, i + 7), ERROR) : NONE;
    return error != NONE && self(tokens, error + 1, Math.min(end, error + NEAR)) != NONE;
  }

  /** "The Brell Courier regrets the error." */
  private static boolean regrets(Tokens tokens, int i, int end) {
    int regrets = find(tokens, i, Math.min(end, i + 8), REGRET);
    int error =
        regrets == NONE ? NONE : find(tokens, regrets + 1, Math.min(end, regrets + 5), ERROR);
    return error != NONE && (tokens.first(error + 1) == '.' || !tokens.has(error + 1));
  }
}
