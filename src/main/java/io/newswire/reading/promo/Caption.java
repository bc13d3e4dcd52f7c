package io.newswire.reading.promo;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordLists;
import io.newswire.reading.text.WordSet;

/** Lines about pictures, credits and notes of the editors, which tell no news themselves. */
final class Caption {
  private static final WordSet MONTHS =
      WordSet.of(
          "january february march april may june july august september october november december"
              + " jan feb mar apr jun jul aug sep sept oct nov dec");
  private static final int SHOWN = 1;
  private static final int SIDE = 2;
  private static final int PICTURE = 4;
  private static final WordLists CREDITS =
      new WordLists.Builder()
          .put(SHOWN, "seen pictured photographed shown")
          .put(SIDE, "l r c left right center centre rear")
          .put(
              PICTURE,
              "photo photos photograph photographs photographer picture pictures image images")
          .build();
  private static final WordSet WHOSE = WordSet.of("by via courtesy credit file handout undated");
  private static final WordSet EDITORS = WordSet.of("eds editors");
  private static final WordSet REPORTING =
      WordSet.of("reporting writing editing compiled additional");
  private static final WordSet TEXTS = WordSet.of("story article version report");
  private static final WordSet MENDED =
      WordSet.of("corrects corrected removes refiles clarifies adds updates fixes deletes part");
  private static final WordSet PUBLISHED =
      WordSet.of("part published updated produced amended corrected adapted excerpted republished");
  private static final WordSet CONTRIBUTED = WordSet.of("contributed");
  private static final WordSet TO_WHAT = WordSet.of("reporting research to");

  /** Tokens of the longest caption. */
  private static final int LONGEST = 120;

  /** Tokens at either end that are looked at. */
  private static final int NEAR = 24;

  /** Tokens of a credit from its stroke on. */
  private static final int MOST_CREDIT = 12;

  private Caption() {}

  /** Whether a text is a picture's caption, a credit or a note of the editors. */
  static boolean is(Tokens tokens) {
    int count = tokens.count();
    return noteAt(tokens, tokens.first(0) == '(' ? 1 : 0)
        || endsInDate(tokens)
        || credit(tokens)
        || (count <= NEAR && contributed(tokens));
  }

  private static boolean noteAt(Tokens tokens, int i) {
    boolean editors = EDITORS.contains(tokens, i) && tokens.first(i + 1) == ':';
    boolean by = REPORTING.contains(tokens, i) && (tokens.is(i + 1, "by") || byAfter(tokens, i));
    boolean about =
        (tokens.is(i, "this") || tokens.is(i, "the") || tokens.is(i, "in"))
            && (tokens.first(0) == '(' ? mended(tokens, i) : partOf(tokens, i));
    return editors || by || about;
  }

  private static boolean byAfter(Tokens tokens, int i) {
    return REPORTING.contains(tokens, i + 1) && tokens.is(i + 2, "by");
  }

  /** "This article is part of", "This story was first published". */
  private static boolean partOf(Tokens tokens, int i) {
    boolean text = tokens.is(i, "this") && TEXTS.contains(tokens, i + 1) && be(tokens, i + 2);
    return text && (PUBLISHED.contains(tokens, i + 3) || PUBLISHED.contains(tokens, i + 4));
  }

  private static boolean mended(Tokens tokens, int first) {
    boolean text = false;
    for (int i = first; i < first + 10; i++) {
      text |= TEXTS.contains(tokens, i);
      if (text && MENDED.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "..., Springfield, October 6, 2018." */
  private static boolean endsInDate(Tokens tokens) {
    int last = tokens.count() - 1;
    int year = tokens.first(last) == '.' ? last - 1 : last;
    if (!tokens.isNumber(year) || tokens.end(year) - tokens.start(year) != 4) {
      return false;
    }
    int day = tokens.first(year - 1) == ',' ? year - 2 : year - 1;
    boolean american = tokens.isNumber(day) && MONTHS.contains(tokens, day - 1);
    boolean british = MONTHS.contains(tokens, day) && tokens.isNumber(day - 1);
    return (american && tokens.first(day - 2) != 0 && !tokens.is(day - 2, "on"))
        || (british && tokens.first(day - 2) == ',');
  }

  private static boolean credit(Tokens tokens) {
    int count = tokens.count();
    if (count > LONGEST) {
      return false;
    }
    int bars = 0;
    boolean shown = false;
    boolean year = false;
    for (int i = 0; i < count; i++) {
      char first = tokens.first(i);
      boolean end = i < NEAR || i >= count - NEAR;
      int lists = CREDITS.of(tokens, i);
      boolean side = (lists & SIDE) != 0 && inBrackets(tokens, i);
      boolean picture = (lists & PICTURE) != 0 && owned(tokens, i);
      if (end && (side || picture || agency(tokens, i))) {
        return true;
      }
      bars += first == '|' ? 1 : 0;
      shown |= (lists & SHOWN) != 0 && present(tokens, i - 1);
      year |= tokens.isNumber(i) && tokens.end(i) - tokens.start(i) == 4;
    }
    return bars > 1 || (shown && year);
  }

  private static boolean present(Tokens tokens, int i) {
    return tokens.is(i, "is") || tokens.is(i, "are");
  }

  private static boolean be(Tokens tokens, int i) {
    return tokens.is(i, "is") || tokens.is(i, "are") || tokens.is(i, "was") || tokens.is(i, "were");
  }

  /** An agency and a name after a stroke, at the very end or in brackets there. */
  private static boolean agency(Tokens tokens, int i) {
    int left = tokens.count() - i;
    if (left <= 3 && tokens.is(i, "via") && tokens.isAllCapitals(i + 1)) {
      return true;
    }
    boolean stroke = tokens.first(i) == '/' && tokens.isJoined(i) && tokens.isJoined(i + 1);
    if (!stroke || left > MOST_CREDIT || !tokens.isCapitalised(i - 1)) {
      return false;
    }
    boolean bracketed = tokens.first(tokens.count() - 1) == ')' && tokens.first(i - 2) == '(';
    return bracketed || (namesOnly(tokens, i + 1) && !tokens.isAllCapitals(i + 1));
  }

  private static boolean namesOnly(Tokens tokens, int first) {
    for (int i = first; i < tokens.count(); i++) {
      if (tokens.isWord(i) && !tokens.isCapitalised(i) && !tokens.is(i, "via")) {
        return false;
      }
    }
    return true;
  }

  /** "(L)", "(2nd R)". */
  private static boolean inBrackets(Tokens tokens, int i) {
    return tokens.first(i + 1) == ')' && (tokens.first(i - 1) == '(' || tokens.first(i - 2) == '(');
  }

  /** Whether the word for a picture stands with whose it is. */
  private static boolean owned(Tokens tokens, int i) {
    return (WHOSE.contains(tokens, i + 1)
        || (WHOSE.contains(tokens, i - 1) && !tokens.is(i - 1, "by"))
        || tokens.is(i - 1, "ap")
        || tokens.is(i - 1, "getty")
        || (tokens.is(i + 1, "taken") && i <= 1)
        || (tokens.startsSentence(i) && tokens.first(i + 1) == ':'));
  }

  private static boolean contributed(Tokens tokens) {
    for (int i = 1; i < tokens.count(); i++) {
      if (CONTRIBUTED.contains(tokens, i) && TO_WHAT.contains(tokens, i + 1)) {
        return tokens.isCapitalised(i - 1);
      }
    }
    return false;
  }
}
