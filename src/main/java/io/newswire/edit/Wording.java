package io.newswire.edit;

import java.util.Arrays;

/**
 * A text as it is compared with others: each word by its first letters, so that endings and most
 * slips of the keyboard do not matter, and each with the one before it, since who edits keeps words
 * together. Immutable.
 */
record Wording(Bag words, Bag pairs) {
  private static final int SAMPLED_WORDS = 12;
  private static final int SAMPLED_PAIRS = 24;

  /** What a word weighs that does not stand in any report; a pair with one weighs half. */
  private static final double TELLING = 1;

  static Wording of(String text) {
    return WordReader.read(text);
  }

  /**
   * What tells the text from most others, for finding those that may be like it: words, and pairs,
   * which few others have even where all are of the same words.
   */
  long[] sample() {
    long[] some = words.sample(SAMPLED_WORDS, TELLING);
    long[] more = pairs.sample(SAMPLED_PAIRS, TELLING / 2);
    long[] sample = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, sample, some.length, more.length);
    return sample;
  }
}
