package io.newswire.reading.promo;

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
      WordSet.of("for at with of based covering who and in");

  /** Tokens from the line's beginning to its "is a", and from there to the noun. */
  private static final int REACH = 10;

  private Introduction() {}

  /** "Ann Lee is a senior writer for the Skarn Herald." */
  static boolean ofAuthor(Tokens tokens) {
    int noun = nounAfterBeing(tokens, AUTHORS);
    return noun > 0 && (BEFORE_EMPLOYER.contains(tokens, noun + 1) || !tokens.isWord(noun + 1));
  }

  /** "The Skarn Herald is an independent online newspaper." */
  static boolean ofPublisher(Tokens tokens) {
    int noun = nounAfterBeing(tokens, PUBLISHERS);
    for (int i = noun - 1; noun > 0 && i > noun - 5; i--) {
      if (SORTS.contains(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static int nounAfterBeing(Tokens tokens, WordSet nouns) {
    for (int i = 1; i < Math.min(tokens.count(), REACH); i++) {
      boolean article = tokens.is(i + 1, "a") || tokens.is(i + 1, "an") || tokens.is(i + 1, "the");
      if (tokens.is(i, "is") && tokens.isCapitalised(0)) {
        int from = article ? i + 2 : i + 1;
        return nounIn(tokens, nouns, from, from + REACH);
      }
    }
    return -1;
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
