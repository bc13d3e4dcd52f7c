package io.newswire.edit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which texts have a word, for words that few have. Immutable. */
final class WordIndex {
  private static final int TEXT_BITS = 24;
  private static final int MAY_BITS = 16;
  private static final long TEXT = (1L << TEXT_BITS) - 1;

  /** Sorted: what a word is, and below it the index of a text that has it. */
  private final long[] entries;

  /** By the lowest bits of a word: whether a text may have it. Most that are asked for none has. */
  private final BitSet may;

  private final int mayMask;

  /**
   * Indexes samples of texts.
   *
   * @param samples at most 2^24, without a word twice
   */
  WordIndex(List<long[]> samples) {
    entries = new long[samples.stream().mapToInt(sample -> sample.length).sum()];
    mayMask = Math.max(1, Integer.highestOneBit(entries.length)) * MAY_BITS - 1;
    may = new BitSet(mayMask + 1);
    int size = 0;
    for (int text = 0; text < samples.size(); text++) {
      for (long word : samples.get(text)) {
        entries[size++] = word << TEXT_BITS | text;
        may.set((int) word & mayMask);
      }
    }
    Arrays.sort(entries);
  }

  /**
   * The texts that share most words with a sample.
   *
   * @param texts how many at most
   * @param frequent a word that more texts have than this is passed over
   * @return indices, those sharing most first, then the lowest first
   */
  int[] sharing(long[] sample, int texts, int frequent) {
    long[] found = new long[16];
    int size = 0;
    for (long word : sample) {
      if (!may.get((int) word & mayMask)) {
        continue;
      }
      int first = firstAt(word << TEXT_BITS);
      int end = first;
      while (end < entries.length && end - first <= frequent && sameWord(entries[end], word)) {
        end++;
      }
      if (end - first <= frequent) {
        for (int i = first; i < end; i++) {
          found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
          found[size++] = entries[i] & TEXT;
        }
      }
    }
    return mostFrequent(Arrays.copyOf(found, size), texts);
  }

  private static boolean sameWord(long entry, long word) {
    return entry >> TEXT_BITS == word << TEXT_BITS >> TEXT_BITS;
  }

  private int firstAt(long entry) {
    int found = Arrays.binarySearch(entries, entry);
    return found < 0 ? -found - 1 : found;
  }

  private static int[] mostFrequent(long[] found, int most) {
    Arrays.sort(found);
    long[] ranked = new long[found.length];
    int size = 0;
    for (int i = 0; i < found.length; ) {
      int end = i;
      while (end < found.length && found[end] == found[i]) {
        end++;
      }
      ranked[size++] = (long) (i - end) << TEXT_BITS | found[i];
      i = end;
    }
    Arrays.sort(ranked, 0, size);
    int[] indices = new int[Math.min(size, most)];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (int) (ranked[i] & TEXT);
    }
    return indices;
  }
}
