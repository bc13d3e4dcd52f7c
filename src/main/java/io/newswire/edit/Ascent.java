package io.newswire.edit;

import java.util.Arrays;

/** Longest increasing subsequences, by patience sorting in n log n. */
final class Ascent {
  private Ascent() {}

  /**
   * Marks one of the longest strictly increasing subsequences.
   *
   * @param values negative ones belong to no subsequence
   * @return true where a value belongs to it
   */
  static boolean[] longest(int[] values) {
    int[] last = new int[values.length];
    int[] previous = new int[values.length];
    int[] ends = new int[values.length];
    int length = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        continue;
      }
      int found = Arrays.binarySearch(ends, 0, length, values[i]);
      int place = found < 0 ? -found - 1 : found;
      ends[place] = values[i];
      last[place] = i;
      previous[i] = place == 0 ? -1 : last[place - 1];
      length = Math.max(length, place + 1);
    }
    boolean[] marked = new boolean[values.length];
    for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = previous[i]) {
      marked[i] = true;
    }
    return marked;
  }
}
