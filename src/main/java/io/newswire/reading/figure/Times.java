package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Durations that only say when something happens: eight months later, in the past three days. */
final class Times {
  private static final WordSet WORDS =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday today yesterday now noon midnight"
              + " morning afternoon evening night early late am pm a.m. p.m. gmt local time last this"
              + " week month year end the mid");

  private static final WordSet AFTER =
      WordSet.of("ago later earlier before after since previously hence on from");

  private static final WordSet SPAN =
      WordSet.of("past last next coming previous first following final recent preceding");

  private Times() {}

  /** Whether the token may be part of a time of day or a day. */
  static boolean word(Tokens tokens, int i) {
    return WORDS.contains(tokens, i);
  }

  /** Whether the duration from first to end places an event in time rather than measuring one. */
  static boolean places(Tokens tokens, int first, int end) {
    if (AFTER.contains(tokens, end)
        && !(tokens.is(end, "from") && !tokens.is(end + 1, "now"))
        && !(tokens.is(end, "on") && !tokens.is(end + 1, ","))) {
      return true;
    }
    return SPAN.contains(tokens, first - 1);
  }
}
