package io.newswire.stream;

import java.time.Duration;
import java.util.stream.Stream;

/** The bounds by which latencies are counted: from what feels immediate to what is late. */
public final class LatencyBuckets {
  private LatencyBuckets() {}

  /** The upper bounds, ascending. */
  public static Duration[] bounds() {
    return Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
        .map(Duration::ofMillis)
        .toArray(Duration[]::new);
  }
}
