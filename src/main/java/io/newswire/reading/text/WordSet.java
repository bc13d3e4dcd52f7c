package io.newswire.reading.text;

import java.util.Collection;
import java.util.List;

/** A set of single-token words, asked by token without making strings. Immutable. */
public final class WordSet {
  private final WordMap<Boolean> words;

  private WordSet(WordMap<Boolean> words) {
    this.words = words;
  }

  /** The words of a text, in lower case and separated by spaces. */
  public static WordSet of(String words) {
    return of(List.of(words.strip().split(" +", -1)));
  }

  /** The words given, in lower case. */
  public static WordSet of(Collection<String> words) {
    WordMap.Builder<Boolean> map = new WordMap.Builder<>();
    for (String word : words) {
      map.put(word, Boolean.TRUE);
    }
    return new WordSet(map.build());
  }

  /** Whether the token's form is one of the words; no for an index outside the text. */
  public boolean contains(Tokens tokens, int i) {
    return words.get(tokens, i) != null;
  }

  /** Whether the characters from start to end, normalised as a token's, are one of the words. */
  boolean contains(String text, int start, int end) {
    return words.get(text, start, end) != null;
  }
}
