package io.newswire.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * When something new of each source came last, so that the silence of one shows. There are at most
 * 200 by their names, the first that come; all others share one, since a feed may name what it
 * likes.
 */
final class NewestOfSources {
  static final int MOST = 200;
  private static final int LONGEST_NAME = 100;
  private static final String UNNAMED = "none";
  private static final String OTHERS = "other";

  private final MeterRegistry registry;
  private final Map<String, AtomicLong> newest = new ConcurrentHashMap<>();

  NewestOfSources(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Notes a record.
   *
   * @param source as its article names it
   * @param timestamp milliseconds since the epoch
   */
  void came(@Nullable String source, long timestamp) {
    String name = source == null || source.isBlank() ? UNNAMED : source;
    AtomicLong known = newest.get(name);
    if (known == null) {
      known = first(name);
    }
    if (timestamp > known.get()) {
      known.accumulateAndGet(timestamp, Math::max);
    }
  }

  private synchronized AtomicLong first(String name) {
    boolean fits = newest.size() < MOST && name.length() <= LONGEST_NAME;
    return newest.computeIfAbsent(fits ? name : OTHERS, this::gauge);
  }

  private AtomicLong gauge(String name) {
    AtomicLong time = new AtomicLong();
    Gauge.builder("newswire.source.newest.timestamp", time, millis -> millis.get() / 1_000.0)
        .description("When something new of a source was fed last.")
        .tag("source", name)
        .baseUnit("seconds")
        .strongReference(true)
        .register(registry);
    return time;
  }
}
