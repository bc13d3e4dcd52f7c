package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
  private static final Instant ENDED = Instant.parse("2026-03-02T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // interval, failures, wait, about
    "PT1M,   0, PT0S, PT1M",
    "PT1M,   1, PT0S, PT2M",
    "PT1M,   3, PT0S, PT8M",
    "PT1M,   5, PT0S, PT32M",
    "PT1M,   6, PT0S, PT1H",
    "PT1M,  60, PT0S, PT1H",
    "PT1S, 2147483647, PT0S, PT1H",
    "PT2H,   0, PT0S, PT2H",
    "PT2H,   9, PT0S, PT2H",
    "PT24H,  9, PT0S, PT24H",
    "PT1M,   0, PT1S, PT1M"
  })
  void thePauseIsTheIntervalDoubledByEachFailureUpToAnHourGiveOrTakeATenth(
      Duration interval, int failures, Duration wait, Duration about) {
    PollSchedule schedule = new PollSchedule(interval);
    Random random = new Random(7);
    DoubleStream shares =
        DoubleStream.generate(
                () ->
                    Duration.between(ENDED, schedule.next(ENDED, failures, wait, random)).toMillis()
                        / (double) about.toMillis())
            .limit(1000);
    var summary = shares.summaryStatistics();
    assertThat(summary.getMin()).isBetween(0.9, 0.92);
    assertThat(summary.getMax()).isBetween(1.08, 1.1);
    assertThat(summary.getAverage()).isBetween(0.99, 1.01);
  }

  @Test
  void neverBeforeTheServerWantsButForADayAtMost() {
    PollSchedule schedule = new PollSchedule(Duration.ofMinutes(1));
    Random random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      Duration wait = Duration.ofSeconds(random.nextInt(200_000));
      Duration pause =
          Duration.between(ENDED, schedule.next(ENDED, random.nextInt(20), wait, random));
      Duration most = Duration.ofHours(24);
      assertThat(pause)
          .isGreaterThanOrEqualTo(wait.compareTo(most) < 0 ? wait : most)
          .isLessThanOrEqualTo(most);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0S", "PT0.999S", "PT24H1S", "-PT1M"})
  void anIntervalIsASecondToADay(Duration interval) {
    assertThatThrownBy(() -> new PollSchedule(interval))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 1 s and 24 h");
  }
}
