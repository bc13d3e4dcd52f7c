package io.newswire.monitor;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What instances have counted since each of them started. What is not in a map has not been counted
 * yet.
 *
 * @param paragraphs input records by what became of them
 * @param records on the topics of classes, by class, then by what they do there
 * @param deadLetters by reason
 * @param unaccounted accepted paragraphs that are on no output topic
 * @param readings times that a paragraph was read
 * @param latency from the feeding of a record to the changes that come of it
 * @param sources when something new of each came last
 * @param flow records along the arrows of the topology, in the tasks that there are now
 */
public record Counts(
    SortedMap<String, Long> paragraphs,
    SortedMap<String, SortedMap<String, Long>> records,
    SortedMap<String, Long> deadLetters,
    long unaccounted,
    long readings,
    Latency latency,
    SortedMap<String, Instant> sources,
    List<Flow> flow) {
  static final Counts NONE =
      new Counts(
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          0,
          0,
          Latency.NONE,
          Collections.emptySortedMap(),
          List.of());

  public Counts {
    paragraphs = Collections.unmodifiableSortedMap(new TreeMap<>(paragraphs));
    records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    deadLetters = Collections.unmodifiableSortedMap(new TreeMap<>(deadLetters));
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    flow = List.copyOf(flow);
  }

  /** These and those of other instances. */
  Counts plus(Counts other) {
    return new Counts(
        Sums.of(paragraphs, other.paragraphs, Long::sum),
        Sums.of(records, other.records, (some, others) -> Sums.of(some, others, Long::sum)),
        Sums.of(deadLetters, other.deadLetters, Long::sum),
        unaccounted + other.unaccounted,
        readings + other.readings,
        latency.plus(other.latency),
        Sums.of(sources, other.sources, (one, another) -> one.isAfter(another) ? one : another),
        sum(flow, other.flow));
  }

  private static List<Flow> sum(List<Flow> some, List<Flow> others) {
    Map<List<String>, Flow> all = new LinkedHashMap<>();
    for (List<Flow> flows : List.of(some, others)) {
      for (Flow flow : flows) {
        all.merge(
            List.of(flow.from(), flow.to()),
            flow,
            (one, other) -> new Flow(one.from(), one.to(), one.records() + other.records()));
      }
    }
    return List.copyOf(all.values());
  }
}
