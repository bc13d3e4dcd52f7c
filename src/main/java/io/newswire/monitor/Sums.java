package io.newswire.monitor;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Puts what two have counted together, key by key. */
final class Sums {
  private Sums() {}

  static <K extends Comparable<K>, V> SortedMap<K, V> of(
      Map<K, V> some, Map<K, V> others, BinaryOperator<V> both) {
    SortedMap<K, V> all = new TreeMap<>(some);
    others.forEach((key, value) -> all.merge(key, value, both));
    return Collections.unmodifiableSortedMap(all);
  }
}
