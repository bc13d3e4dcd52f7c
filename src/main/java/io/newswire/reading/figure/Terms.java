package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;

/** Durations that are no measure of their own but what something is called. */
final class Terms {
  private Terms() {}

  /** Whether the duration describes a noun: a five-year plan. */
  static boolean describes(Tokens tokens, Amount amount) {
    return attribute(tokens, amount);
  }

  /** A number, a hyphen and a unit in the singular before a noun. */
  private static boolean attribute(Tokens tokens, Amount amount) {
    int end = amount.end();
    return tokens.is(end - 2, "-")
        && tokens.isJoined(end - 1)
        && !Nouns.plural(tokens, end - 1)
        && tokens.isWord(end)
        && !Stops.function(tokens, end);
  }
}
