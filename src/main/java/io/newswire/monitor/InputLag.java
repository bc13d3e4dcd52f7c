package io.newswire.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far behind an instance is, in each partition of news.paragraphs that it reads. */
final class InputLag {
  private final MultiGauge gauge;
  private volatile Map<TopicPartition, Long> lags = Map.of();

  InputLag(MeterRegistry registry) {
    gauge =
        MultiGauge.builder("newswire.lag")
            .description("Records that were fed and are not yet committed as processed.")
            .baseUnit("records")
            .register(registry);
  }

  /** Tells of these partitions, and of no others any more. */
  void tell(Map<TopicPartition, Long> now) {
    lags = Map.copyOf(now);
    List<MultiGauge.Row<?>> rows = now.keySet().stream().<MultiGauge.Row<?>>map(this::row).toList();
    // Those that stay are left as they are: who reads them meanwhile must not find them missing.
    gauge.register(rows, false);
  }

  private MultiGauge.Row<InputLag> row(TopicPartition partition) {
    return MultiGauge.Row.of(
        Tags.of("partition", Integer.toString(partition.partition())),
        this,
        told -> told.of(partition));
  }

  private double of(TopicPartition partition) {
    Long lag = lags.get(partition);
    return lag == null ? Double.NaN : lag;
  }
}
