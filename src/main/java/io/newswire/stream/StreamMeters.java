package io.newswire.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What is measured of a stream besides its books: Kafka's own metrics, the size of its state, and
 * the disk which that is on.
 */
final class StreamMeters implements AutoCloseable {
  private static final List<String> STORES =
      List.of(NewsTopology.ARTICLES, NewsTopology.DUE_TIMES, NewsTopology.EDITS);

  private static final Set<String> SIZES = Set.of("total-sst-files-size", "size-all-mem-tables");

  /** How long Kafka's metrics of a task that comes or goes take to follow it. */
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private final ScheduledExecutorService refreshing =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "kafka-metrics");
            thread.setDaemon(true);
            return thread;
          });
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics kafka;

  /**
   * Begins to measure.
   *
   * @param state the folder of its state
   */
  StreamMeters(KafkaStreams streams, Path state, Restoring restoring, MeterRegistry registry) {
    this.streams = streams;
    new DiskSpaceMetrics(state.toFile()).bindTo(registry);
    for (String store : STORES) {
      Gauge.builder("newswire.state", this, meters -> meters.bytes(store))
          .description("Size of the state, on disk and in RocksDB's memory.")
          .tag("store", store)
          .baseUnit("bytes")
          .register(registry);
    }
    Gauge.builder("newswire.restore.remaining", restoring, Restoring::remaining)
        .description("Records of the state that are still to be restored.")
        .baseUnit("records")
        .register(registry);
    kafka = new KafkaStreamsMetrics(streams, List.of(), refreshing, REFRESH);
    kafka.bindTo(registry);
  }

  /** On disk and in RocksDB's memory, of all partitions here. */
  private double bytes(String store) {
    return streams.metrics().values().stream()
        .filter(metric -> SIZES.contains(metric.metricName().name()))
        .filter(metric -> store.equals(metric.metricName().tags().get("rocksdb-state-id")))
        .map(metric -> metric.metricValue())
        .mapToDouble(value -> value instanceof Number size ? size.doubleValue() : 0)
        .sum();
  }

  @Override
  public void close() {
    refreshing.shutdownNow();
    kafka.close();
  }
}
