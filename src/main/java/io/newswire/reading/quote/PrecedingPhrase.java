package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/** Finds the noun phrase that stands before a verb as its subject. */
final class PrecedingPhrase {
  private static final WordSet APPOSITION =
      WordSet.of(
          "who whose which the a an now then head director former chief president chair chairman"
              + " chairwoman professor editor founder author spokesman spokeswoman leader and also"
              + " himself herself one another deputy senior executive co-founder");

  private static final WordSet PLACING = WordSet.of("of from in at with");

  private final Frame frame;
  private final Wording words;

  PrecedingPhrase(Frame frame, Wording words) {
    this.frame = frame;
    this.words = words;
  }

  /** The subject that stands before a verb, not before a lower limit. */
  Range before(int verb, int limit) {
    int end = verb;
    while (end > limit && words.skippedBeforeVerb(end - 1)) {
      end--;
    }
    end = beforeParenthesis(end, limit);
    if (end > limit && frame.isComma(end - 1)) {
      return beforeApposition(end - 1, limit);
    }
    boolean conjoined = end < verb && frame.is(end, "and");
    return refined(trimmed(clauseStart(end, limit), end), conjoined);
  }

  /**
   * Leaves out another verb's words: "they" of "opened the gates and said they", "she" of "she sold
   * the farm and blamed".
   */
  private Range refined(Range phrase, boolean conjoined) {
    int start = phrase.start();
    int end = phrase.end();
    if (phrase.isEmpty()) {
      return phrase;
    }
    if (frame.in(Wording.PERSONAL, end - 1)) {
      return new Range(end - 1, end);
    }
    boolean acts = words.isVerb(start + 1) || frame.isVerb(start + 1, CueVerbs.THINKING);
    if (frame.in(Wording.PERSONAL, start) && acts) {
      return new Range(start, start + 1);
    }
    if (words.isVerb(start)) {
      return words.nounPhraseAt(start + 1, end) && !conjoined
          ? new Range(start + 1, end)
          : Range.NONE;
    }
    for (int i = start + 1; i < end; i++) {
      if (words.isVerb(i) && (i + 1 == end || !frame.in(Wording.PREPOSITIONS, i + 1))) {
        if (conjoined) {
          return withoutAdverbs(start, i);
        }
        if (i + 1 < end && words.nounPhraseAt(i + 1, end)) {
          return refined(new Range(i + 1, end), false);
        }
        if (i + 1 == end || frame.in(Wording.PERSONAL, start)) {
          return withoutAdverbs(start, i);
        }
      }
    }
    return phrase;
  }

  private Range withoutAdverbs(int start, int end) {
    int last = end;
    while (last > start + 1 && words.skippedBeforeVerb(last - 1)) {
      last--;
    }
    return new Range(start, last);
  }

  private int beforeParenthesis(int end, int limit) {
    if (end - 1 > limit && frame.first(end - 1) == ')') {
      for (int i = end - 2; i > limit && i > end - NounPhrases.MAX_WORDS; i--) {
        if (frame.first(i) == '(') {
          return i;
        }
      }
    }
    return end;
  }

  /** Smith, the mayor of Leeds, said: the phrase before the commas. */
  private Range beforeApposition(int comma, int limit) {
    int end = comma;
    Range found = Range.NONE;
    while (end > limit && comma - end < NounPhrases.MAX_WORDS) {
      int start = end;
      while (start > limit
          && end - start < NounPhrases.MAX_WORDS
          && !frame.isComma(start - 1)
          && !frame.isQuote(start - 1)) {
        start--;
      }
      if (frame.isQuote(end - 1)) {
        break;
      }
      boolean between = start > limit && frame.isComma(start - 1);
      boolean apposition =
          isApposition(start, end)
              || (between
                  && (frame.in(PLACING, start) || (end - start <= 2 && placed(start, limit))));
      if (!apposition && frame.in(Wording.PREPOSITIONS, start)) {
        break;
      }
      Range segment = trimmed(clauseStart(end, start), end);
      if (!apposition) {
        return segment.isEmpty() ? found : segment;
      }
      if (frame.in(Wording.DETERMINERS, start)) {
        found = segment;
      }
      end = start - 1;
    }
    return found;
  }

  private boolean isApposition(int start, int end) {
    if (frame.in(APPOSITION, start) || frame.tokens().isNumber(frame.token(start))) {
      return true;
    }
    return frame.isLowerWord(start) || end - start == 0 || isParty(start, end);
  }

  /** Whether one name follows the place it narrows: of Flint, Mich. */
  private boolean placed(int start, int limit) {
    int i = start - 2;
    while (i > limit && i > start - 5 && frame.isCapitalised(i)) {
      i--;
    }
    return frame.isCapitalised(start) && frame.in(PLACING, i);
  }

  /** D-Calif., R-Texas. */
  private boolean isParty(int start, int end) {
    return end - start <= 3
        && frame.isWord(start)
        && frame.tokens().text(frame.token(start)).indexOf('-') == 1;
  }

  private int clauseStart(int end, int limit) {
    int start = end;
    while (start > limit && end - start < NounPhrases.MAX_WORDS) {
      int i = start - 1;
      if (frame.isQuote(i) || words.stopsClause(i)) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Leaves out bullets, openers and a leading adverbial: "But in a statement Smith". */
  private Range trimmed(int from, int end) {
    int start = from;
    while (start < end && (!words.nounLike(start) || frame.in(Wording.OPENERS, start))) {
      start++;
    }
    if (start < end && frame.in(Wording.PREPOSITIONS, start)) {
      start = lastNameStart(start, end);
    }
    return start < end ? new Range(start, end) : Range.NONE;
  }

  private int lastNameStart(int from, int end) {
    for (int i = end - 1; i > from; i--) {
      if (frame.in(Wording.PRONOUNS, i) && !frame.is(i, "who")) {
        return i;
      }
      boolean name = frame.isCapitalised(i) && !frame.in(Wording.TIMES, i);
      if (name && !frame.isCapitalised(i - 1)) {
        boolean described = frame.isLowerWord(i - 1) && !frame.in(Wording.PREPOSITIONS, i - 1);
        return described && frame.in(Wording.DETERMINERS, i - 1) ? i - 1 : i;
      }
    }
    return end;
  }
}
