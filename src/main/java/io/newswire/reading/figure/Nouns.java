package io.newswire.reading.figure;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Finds the noun phrase that a number counts. */
final class Nouns {
  /** Words of the longest phrase that is taken. */
  private static final int LONGEST = 6;

  private static final WordSet IRREGULAR =
      WordSet.of(
          "people men women children police troops personnel staff feet teeth mice geese sheep fish"
              + " aircraft cattle media data forces others youth crew policemen gunmen servicemen"
              + " fishermen servicewomen policewomen lives");

  private static final WordSet SINGULAR_S =
      WordSet.of(
          "bus gas virus campus process access success business less class glass press"
              + " religious previous various serious famous dangerous suspicious numerous precious"
              + " anonymous enormous plus thus this is was has its his us yes pass cross loss boss us"
              + " mass dress illness express address grass status focus census bonus crisis analysis"
              + " basis religious indigenous infectious consecutive continuous analysis mysterious luxurious series always perhaps");

  private Nouns() {}

  /** Whether the token looks like a noun in the plural. */
  static boolean plural(Tokens tokens, int i) {
    if (!tokens.isWord(i)) {
      return false;
    }
    if (IRREGULAR.contains(tokens, i)) {
      return true;
    }
    String text = tokens.text();
    int end = tokens.end(i);
    return end - tokens.start(i) > 3
        && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
        && text.charAt(end - 2) != 's'
        && !SINGULAR_S.contains(tokens, i);
  }

  /** Where the phrase begins: past "of its", "of the", "of Harlow's". */
  static int start(Tokens tokens, int from) {
    int at = from;
    if (tokens.is(at, "-") && tokens.isJoined(at)) {
      int noun = tokens.is(at + 1, "strong") ? at + 2 : at + 1;
      return tokens.isJoined(at + 1) && tokens.isWord(at + 1) ? noun : pastSeries(tokens, at + 1);
    }
    if (!tokens.is(at, "of")) {
      return at;
    }
    at++;
    if (determiner(tokens, at)) {
      return tokens.is(at + 1, "own") ? at + 2 : at + 1;
    }
    for (int name = at; name < at + 4 && tokens.isCapitalised(name); name++) {
      if (tokens.is(name + 1, "'s")) {
        return name + 2;
      }
    }
    return at;
  }

  /** From the first hyphen of "three-, four- and five-door" to past the last. */
  private static int pastSeries(Tokens tokens, int from) {
    int at = from;
    while (at < from + 8
        && (tokens.is(at, ",")
            || tokens.is(at, "and")
            || tokens.is(at, "or")
            || tokens.is(at, "-")
            || tokens.isNumber(at)
            || NumberWord.at(tokens, at) != null)) {
      at++;
    }
    return tokens.is(at - 1, "-") ? at : from;
  }

  /** One past a number with its unit that stands inside a noun phrase: two 330ml cans. */
  private static int pastAmount(Tokens tokens, int at) {
    if (!tokens.isNumber(at)) {
      return at;
    }
    int unit = tokens.is(at + 1, "-") ? at + 2 : at + 1;
    return unit + Units.MEASURES.lengthAt(tokens, unit);
  }

  private static boolean determiner(Tokens tokens, int i) {
    return tokens.is(i, "the")
        || tokens.is(i, "its")
        || tokens.is(i, "their")
        || tokens.is(i, "his")
        || tokens.is(i, "her")
        || tokens.is(i, "our")
        || tokens.is(i, "my")
        || tokens.is(i, "those")
        || tokens.is(i, "these")
        || tokens.is(i, "all");
  }

  /** One past the last token of the noun phrase that begins at token i; i where there is none. */
  static int end(Tokens tokens, int i) {
    int at = i;
    int lastNoun = i;
    boolean plural = false;
    if (tokens.isNumber(i)) {
      at = pastAmount(tokens, i);
      int end = at < i + LONGEST && !tokens.isNumber(at) ? end(tokens, at) : at;
      return end > at && plural(tokens, end - 1) ? end : i;
    }
    while (at < i + LONGEST && word(tokens, at, at == i)) {
      if (Stops.function(tokens, at)) {
        break;
      }
      boolean modifier =
          at == i
              && (tokens.is(at, "more")
                  || tokens.is(at, "missing")
                  || tokens.is(at, "injured")
                  || tokens.is(at, "wounded")
                  || tokens.is(at, "dead")
                  || tokens.is(at, "displaced")
                  || tokens.is(at, "damaged")
                  || tokens.is(at, "long")
                  || tokens.is(at, "homeless")
                  || tokens.is(at, "high"));
      if (Stops.predicate(tokens, at) && !(modifier && noun(tokens, at + 1))) {
        break;
      }
      if (at == i && verbLike(tokens, at) && !noun(tokens, at + 1)) {
        break;
      }
      if (plural && !(plural(tokens, at) || tokens.is(at, "alike"))) {
        break;
      }
      if (plural && verbLike(tokens, at)) {
        break;
      }
      plural = plural(tokens, at);
      at++;
      lastNoun = at;
      if (plural ? pluralsPair(tokens, at) : pairs(tokens, at)) {
        at++;
      }
      if (tokens.is(at, "-") && tokens.isJoined(at) && tokens.isJoined(at + 1)) {
        at++;
      }
    }
    while (lastNoun > i && adverb(tokens, lastNoun - 1)) {
      lastNoun--;
    }
    return lastNoun;
  }

  /** Whether "and" joins what is before it to another word for the same noun: cars and vans. */
  private static boolean pairs(Tokens tokens, int and) {
    return (tokens.is(and, "and") || tokens.is(and, "or"))
        && noun(tokens, and + 1)
        && NumberWord.at(tokens, and + 1) == null
        && (plural(tokens, and + 1) || plural(tokens, and + 2) || plural(tokens, and + 3));
  }

  /** Whether "and" joins a noun in the plural to another: soldiers and policemen. */
  private static boolean pluralsPair(Tokens tokens, int and) {
    return tokens.is(and, "and")
        && plural(tokens, and + 1)
        && Fates.at(tokens, and + 1) == null
        && !Fates.casualtyVerb(tokens, and + 1)
        && !Stops.predicate(tokens, and + 1)
        && NumberWord.at(tokens, and + 1) == null;
  }

  private static boolean noun(Tokens tokens, int i) {
    return tokens.isWord(i)
        && !Stops.function(tokens, i)
        && !Stops.predicate(tokens, i)
        && !verbLike(tokens, i);
  }

  private static boolean word(Tokens tokens, int i, boolean first) {
    boolean wordy = tokens.isWord(i) || tokens.kind(i) == TokenKind.CODE;
    return wordy && (first || !tokens.startsSentence(i));
  }

  private static boolean verbLike(Tokens tokens, int i) {
    String text = tokens.text();
    int end = tokens.end(i);
    return end - tokens.start(i) > 4
        && (text.startsWith("ed", end - 2) || text.startsWith("ing", end - 3));
  }

  private static boolean adverb(Tokens tokens, int i) {
    int end = tokens.end(i);
    return end - tokens.start(i) > 4
        && tokens.text().startsWith("ly", end - 2)
        && !tokens.is(i, "family")
        && !tokens.is(i, "anomaly");
  }
}
