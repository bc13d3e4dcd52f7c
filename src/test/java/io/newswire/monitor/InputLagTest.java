package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Of which partitions the lag is told. */
class InputLagTest {
  private static final TopicPartition FIRST = new TopicPartition("news.paragraphs", 0);
  private static final TopicPartition SECOND = new TopicPartition("news.paragraphs", 1);
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final InputLag lag = new InputLag(registry);

  @Test
  void aPartitionThatHasMovedAwayIsNoLongerToldAndTheOthersGoOn() {
    lag.tell(Map.of(FIRST, 7L, SECOND, 8L));
    Gauge second = gauge("1");
    assertThat(gauge("0").value()).isEqualTo(7);
    assertThat(second.value()).isEqualTo(8);

    lag.tell(Map.of(SECOND, 3L));

    assertThat(registry.find("newswire.lag").gauges()).containsExactly(second);
    assertThat(second.value()).isEqualTo(3);
  }

  @Test
  void aPartitionThatComesBackIsToldAnew() {
    lag.tell(Map.of(FIRST, 7L));
    lag.tell(Map.of());
    lag.tell(Map.of(FIRST, 1L));

    assertThat(gauge("0").value()).isEqualTo(1);
  }

  private Gauge gauge(String partition) {
    return registry.get("newswire.lag").tag("partition", partition).gauge();
  }
}
