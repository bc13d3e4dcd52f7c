package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What buckets tell of the time that changes took. */
class LatencyTest {
  private static final Latency HUNDRED =
      new Latency(100, 3.5, new TreeMap<>(Map.of(0.005, 0L, 0.01, 50L, 0.025, 98L, 0.05, 99L)));

  @Test
  void aShareOfTheChangesTookAtMostTheBoundOfTheFirstBucketThatHasThem() {
    assertThat(HUNDRED.atMost(0.5)).hasValue(0.01);
    assertThat(HUNDRED.atMost(0.51)).hasValue(0.025);
    assertThat(HUNDRED.atMost(0.99)).hasValue(0.05);
    assertThat(HUNDRED.atMost(1)).hasValue(Double.POSITIVE_INFINITY);
  }

  @Test
  void ofNoChangesNothingCanBeSaid() {
    assertThat(Latency.NONE.atMost(0.5)).isEmpty();
    assertThat(HUNDRED.since(HUNDRED).atMost(0.5)).isEmpty();
  }

  @Test
  void theDifferenceOfTwoIsWhatCameBetweenThem() {
    Latency later = HUNDRED.plus(new Latency(2, 0.06, new TreeMap<>(Map.of(0.05, 2L))));

    Latency between = later.since(HUNDRED);

    assertThat(between.count()).isEqualTo(2);
    assertThat(between.atMost(0.5)).hasValue(0.05);
  }

  @Test
  void whereCountingHasBegunAnewNothingCameBetween() {
    assertThat(new Latency(1, 1, new TreeMap<>()).since(HUNDRED)).isEqualTo(Latency.NONE);
  }
}
