package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Units that an article makes one of: a mile from the border, a gallon of water. */
final class SingleUnits {
  private static final WordSet UNITS =
      WordSet.of(
          "mile kilometre kilometer km litre liter gallon pint kilogram kg kilo gram tonne ton lb"
              + " millilitre milliliter ml acre hectare dollar euro pound penny kilometre ounce");

  private SingleUnits() {}

  /** Whether the article at a token is followed by a unit that no other noun follows. */
  static boolean follows(Tokens tokens, int article) {
    boolean one = tokens.is(article, "a") || tokens.is(article, "an");
    if (!one || !UNITS.contains(tokens, article + 1) || tokens.isNumber(article - 1)) {
      return false;
    }
    int next = article + 2;
    return !tokens.isWord(next)
        ? !(tokens.is(next, "-") && tokens.isJoined(next))
        : Stops.function(tokens, next);
  }
}
