package io.newswire.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.stream.NewsStream;
import io.newswire.stream.StreamStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** Puts together what an instance says of itself. */
final class OwnStatus {
  private final Measured measured;
  private final String version;
  private final Instant since;

  /**
   * Of an instance.
   *
   * @param since when it began to count
   */
  OwnStatus(MeterRegistry registry, String version, Instant since) {
    this.measured = new Measured(registry);
    this.version = version;
    this.since = since.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Its status now; the stream and the watch are null before they are there. */
  Status read(
      String meanwhile, Health ready, @Nullable NewsStream stream, @Nullable BrokerWatch broker) {
    Set<TopicPartition> inputs = stream == null ? Set.of() : stream.inputs();
    String address = address(stream, meanwhile);
    return new Status(
        stream == null ? null : stream.applicationId(),
        version,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        List.of(new InstanceStatus(address, ready.reasons(), details(stream, inputs))),
        partitions(address, inputs, broker == null ? Map.of() : broker.lags()),
        measured.counts(stream));
  }

  private static String address(@Nullable NewsStream stream, String meanwhile) {
    HostInfo self = stream == null ? null : stream.self();
    return self == null ? meanwhile : self.host() + ":" + self.port();
  }

  private InstanceStatus.Details details(
      @Nullable NewsStream stream, Collection<TopicPartition> inputs) {
    StreamStatus doing = stream == null ? null : stream.status();
    return new InstanceStatus.Details(
        doing == null ? null : doing.state().name(),
        since,
        numbers(inputs),
        stream == null ? List.of() : numbers(stream.standbys()),
        doing == null ? 0 : doing.restoring(),
        measured.stateBytes(),
        measured.heapBytes(),
        measured.clients());
  }

  /** Those that the broker tells of, and those that are read here. */
  private static List<InputPartition> partitions(
      String address, Set<TopicPartition> inputs, Map<TopicPartition, Long> lags) {
    Set<TopicPartition> known = new HashSet<>(lags.keySet());
    known.addAll(inputs);
    return known.stream()
        .map(
            partition ->
                new InputPartition(
                    partition.partition(),
                    inputs.contains(partition) ? address : null,
                    lags.get(partition)))
        .toList();
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }
}
