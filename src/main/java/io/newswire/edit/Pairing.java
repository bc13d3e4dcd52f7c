package io.newswire.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs texts of two versions that are edits of each other: the most alike first, of those about
 * equally alike the nearest. No text is in two pairs.
 *
 * <p>Not all are compared with all: only those that share words which few others have, and those
 * nearest in place.
 */
final class Pairing {
  /** Texts that are compared with one because of the words they share. */
  private static final int MOST = 8;

  /**
   * By how many texts this is divided for the number that may have a word before it is frequent.
   */
  private static final int COMPARISONS = 4_096;

  private static final int LEAST_FREQUENT = 8;

  /** Likenesses are about equal that are the same in so many steps from 0 to 1. */
  private static final int STEPS = 20;

  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingLong(Pair::step)
          .reversed()
          .thenComparingInt(Pair::distance)
          .thenComparing(Comparator.comparingDouble(Pair::alike).reversed())
          .thenComparingInt(Pair::after)
          .thenComparingInt(Pair::before);

  private final List<Placed> before;
  private final List<Placed> after;
  private final List<Pair> pairs = new ArrayList<>();

  private Pairing(List<Placed> before, List<Placed> after) {
    this.before = before;
    this.after = after;
  }

  /** Indices of two texts that are paired. */
  record Pair(int before, int after, double alike, int distance) {
    private long step() {
      return Math.round(alike * STEPS);
    }
  }

  /**
   * Pairs what can be paired.
   *
   * @param before in the order of their places
   * @param after in the order of their places
   * @return the best pair first
   */
  static List<Pair> of(List<Placed> before, List<Placed> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    Pairing pairing = new Pairing(before, after);
    pairing.compareNearest();
    pairing.compareSharing();
    return pairing.best();
  }

  private void compareNearest() {
    int below = 0;
    for (int j = 0; j < after.size(); j++) {
      while (below < before.size() && before.get(below).place() < after.get(j).place()) {
        below++;
      }
      if (below > 0) {
        compare(below - 1, j);
      }
      if (below < before.size()) {
        compare(below, j);
      }
    }
  }

  private void compareSharing() {
    WordIndex index = new WordIndex(before.stream().map(text -> text.wording().sample()).toList());
    int frequent = Math.max(LEAST_FREQUENT, COMPARISONS / Math.max(before.size(), after.size()));
    for (int j = 0; j < after.size(); j++) {
      for (int i : index.sharing(after.get(j).wording().sample(), MOST, frequent)) {
        compare(i, j);
      }
    }
  }

  private void compare(int i, int j) {
    double alike = Similarity.of(before.get(i).wording(), after.get(j).wording());
    if (alike >= Similarity.EDIT) {
      pairs.add(new Pair(i, j, alike, Math.abs(before.get(i).place() - after.get(j).place())));
    }
  }

  private List<Pair> best() {
    pairs.sort(BEST_FIRST);
    boolean[] takenBefore = new boolean[before.size()];
    boolean[] takenAfter = new boolean[after.size()];
    List<Pair> best = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!takenBefore[pair.before] && !takenAfter[pair.after]) {
        takenBefore[pair.before] = true;
        takenAfter[pair.after] = true;
        best.add(pair);
      }
    }
    return best;
  }
}
