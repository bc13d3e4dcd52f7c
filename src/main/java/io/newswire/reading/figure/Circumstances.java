package io.newswire.reading.figure;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds as of when a sentence's figures held, and what it says against taking them at their word.
 */
final class Circumstances {
  private static final Phrases<Boolean> CAVEATS =
      new Phrases.Builder<Boolean>()
          .put(
              Boolean.TRUE,
              "undercount",
              "underestimate",
              "overestimate",
              "not been verified",
              "not verified",
              "not be verified",
              "be verified",
              "be independently verified",
              "independently verified",
              "unverified",
              "unconfirmed",
              "not confirmed",
              "not been confirmed",
              "preliminary",
              "provisional",
              "expected to rise",
              "likely to rise",
              "expected to climb",
              "expected to increase",
              "expected to grow",
              "likely to grow",
              "likely to climb",
              "likely to increase",
              "could rise",
              "may rise",
              "could climb",
              "may be higher",
              "could be higher",
              "is likely higher",
              "be much higher",
              "be far higher",
              "likely to be higher",
              "feared to be higher",
              "be higher",
              "far higher",
              "much higher",
              "figure is disputed",
              "figures are disputed",
              "disputed the figure",
              "disputed those figures",
              "be confirmed",
              "no independent",
              "incomplete",
              "is expected to rise further",
              "not independently",
              "subject to revision",
              "feared to rise",
              "set to rise",
              "certain to rise",
              "conservative estimate",
              "not immediately be verified")
          .build();

  private static final Phrases<Boolean> AS_OF =
      new Phrases.Builder<Boolean>()
          .put(Boolean.TRUE, "as of", "as at", "up to and including")
          .build();

  private static final WordSet FIGURES =
      WordSet.of(
          "figure figures number numbers toll tolls count claim claims total estimate estimates this"
              + " that these it");

  private Circumstances() {}

  /** The time after "as of" in the sentence from start to end; null where there is none. */
  static @Nullable String asOf(Tokens tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      int length = AS_OF.lengthAt(tokens, i);
      if (length > 0) {
        int from = i + length;
        int to = from;
        while (to < end && to < from + 6 && timeWord(tokens, to)) {
          to++;
        }
        if (to > from) {
          return tokens.text(from, to);
        }
      }
    }
    return null;
  }

  private static boolean timeWord(Tokens tokens, int i) {
    return tokens.isNumber(i)
        || Calendar.month(tokens, i)
        || Times.word(tokens, i)
        || (tokens.is(i, "on") && Times.word(tokens, i + 1))
        || tokens.is(i, ":")
        || (tokens.is(i, ".") && Calendar.month(tokens, i - 1) && tokens.isNumber(i + 1))
        || (tokens.is(i, ",")
            && tokens.isNumber(i - 1)
            && Digits.plainDigits(tokens, i + 1) == 4
            && tokens.isNumber(i + 1));
  }

  /** The clause that holds a caveat in the sentence from start to end; null where there is none. */
  static @Nullable String caveat(Tokens tokens, int start, int end) {
    for (int i = start; i < end; i++) {
      int length = CAVEATS.lengthAt(tokens, i);
      if (length > 0) {
        int from = i;
        while (from > start && !clauseMark(tokens, from - 1)) {
          from--;
        }
        int to = i + length;
        while (to < end && !clauseMark(tokens, to)) {
          to++;
        }
        return tokens.text(from, to);
      }
    }
    return null;
  }

  /**
   * The caveat of a sentence that speaks of the figures in the one before it ("The toll could not
   * be verified."); null where it is about something else.
   */
  static @Nullable String caveatAfter(Tokens tokens, int start) {
    if (!tokens.startsSentence(start)) {
      return null;
    }
    int end = tokens.sentenceEnd(start);
    for (int i = start; i < end; i++) {
      if (FIGURES.contains(tokens, i)) {
        return caveat(tokens, start, end);
      }
    }
    return null;
  }

  private static boolean clauseMark(Tokens tokens, int i) {
    return (tokens.kind(i) == TokenKind.PUNCTUATION && !(tokens.is(i, "-") && tokens.isJoined(i)))
        || (tokens.is(i, "and") && FIGURES.contains(tokens, i + 2))
        || tokens.is(i, "but")
        || tokens.is(i, "although")
        || tokens.is(i, "though");
  }
}
