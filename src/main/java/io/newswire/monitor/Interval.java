package io.newswire.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happened between two statuses of an application. */
public record Interval(Status from, Status to) {
  /**
   * Whether the counts of both can be compared: the same instances answered, and none began anew in
   * between. Otherwise what one of them had counted before would seem to have happened now.
   */
  public boolean isComparable() {
    return seconds() > 0 && counting(from).equals(counting(to));
  }

  private static SortedMap<String, Instant> counting(Status status) {
    SortedMap<String, Instant> since = new TreeMap<>();
    for (InstanceStatus instance : status.instances()) {
      InstanceStatus.Details details = instance.details();
      if (details != null) {
        since.put(instance.address(), details.since());
      }
    }
    return since;
  }

  /** Its length. */
  public double seconds() {
    return Duration.between(from.time(), to.time()).toMillis() / 1_000.0;
  }

  /** Input records that were read and were no dead letters, a second. */
  public double paragraphsPerSecond() {
    return perSecond(sum(to.counts().paragraphs()) - sum(from.counts().paragraphs()));
  }

  /** Records on the topic of a class, a second; those that take something back, too. */
  public double recordsPerSecond(String name) {
    return perSecond(records(to, name) - records(from, name));
  }

  /** How long the changes took that came out in it. */
  public Latency latency() {
    return to.counts().latency().since(from.counts().latency());
  }

  private static long records(Status status, String name) {
    SortedMap<String, Long> changes = status.counts().records().get(name);
    return changes == null ? 0 : sum(changes);
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private double perSecond(long records) {
    return Math.max(0, records) / seconds();
  }
}
