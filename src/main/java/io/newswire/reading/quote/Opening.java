package io.newswire.reading.quote;

import io.newswire.reading.text.WordSet;

/** Skips what stands before the subject of a sentence: bullets, datelines and adverbials. */
final class Opening {
  private static final WordSet TIME_NOUNS =
      WordSet.of(
          "second seconds minute minutes moment moments hour hours day days week weeks weekend month"
              + " months year years decade decades morning afternoon evening night summer winter"
              + " spring autumn fall monday tuesday wednesday thursday friday saturday sunday january"
              + " february march april may june july august september october november december");

  private static final WordSet TIME_STARTS =
      WordSet.of(
          "early late mid shortly soon immediately right just not long years months weeks days hours"
              + " minutes moments seconds several some two three four five six seven eight nine ten"
              + " eleven twelve twenty thirty a an one that this the last next each every later earlier");

  /** Words that end an adverbial of time: three days later. */
  private static final WordSet TIME_ENDS =
      WordSet.of("later earlier ago before afterwards afterward");

  private static final WordSet PLACES = WordSet.of("here there elsewhere");

  /** Adverbials in a row before a subject. */
  private static final int ROUNDS = 3;

  /** Words of an adverbial of time. */
  private static final int TIME_WORDS = 7;

  /** Places of a dateline. */
  private static final int DATELINE = 12;

  private final Frame frame;
  private final Wording words;

  Opening(Frame frame, Wording words) {
    this.frame = frame;
    this.words = words;
  }

  /** Where the subject of a sentence may begin, not past an upper limit. */
  int after(int sentence, int limit) {
    int start = afterDateline(plain(sentence, limit), limit);
    for (int round = 0; round < ROUNDS && start < limit; round++) {
      int next = afterAdverbial(start, limit);
      if (next == start) {
        return start;
      }
      start = plain(next, limit);
    }
    return start;
  }

  /** Where words begin that are no mere opener. */
  private int plain(int from, int limit) {
    int start = from;
    while (start < limit && (!words.nounLike(start) || frame.in(Wording.OPENERS, start))) {
      if (frame.isQuote(start) || start - from > NounPhrases.MAX_WORDS) {
        return limit;
      }
      start++;
    }
    return start;
  }

  /** LONDON (Reuters) - The mayor. */
  private int afterDateline(int start, int limit) {
    if (frame.tokens().isAllCapitals(frame.token(start))) {
      for (int i = start + 1; i < limit && i < start + DATELINE && !frame.isQuote(i); i++) {
        if (frame.isDash(i)) {
          return plain(i + 1, limit);
        }
      }
    }
    return start;
  }

  private int afterAdverbial(int start, int limit) {
    int time = afterTime(start, limit);
    if (time > start) {
      return time;
    }
    boolean leads =
        frame.in(Wording.PREPOSITIONS, start)
            || frame.in(Wording.CLAUSE_WORDS, start)
            || frame.in(PLACES, start)
            || participle(start)
            || (frame.isComma(start + 1) && endsWith(start, "ly"));
    if (leads) {
      for (int i = start; i < limit && i < start + NounPhrases.MAX_WORDS; i++) {
        if (frame.isComma(i) || (frame.isQuote(i) && endsWithComma(i))) {
          return i + 1;
        }
      }
    }
    return start;
  }

  /** After "Hours later" and "Sunday morning,"; the start where no such words begin there. */
  private int afterTime(int start, int limit) {
    boolean starts =
        frame.in(TIME_STARTS, start)
            || frame.in(TIME_NOUNS, start)
            || frame.tokens().isNumber(frame.token(start));
    if (!starts) {
      return start;
    }
    for (int i = start; i < limit && i < start + TIME_WORDS; i++) {
      if (frame.in(TIME_ENDS, i) && i > start) {
        return frame.isComma(i + 1) ? i + 2 : i + 1;
      }
      if (frame.isComma(i) && i > start) {
        return frame.in(TIME_NOUNS, i - 1) ? i + 1 : start;
      }
      if (!words.nounLike(i)) {
        return start;
      }
    }
    return start;
  }

  /** "Speaking to reporters," and "Visibly shaken by the news," before a subject. */
  private boolean participle(int start) {
    if (frame.isLowerWord(start) && start > 0 && !frame.startsSentence(start)) {
      return false;
    }
    return endsWith(start, "ing")
        || (endsWith(start, "ly") && (endsWith(start + 1, "ing") || endsWith(start + 1, "ed")))
        || (endsWith(start, "ed") && frame.in(Wording.PREPOSITIONS, start + 1));
  }

  private boolean endsWith(int i, String ending) {
    int token = frame.token(i);
    int length = frame.tokens().end(token) - frame.tokens().start(token);
    return frame.isWord(i)
        && length > ending.length() + 2
        && frame
            .tokens()
            .text()
            .regionMatches(frame.tokens().end(token) - ending.length(), ending, 0, ending.length());
  }

  private boolean endsWithComma(int quote) {
    int last = frame.quote(quote).innerEnd() - 1;
    return last >= 0 && frame.tokens().text().charAt(last) == ',';
  }
}
