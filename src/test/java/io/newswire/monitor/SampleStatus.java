package io.newswire.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Statuses of instances that are made up. */
final class SampleStatus {
  static final Instant NOW = Instant.parse("2031-05-04T06:30:00.123Z");
  static final Instant SINCE = Instant.parse("2031-05-04T06:00:00Z");

  private SampleStatus() {}

  /** Of one that reads some of the partitions 0 to 3 and knows how far behind each is. */
  static Status reading(String address, int... partitions) {
    List<Integer> read = java.util.Arrays.stream(partitions).boxed().toList();
    return new Status(
        "newswire",
        "0.1.0",
        NOW,
        List.of(
            new InstanceStatus(
                address,
                List.of(),
                new InstanceStatus.Details(
                    "RUNNING",
                    SINCE,
                    read,
                    List.of(),
                    0,
                    new TreeMap<>(Map.of("articles", 4_096L)),
                    64_000_000,
                    2))),
        java.util.stream.IntStream.range(0, 4)
            .mapToObj(
                partition ->
                    new InputPartition(
                        partition, read.contains(partition) ? address : null, 10L + partition))
            .toList(),
        counts("The Sorrel Post", NOW));
  }

  /** The same kind of instance while its broker is away. */
  static Status cutOff(String address, String reason, @Nullable String stream) {
    return new Status(
        "newswire",
        "0.1.0",
        NOW,
        List.of(
            new InstanceStatus(
                address,
                List.of(reason),
                new InstanceStatus.Details(
                    stream, SINCE, List.of(), List.of(), 0, new TreeMap<>(), 1, 0))),
        List.of(),
        Counts.NONE);
  }

  static Counts counts(String source, Instant newest) {
    return new Counts(
        new TreeMap<>(Map.of("accepted", 34L, "stale", 1L)),
        new TreeMap<>(Map.of("quote", new TreeMap<>(Map.of("new", 12L, "changed", 2L)))),
        new TreeMap<>(Map.of("invalid", 1L)),
        0,
        40,
        new Latency(12, 0.3, new TreeMap<>(Map.of(0.005, 1L, 0.01, 6L, 0.025, 11L))),
        new TreeMap<>(Map.of(source, newest)),
        List.of(
            new Flow("news.paragraphs", "reading", 34), new Flow("reading", "news.quotes", 14)));
  }
}
