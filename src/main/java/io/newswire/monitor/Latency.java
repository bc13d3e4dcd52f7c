package io.newswire.monitor;

import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long changes took, as a histogram.
 *
 * @param count of changes
 * @param sum of what they took, seconds
 * @param buckets how many took at most so many seconds; each has those of the ones below it
 */
public record Latency(long count, double sum, SortedMap<Double, Long> buckets) {
  static final Latency NONE = new Latency(0, 0, Collections.emptySortedMap());

  public Latency {
    buckets = Collections.unmodifiableSortedMap(new TreeMap<>(buckets));
  }

  /** These and others. */
  Latency plus(Latency other) {
    return new Latency(
        count + other.count, sum + other.sum, Sums.of(buckets, other.buckets, Long::sum));
  }

  /** Those that have come since; none of them where something was counted anew meanwhile. */
  public Latency since(Latency before) {
    if (before.count > count) {
      return NONE;
    }
    return new Latency(
        count - before.count,
        sum - before.sum,
        Sums.of(buckets, before.buckets, (now, then) -> Math.max(0, now - then)));
  }

  /**
   * The least bound that a share of the changes did not go above, in seconds; infinite when it is
   * above all bounds, empty when there are no changes.
   *
   * @param share 0 to 1; 0.99 for p99
   */
  public OptionalDouble atMost(double share) {
    if (count == 0) {
      return OptionalDouble.empty();
    }
    double rank = share * count;
    return OptionalDouble.of(
        buckets.entrySet().stream()
            .filter(bucket -> bucket.getValue() >= rank)
            .mapToDouble(bucket -> bucket.getKey())
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY));
  }
}
