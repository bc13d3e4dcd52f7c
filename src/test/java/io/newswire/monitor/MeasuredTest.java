package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How meters are read. */
class MeasuredTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Measured measured = new Measured(registry);

  @Test
  void beforeTheStreamIsThereNothingIsCounted() {
    assertThat(measured.counts(null)).isEqualTo(Counts.NONE);
    assertThat(measured.clients()).isZero();
    assertThat(measured.stateBytes()).isEmpty();
  }

  @Test
  void countersAreToldByTheirLabels() {
    records("quote", "new").increment(3);
    records("quote", "changed").increment();
    records("figure", "new").increment(2);

    assertThat(measured.counts(null).records())
        .isEqualTo(Map.of("quote", Map.of("new", 3L, "changed", 1L), "figure", Map.of("new", 2L)));
  }

  @Test
  void aBucketHasThoseOfTheOnesBelowIt() {
    Timer timer =
        Timer.builder("newswire.latency")
            .serviceLevelObjectives(Duration.ofMillis(5), Duration.ofMillis(10))
            .register(registry);
    timer.record(Duration.ofMillis(4));
    timer.record(Duration.ofMillis(7));
    timer.record(Duration.ofMillis(70));

    Latency latency = measured.counts(null).latency();

    assertThat(latency.count()).isEqualTo(3);
    assertThat(latency.buckets()).isEqualTo(Map.of(0.005, 1L, 0.01, 2L));
    assertThat(latency.sum()).isEqualTo(0.081);
  }

  private Counter records(String name, String change) {
    return Counter.builder("newswire.records")
        .tag("class", name)
        .tag("change", change)
        .register(registry);
  }
}
