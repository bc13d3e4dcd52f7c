package io.newswire.reading.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** A set of single-token words, asked by token without making strings. Immutable. */
public final class WordSet {
  private final WordTable words;

  private WordSet(WordTable words) {
    this.words = words;
  }

  /** The words of a text, in lower case and separated by spaces. */
  public static WordSet of(String words) {
    return of(List.of(words.strip().split(" +", -1)));
  }

  /** The words given, in lower case. */
  public static WordSet of(Collection<String> words) {
    return new WordSet(new WordTable(new HashSet<>(words)));
  }

  /** Whether the token's form is one of the words; no for an index outside the text. */
  public boolean contains(Tokens tokens, int i) {
    return words.slot(tokens, i) != WordTable.NONE;
  }

  /** Whether the characters from start to end, normalised as a token's, are one of the words. */
  boolean contains(String text, int start, int end) {
    return words.slot(text, start, end) != WordTable.NONE;
  }
}
