package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import java.util.Arrays;

/** The words of an article's headline that carry its meaning. Immutable. */
public final class Headline {
  /** Tokens of a headline and of a paragraph that are looked at. */
  private static final int MOST = 40;

  private static final int MOST_OF_PARAGRAPH = 120;

  private static final int SHORTEST = 4;

  /** Letters by which words are the same: strike, strikes. */
  private static final int STEM = 5;

  private final String text;

  /** Where each word starts and how many letters of it are compared, by turns. */
  private final int[] stems;

  /** Bits of the words' first letters, by their lowest six bits in lower case. */
  private final long letters;

  private Headline(String text, int[] stems, long letters) {
    this.text = text;
    this.stems = stems;
    this.letters = letters;
  }

  public static Headline of(String text) {
    Tokens tokens = Tokens.of(text);
    int[] stems = new int[2 * MOST];
    int size = 0;
    long letters = 0;
    for (int i = 0; i < Math.min(MOST, tokens.count()); i++) {
      int length = tokens.end(i) - tokens.start(i);
      if (length >= SHORTEST && tokens.isWord(i)) {
        stems[size++] = tokens.start(i);
        stems[size++] = Math.min(STEM, length);
        letters |= 1L << Character.toLowerCase(tokens.first(i));
      }
    }
    return new Headline(text, Arrays.copyOf(stems, size), letters);
  }

  /** How many words there are. */
  int size() {
    return stems.length / 2;
  }

  /** How many of the words a paragraph has, or others that begin with the same letters. */
  int sharedWith(Tokens tokens) {
    long shared = 0;
    for (int i = 0; i < Math.min(MOST_OF_PARAGRAPH, tokens.count()); i++) {
      char first = Character.toLowerCase(tokens.first(i));
      if ((letters >>> first & 1) != 0 && tokens.isWord(i)) {
        shared |= sharedBy(tokens, i, first);
      }
    }
    return Long.bitCount(shared);
  }

  private long sharedBy(Tokens tokens, int i, char first) {
    int start = tokens.start(i);
    int length = tokens.end(i) - start;
    long shared = 0;
    for (int word = 0; word < stems.length; word += 2) {
      if (Character.toLowerCase(text.charAt(stems[word])) == first
          && length >= stems[word + 1]
          && tokens.text().regionMatches(true, start, text, stems[word], stems[word + 1])) {
        shared |= 1L << (word / 2);
      }
    }
    return shared;
  }
}
