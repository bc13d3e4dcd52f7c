package io.newswire.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Matches the things on two sides, by one likeness after the other, until none is left that has a
 * match. Nothing is matched twice.
 */
final class Matching<T> {
  private static final int NONE = -1;

  /** How many places a match is looked for in either direction, among those that are alike. */
  private static final int REACH = 8;

  private final List<T> before;
  private final List<T> after;

  /** By index after: what it is matched with, or NONE. */
  private final int[] matches;

  private final boolean[] taken;

  Matching(List<T> before, List<T> after) {
    this.before = before;
    this.after = after;
    matches = IntStream.generate(() -> NONE).limit(after.size()).toArray();
    taken = new boolean[before.size()];
  }

  private record Match(int before, int after) {
    int distance() {
      return Math.abs(before - after);
    }
  }

  /**
   * Matches those that have the same key, the nearest in order first.
   *
   * @param key null where there is none to match by
   */
  void byKey(Function<T, @Nullable Object> key) {
    Map<Object, List<Integer>> left = group(before, leftBefore(), key);
    Map<Object, List<Integer>> right = group(after, leftAfter(), key);
    right.forEach((same, places) -> nearest(left.getOrDefault(same, List.of()), places));
  }

  /**
   * Matches those that are the only ones left with a key on either side.
   *
   * @param key null where there is none to match by
   */
  void bySingleKey(Function<T, @Nullable Object> key) {
    Map<Object, List<Integer>> left = group(before, leftBefore(), key);
    Map<Object, List<Integer>> right = group(after, leftAfter(), key);
    right.forEach(
        (same, places) -> {
          List<Integer> others = left.getOrDefault(same, List.of());
          if (others.size() == 1 && places.size() == 1) {
            match(others.get(0), places.get(0));
          }
        });
  }

  void match(int i, int j) {
    matches[j] = i;
    taken[i] = true;
  }

  /** Indices before that have no match so far. */
  List<Integer> leftBefore() {
    return IntStream.range(0, taken.length).filter(i -> !taken[i]).boxed().toList();
  }

  /** Indices after that have no match so far. */
  List<Integer> leftAfter() {
    return IntStream.range(0, matches.length).filter(j -> matches[j] == NONE).boxed().toList();
  }

  /** What is matched and not the same, or not matched: in the order after, then those lost. */
  List<Change<T>> changes(BiPredicate<T, T> same) {
    List<Change<T>> changes = new ArrayList<>();
    for (int j = 0; j < matches.length; j++) {
      T is = after.get(j);
      if (matches[j] == NONE) {
        changes.add(new Change<>(null, is));
      } else if (!same.test(before.get(matches[j]), is)) {
        changes.add(new Change<>(before.get(matches[j]), is));
      }
    }
    leftBefore().forEach(i -> changes.add(new Change<>(before.get(i), null)));
    return List.copyOf(changes);
  }

  private static <T> Map<Object, List<Integer>> group(
      List<T> all, List<Integer> indices, Function<T, @Nullable Object> key) {
    Map<Object, List<Integer>> groups = new HashMap<>();
    for (int i : indices) {
      Object found = key.apply(all.get(i));
      if (found != null) {
        groups.computeIfAbsent(found, k -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  private void nearest(List<Integer> left, List<Integer> right) {
    List<Match> near = new ArrayList<>();
    for (int r = 0; r < right.size(); r++) {
      int end = Math.min(left.size(), r + REACH + 1);
      for (int l = Math.max(0, r - REACH); l < end; l++) {
        near.add(new Match(left.get(l), right.get(r)));
      }
    }
    near.sort(Comparator.comparingInt(Match::distance).thenComparingInt(Match::after));
    for (Match match : near) {
      if (!taken[match.before] && matches[match.after] == NONE) {
        match(match.before, match.after);
      }
    }
  }
}
