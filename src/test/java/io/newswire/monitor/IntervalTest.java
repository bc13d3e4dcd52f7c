package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What two statuses tell of the time between them. */
class IntervalTest {
  private static final Status BEFORE = SampleStatus.reading("127.0.0.1:8080", 0, 1, 2, 3);

  @Test
  void whatWasCountedInBetweenIsToldByTheSecond() {
    Counts counts = BEFORE.counts();
    Interval interval = new Interval(BEFORE, later(BEFORE, counts.plus(counts), 2));

    assertThat(interval.isComparable()).isTrue();
    assertThat(interval.seconds()).isEqualTo(2);
    assertThat(interval.paragraphsPerSecond()).isEqualTo(17.5);
    assertThat(interval.recordsPerSecond("quote")).isEqualTo(7);
    assertThat(interval.recordsPerSecond("promo")).isZero();
    assertThat(interval.latency()).isEqualTo(counts.latency());
  }

  @Test
  void nothingIsSaidWhereOneCameOrWentOrBeganAnew() {
    Status other = SampleStatus.reading("127.0.0.1:8081");
    Status both = later(BEFORE.plus(other), Counts.NONE, 1);
    Status oneIsAway = BEFORE.plus(BEFORE.silent("127.0.0.1:8081", "does not answer"));

    assertThat(new Interval(BEFORE, both).isComparable()).isFalse();
    assertThat(new Interval(oneIsAway, both).isComparable()).isFalse();
    assertThat(new Interval(BEFORE, later(oneIsAway, Counts.NONE, 1)).isComparable()).isTrue();
    assertThat(new Interval(BEFORE, restarted(later(BEFORE, Counts.NONE, 1))).isComparable())
        .isFalse();
  }

  @Test
  void twoAtTheSameTimeAreNoInterval() {
    assertThat(new Interval(BEFORE, BEFORE).isComparable()).isFalse();
  }

  private static Status later(Status status, Counts counts, int seconds) {
    return new Status(
        status.application(),
        status.version(),
        status.time().plus(Duration.ofSeconds(seconds)),
        status.instances(),
        status.partitions(),
        counts);
  }

  private static Status restarted(Status status) {
    Instant since = status.time().minusMillis(1);
    return new Status(
        status.application(),
        status.version(),
        status.time(),
        List.of(
            new InstanceStatus(
                status.instances().get(0).address(),
                List.of(),
                new InstanceStatus.Details(
                    "RUNNING", since, List.of(), List.of(), 0, new TreeMap<>(), 1, 0))),
        status.partitions(),
        status.counts());
  }
}
