package io.newswire.edit;

import java.util.Arrays;

/**
 * A multiset of weighted words, or of pairs of words, as sorted keys: the upper bits tell the word
 * (by a hash that is as good as the word for a likeness), the lowest ones what it weighs.
 * Immutable.
 */
final class Bag {
  private static final int WEIGHT_BITS = 5;

  private final long[] keys;
  private final double[] weights;
  private final double total;

  /**
   * Takes keys that {@link #key} made.
   *
   * @param keys in any order; sorted in place and kept
   * @param weights by the code of a weight
   */
  Bag(long[] keys, double[] weights) {
    Arrays.sort(keys);
    this.keys = keys;
    this.weights = weights;
    double sum = 0;
    for (long key : keys) {
      sum += weight(key);
    }
    total = sum;
  }

  /**
   * Packs a word.
   *
   * @param hash all 64 bits spread
   * @param weight code of its weight, 0 to 31
   */
  static long key(long hash, int weight) {
    return hash << WEIGHT_BITS | weight;
  }

  private static long word(long key) {
    return key >> WEIGHT_BITS;
  }

  private double weight(long key) {
    return weights[(int) key & ((1 << WEIGHT_BITS) - 1)];
  }

  /** The weight of all. */
  double total() {
    return total;
  }

  /** The weight of what both have; of a word that weighs different on either side, the mean. */
  double shared(Bag other) {
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      long mine = word(keys[i]);
      long theirs = word(other.keys[j]);
      if (mine < theirs) {
        i++;
      } else if (mine > theirs) {
        j++;
      } else {
        shared += (weight(keys[i++]) + weight(other.keys[j++])) / 2;
      }
    }
    return shared;
  }

  /**
   * A sample of the different words, which is the same for every text where they are the same:
   * those with the lowest keys.
   *
   * @param most how many words at most
   * @param least what a word has to weigh to be one
   */
  long[] sample(int most, double least) {
    long[] sample = new long[Math.min(most, keys.length)];
    int size = 0;
    for (int i = 0; i < keys.length && size < sample.length; i++) {
      long word = word(keys[i]);
      if (weight(keys[i]) >= least && (size == 0 || sample[size - 1] != word)) {
        sample[size++] = word;
      }
    }
    return Arrays.copyOf(sample, size);
  }
}
