package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Durations that are no measure of their own: what something is called, what a court imposed. */
final class Terms {
  private static final WordSet PRISONS =
      WordSet.of("jail prison custody detention imprisonment gaol");

  private Terms() {}

  /** Whether the duration describes a noun (a five-year plan) or is a term of imprisonment. */
  static boolean describes(Tokens tokens, Amount amount) {
    return attribute(tokens, amount) || prison(tokens, amount);
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

  /** Five years in jail, ten years behind bars, six months' imprisonment. */
  private static boolean prison(Tokens tokens, Amount amount) {
    int at = amount.end();
    if (tokens.is(at, "'")) {
      at++;
    }
    if (tokens.is(at, "in") || tokens.is(at, "of")) {
      at++;
    }
    return PRISONS.contains(tokens, at) || (tokens.is(at, "behind") && tokens.is(at + 1, "bars"));
  }
}
