package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Numbers that a product is known by: a new 737 Max, the 486 was, its own 911 Turbo. */
final class Models {
  private static final WordSet BEFORE =
      WordSet.of("the a an its their his her own new old latest 's");

  private static final WordSet VERBS = WordSet.of("is was has 's does");

  private static final WordSet AIRCRAFT =
      WordSet.of("jet jets plane planes aircraft airliner airliners freighter freighters");

  /** Words that may follow within the name or what it counts. */
  private static final int REACH = 4;

  private Models() {}

  /** Whether the digits from i to end name a model. */
  static boolean holds(Tokens tokens, int i, int end) {
    if (end != i + 1 || !tokens.isNumber(i) || tokens.isJoined(end)) {
      return false;
    }
    int digits = Digits.plainDigits(tokens, i);
    if (digits < 2 || digits > 4) {
      return false;
    }
    if (tokens.is(i - 1, "the") && VERBS.contains(tokens, end)) {
      return true;
    }
    return boeing(tokens, i) || named(tokens, i, end);
  }

  /** The airliners from 707 to 787 before the rest of their name or a word for them. */
  private static boolean boeing(Tokens tokens, int i) {
    double value = Digits.value(tokens, i);
    if (value < 707 || value > 787 || value % 10 != 7) {
      return false;
    }
    return tokens.is(i + 1, "max")
        || AIRCRAFT.contains(tokens, i + 1)
        || (tokens.isCapitalised(i + 1) && !Names.pluralFollows(tokens, i + 1));
  }

  /** The digits and a capitalised word, and nothing that could be counted. */
  private static boolean named(Tokens tokens, int i, int end) {
    boolean listed = tokens.is(i - 1, "and") && tokens.isCapitalised(i - 2);
    if (!(listed || BEFORE.contains(tokens, i - 1)) || !tokens.isCapitalised(end)) {
      return false;
    }
    for (int at = end; at < end + REACH && tokens.isWord(at); at++) {
      if (Nouns.plural(tokens, at) || People.noun(tokens, at) || Fates.at(tokens, at) != null) {
        return false;
      }
      if (Stops.function(tokens, at) && !tokens.is(at, "and")) {
        return true;
      }
    }
    return !Calendar.month(tokens, end) && !Times.word(tokens, end);
  }
}
