package io.newswire.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.newswire.monitor.topology.Subtopology;
import io.newswire.stream.NewsStream;
import io.newswire.stream.NewsTopology;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the meters of an instance say, by the names that they have in its metrics. */
final class Measured {
  private final MeterRegistry registry;
  private final List<Subtopology> topology = Subtopology.of(NewsTopology.description());

  Measured(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * All that is counted.
   *
   * @param stream null before there is one
   */
  Counts counts(@Nullable NewsStream stream) {
    return new Counts(
        byTag(registry.find("newswire.paragraphs").counters(), "outcome"),
        records(),
        byTag(registry.find("newswire.dead.letters").counters(), "reason"),
        sum(registry.find("newswire.paragraphs.unaccounted").counters()),
        sum(registry.find("newswire.readings").counters()),
        latency(),
        sources(),
        stream == null ? List.of() : Flow.of(topology, stream.nodeRecords()));
  }

  /** Bytes of the state by store. */
  SortedMap<String, Long> stateBytes() {
    SortedMap<String, Long> bytes = new TreeMap<>();
    for (Gauge gauge : registry.find("newswire.state").gauges()) {
      bytes.put(tag(gauge, "store"), (long) gauge.value());
    }
    return bytes;
  }

  /** Bytes of the heap that are used. */
  long heapBytes() {
    return registry.find("jvm.memory.used").tag("area", "heap").gauges().stream()
        .mapToLong(gauge -> (long) gauge.value())
        .sum();
  }

  /** Clients of server-sent events. */
  long clients() {
    Gauge gauge = registry.find("newswire.sse.clients").gauge();
    return gauge == null ? 0 : (long) gauge.value();
  }

  private SortedMap<String, SortedMap<String, Long>> records() {
    SortedMap<String, SortedMap<String, Long>> records = new TreeMap<>();
    for (Counter counter : registry.find("newswire.records").counters()) {
      records
          .computeIfAbsent(tag(counter, "class"), name -> new TreeMap<>())
          .put(tag(counter, "change"), (long) counter.count());
    }
    return records;
  }

  private Latency latency() {
    Timer timer = registry.find("newswire.latency").timer();
    if (timer == null) {
      return Latency.NONE;
    }
    SortedMap<Double, Long> buckets = new TreeMap<>();
    for (CountAtBucket bucket : timer.takeSnapshot().histogramCounts()) {
      double seconds = bucket.bucket(TimeUnit.SECONDS);
      if (Double.isFinite(seconds)) {
        buckets.put(seconds, (long) bucket.count());
      }
    }
    return new Latency(timer.count(), timer.totalTime(TimeUnit.SECONDS), buckets);
  }

  private SortedMap<String, Instant> sources() {
    SortedMap<String, Instant> sources = new TreeMap<>();
    for (Gauge gauge : registry.find("newswire.source.newest.timestamp").gauges()) {
      sources.put(tag(gauge, "source"), Instant.ofEpochMilli(Math.round(gauge.value() * 1_000)));
    }
    return sources;
  }

  private static SortedMap<String, Long> byTag(Collection<Counter> counters, String name) {
    SortedMap<String, Long> counts = new TreeMap<>();
    counters.forEach(
        counter -> counts.merge(tag(counter, name), (long) counter.count(), Long::sum));
    return counts;
  }

  private static long sum(Collection<Counter> counters) {
    return counters.stream().mapToLong(counter -> (long) counter.count()).sum();
  }

  private static String tag(Meter meter, String name) {
    return String.valueOf(meter.getId().getTag(name));
  }
}
