package io.newswire.reading.figure;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Finds where the words begin and end that name who speaks. */
final class Subjects {
  /** Days and times of day, which stand between a name and its verb. */
  static final WordSet DAYS =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight earlier"
              + " morning afternoon evening night late early");

  private static final WordSet CLAUSE_STARTS =
      WordSet.of("that which but and while as because although though after before when where if");

  /** Tokens of the longest subject that is looked at. */
  private static final int LONGEST_SUBJECT = 40;

  private Subjects() {}

  /**
   * The end of the name that begins at a token: up to a comma, a verb or the end of the sentence.
   */
  static int nameEnd(Tokens tokens, int from, int end) {
    int at = from;
    while (at < end && at < from + LONGEST_SUBJECT) {
      if (tokens.kind(at) == TokenKind.PUNCTUATION
          && !(tokens.is(at, "-") && tokens.isJoined(at))) {
        break;
      }
      if (tokens.kind(at) == TokenKind.QUOTE_MARK && !tokens.isJoined(at)) {
        break;
      }
      if (DAYS.contains(tokens, at) || (tokens.is(at, "on") && DAYS.contains(tokens, at + 1))) {
        break;
      }
      if (CLAUSE_STARTS.contains(tokens, at)
          && !(tokens.is(at, "and") && tokens.isCapitalised(at + 1))) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether the sentence begins with a name and an apposition that ends before the verb. */
  static boolean leads(Tokens tokens, int last, int start) {
    if (!tokens.is(last - 1, ",") || last - start > LONGEST_SUBJECT) {
      return false;
    }
    int at = start;
    while (at < start + 5 && tokens.isWord(at) && tokens.isCapitalised(at)) {
      at++;
    }
    return at > start + 1 && at < last - 1 && tokens.is(at, ",");
  }

  /** First token of the subject that ends right before the verb; -1 where there is none. */
  static int start(Tokens tokens, int last, int start) {
    int at = last;
    while (at > start && at > last - LONGEST_SUBJECT) {
      int before = at - 1;
      if (tokens.kind(before) == TokenKind.PUNCTUATION && !hyphen(tokens, before)) {
        boolean apposition = tokens.is(before, ",") && at == last;
        if (apposition) {
          int open = appositionStart(tokens, before, start);
          if (open >= 0) {
            at = open;
            continue;
          }
        }
        if (tokens.is(before, ")") && at == last) {
          int open = before;
          while (open > start && open > before - 6 && !tokens.is(open, "(")) {
            open--;
          }
          if (tokens.is(open, "(")) {
            at = open;
            last = open;
            continue;
          }
        }
        break;
      }
      if (tokens.kind(before) == TokenKind.QUOTE_MARK && !tokens.is(before, "'")) {
        break;
      }
      if (CLAUSE_STARTS.contains(tokens, before)
          && !(tokens.is(before, "and") && nameAnd(tokens, before))) {
        break;
      }
      at--;
    }
    return at;
  }

  /** Whether "and" joins two names, or two nouns at the start of the sentence. */
  private static boolean nameAnd(Tokens tokens, int and) {
    if (tokens.isCapitalised(and - 1) && tokens.isCapitalised(and + 1)) {
      return true;
    }
    int at = and - 1;
    while (at > and - 5 && tokens.isWord(at) && !tokens.startsSentence(at)) {
      if (Stops.function(tokens, at) || Stops.predicate(tokens, at)) {
        return false;
      }
      at--;
    }
    return tokens.startsSentence(at) && Nouns.plural(tokens, and - 1);
  }

  private static boolean hyphen(Tokens tokens, int i) {
    return tokens.is(i, "-") && tokens.isJoined(i) && tokens.isJoined(i + 1);
  }

  /**
   * The mayor, Ada Marsh, said: from the comma that closes the apposition to the one that opens it.
   */
  private static int appositionStart(Tokens tokens, int close, int start) {
    for (int i = close - 1; i > start && i > close - 14; i--) {
      if (tokens.is(i, ",")) {
        return i;
      }
    }
    return -1;
  }
}
