package io.newswire.stream;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What changed since the last save: rows of the store. */
final class Unsaved {
  boolean article;
  final Set<Integer> positions = new HashSet<>();
  final Set<Integer> heldPositions = new HashSet<>();
  final Set<String> ids = new HashSet<>();

  /** Orders that are no longer needed: by generation, their parts. */
  final Map<Integer, Set<Integer>> orders = new HashMap<>();

  boolean isEmpty() {
    return !article
        && positions.isEmpty()
        && heldPositions.isEmpty()
        && ids.isEmpty()
        && orders.isEmpty();
  }

  void clear() {
    article = false;
    positions.clear();
    heldPositions.clear();
    ids.clear();
    orders.clear();
  }
}
