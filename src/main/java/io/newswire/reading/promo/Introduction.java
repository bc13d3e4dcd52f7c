package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Lines in which a page presents its author or its publisher. */
final class Introduction {
  private static final WordSet AUTHORS =
      WordSet.of(
          "writer reporter editor correspondent columnist journalist producer host co-host"
              + " contributor blogger photographer photojournalist freelancer intern anchor"
              + " commentator author co-author critic reviewer illustrator cartoonist");

  private static final WordSet PUBLISHERS =
      WordSet.of(
          "newsroom newspaper magazine website site blog publication outlet network platform"
              + " newsletter journal broadcaster publisher portal startup resource source service"
              + " community organization organisation");

  private static final WordSet SORTS =
      WordSet.of(
          "nonprofit non-profit not-for-profit independent online digital news media daily weekly"
              + " monthly community-based investigative reader-supported reader-funded member-supported"
              + " award-winning nonpartisan non-partisan journalism publishing");

  private static final WordSet BEFORE_EMPLOYER =
      WordSet.of("for at with of based covering specialising specializing focusing focused");

  /** What authors do by their short biographies, with the word that goes on. */
  private static final Phrases<Boolean> BEATS =
      new Phrases.Builder<Boolean>()
          .put(
              true,
              "covers",
              "writes about",
              "writes on",
              "writes for",
              "reports on",
              "reports for",
              "edits",
              "is covering",
              "is the author of",
              "is the co-author of",
              "is author of",
              "is the editor of",
              "is the host of",
              "is the co-host of",
              "is a regular contributor",
              "is a frequent contributor",
              "has covered",
              "has written for")
          .build();

  private static final WordSet PLACES_OF_WORK = WordSet.of("for at");

  /** Tokens from the line's beginning to its "is a", and from there to the noun. */
  private static final int REACH = 10;

  private Introduction() {}

  /**
   * "Ann Lee is a senior writer for the Skarn Herald.", "Ann Lee is the Herald's shipping
   * correspondent." and "Ann covers schools for the Skarn Herald."
   */
  static boolean ofAuthor(Tokens tokens) {
    if (hasBeat(tokens)) {
      return true;
    }
    int verb = being(tokens);
    if (verb < 1 || tokens.is(0, "the") || tokens.is(0, "a") || tokens.is(0, "this")) {
      return false;
    }
    int noun = nounAfter(tokens, verb, AUTHORS);
    boolean employed = BEFORE_EMPLOYER.contains(tokens, noun + 1) && !tokens.is(noun + 2, "whom");
    boolean post = tokens.first(noun + 1) == '.' && !isIndefinite(tokens, verb + 1);
    return noun > 0 && (employed || post);
  }

  private static boolean hasBeat(Tokens tokens) {
    for (int i = 1; i < 4 && tokens.isCapitalised(i - 1); i++) {
      int length = BEATS.lengthAt(tokens, i);
      if (length > 0) {
        int end = Math.min(tokens.count(), i + length + 2 * REACH);
        for (int at = i + length; at < end; at++) {
          if (PLACES_OF_WORK.contains(tokens, at)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** "The Skarn Herald is an independent online newspaper." */
  static boolean ofPublisher(Tokens tokens) {
    int verb = being(tokens);
    if (verb < 1 || !isIndefinite(tokens, verb + 1)) {
      return false;
    }
    int noun = nounAfter(tokens, verb, PUBLISHERS);
    for (int i = noun - 1; i > verb && i > noun - 5; i--) {
      if (SORTS.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** Index of the "is" that a line says of its subject; -1 when it has none near its beginning. */
  private static int being(Tokens tokens) {
    int end = Math.min(tokens.count(), REACH);
    for (int i = 1; i < end && tokens.isCapitalised(0); i++) {
      if (tokens.is(i, "is")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isIndefinite(Tokens tokens, int i) {
    return tokens.is(i, "a") || tokens.is(i, "an");
  }

  private static int nounAfter(Tokens tokens, int verb, WordSet nouns) {
    boolean article = isIndefinite(tokens, verb + 1) || tokens.is(verb + 1, "the");
    int from = verb + (article ? 2 : 1);
    return nounIn(tokens, nouns, from, from + REACH);
  }

  private static int nounIn(Tokens tokens, WordSet nouns, int from, int end) {
    for (int i = from; i < Math.min(end, tokens.count()); i++) {
      if (tokens.first(i) == ',' || tokens.first(i) == '.') {
        return -1;
      }
      if (nouns.contains(tokens, i)) {
        return i;
      }
    }
    return -1;
  }
}
