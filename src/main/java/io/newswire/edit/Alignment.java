package io.newswire.edit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which positions of two versions belong together. */
final class Alignment {
  static final int NONE = -1;

  /** By position before: the position after, or NONE. */
  private final int[] toAfter;

  /** By position after: the position before, or NONE. */
  private final int[] toBefore;

  /** By position after: whether it has the same id before, and is not among those that moved. */
  private final boolean[] still;

  /** Aligns what has the same id. */
  Alignment(List<Line> before, List<Line> after) {
    toAfter = new int[before.size()];
    toBefore = new int[after.size()];
    Arrays.fill(toAfter, NONE);
    Arrays.fill(toBefore, NONE);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      positions.put(before.get(i).id(), i);
    }
    for (int j = 0; j < after.size(); j++) {
      Integer i = positions.get(after.get(j).id());
      if (i != null) {
        join(i, j);
      }
    }
    still = Ascent.longest(toBefore);
  }

  /** Aligns two positions that belong to none so far. */
  void join(int before, int after) {
    toAfter[before] = after;
    toBefore[after] = before;
  }

  int sizeBefore() {
    return toAfter.length;
  }

  int sizeAfter() {
    return toBefore.length;
  }

  int toAfter(int before) {
    return toAfter[before];
  }

  int toBefore(int after) {
    return toBefore[after];
  }

  boolean isStill(int after) {
    return still[after];
  }

  /**
   * Where in the version after each paragraph before would stand, had it not gone: as far below the
   * last one that stands still, but above the next one.
   *
   * @return by position before; ascending
   */
  int[] places() {
    int[] places = new int[toAfter.length];
    int place = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = place++;
      if (staysStill(i)) {
        places[i] = toAfter[i];
        place = toAfter[i] + 1;
      }
    }
    int next = toBefore.length;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], next);
      next = staysStill(i) ? places[i] : next;
    }
    return places;
  }

  private boolean staysStill(int before) {
    return toAfter[before] != NONE && still[toAfter[before]];
  }

  /**
   * Which of the positions that belong together are in order: all that stand still, and between two
   * of them as many others as can be.
   *
   * @return by position after
   */
  boolean[] inOrder() {
    int[] stillAbove = new int[toAfter.length];
    int above = 0;
    for (int i = 0; i < stillAbove.length; i++) {
      above += staysStill(i) ? 1 : 0;
      stillAbove[i] = above;
    }
    int[] ordered = new int[toBefore.length];
    above = 0;
    for (int j = 0; j < ordered.length; j++) {
      above += still[j] ? 1 : 0;
      boolean between = toBefore[j] != NONE && stillAbove[toBefore[j]] == above;
      ordered[j] = between ? toBefore[j] : NONE;
    }
    return Ascent.longest(ordered);
  }
}
