package io.newswire.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How instances of an application are, one or all together, and what they have counted.
 *
 * @param application {@code application.id}; null before the stream is set up
 * @param version of newswire
 * @param time when this was so
 * @param instances by address
 * @param partitions of news.paragraphs; empty while the broker does not answer
 */
public record Status(
    @Nullable String application,
    String version,
    Instant time,
    List<InstanceStatus> instances,
    List<InputPartition> partitions,
    Counts counts) {
  public Status {
    instances = instances.stream().sorted(Comparator.comparing(InstanceStatus::address)).toList();
    partitions = partitions.stream().sorted(InputPartition.ORDER).toList();
  }

  /** Of an instance that says nothing of itself. */
  public Status silent(String address, String reason) {
    return new Status(
        application,
        version,
        time,
        List.of(new InstanceStatus(address, List.of(reason), null)),
        List.of(),
        Counts.NONE);
  }

  /** That of these instances and of others. */
  public Status plus(Status other) {
    TreeMap<Integer, InputPartition> all = new TreeMap<>();
    Stream.concat(partitions.stream(), other.partitions.stream())
        .forEach(told -> all.merge(told.partition(), told, InputPartition::or));
    return new Status(
        application,
        version,
        time,
        Stream.concat(instances.stream(), other.instances.stream()).toList(),
        List.copyOf(all.values()),
        counts.plus(other.counts));
  }

  /** Whether all instances do their work, and every partition is read. */
  public boolean isReady() {
    return reasons().isEmpty();
  }

  /** What is wrong; empty when nothing is. */
  public List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (InstanceStatus instance : instances) {
      instance.reasons().forEach(reason -> reasons.add(instance.address() + ": " + reason));
    }
    String unread =
        partitions.stream()
            .filter(partition -> partition.instance() == null)
            .map(partition -> Integer.toString(partition.partition()))
            .collect(Collectors.joining(", "));
    if (!unread.isEmpty() && allAnswer()) {
      reasons.add("no instance reads partition " + unread);
    }
    return List.copyOf(reasons);
  }

  /** Else one that does not may read what no other reads. */
  private boolean allAnswer() {
    return instances.stream().allMatch(instance -> instance.details() != null);
  }
}
