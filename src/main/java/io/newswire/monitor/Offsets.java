package io.newswire.monitor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the broker where partitions end, and how far a group has committed them. */
final class Offsets {
  private static final int PATIENCE_SECONDS = 3;

  private final Admin admin;
  private final String group;

  Offsets(Admin admin, String group) {
    this.admin = admin;
    this.group = group;
  }

  /** The partitions of a topic; empty when it is not there. */
  Set<TopicPartition> partitions(String topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return get(admin.describeTopics(Set.of(topic)).allTopicNames()).values().stream()
          .flatMap(described -> described.partitions().stream())
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Set.of();
      }
      throw e;
    }
  }

  /**
   * How far a group has come in a partition.
   *
   * @param committed the offset that is processed next
   * @param end the offset after the last record
   */
  record Reach(long committed, long end) {
    /** Records that are not yet committed as processed. */
    long lag() {
      return Math.max(0, end - committed);
    }
  }

  /**
   * How far the group has come, by partition.
   *
   * @param partitions may be empty: then the broker is asked whether it is there
   */
  Map<TopicPartition, Reach> reaches(Set<TopicPartition> partitions)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (partitions.isEmpty()) {
      get(admin.describeCluster().clusterId());
      return Map.of();
    }
    // In this order, so that what is processed meanwhile counts as behind and never as ahead.
    Map<TopicPartition, OffsetAndMetadata> committed =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Set<TopicPartition> never =
        partitions.stream()
            .filter(partition -> committed.get(partition) == null)
            .collect(Collectors.toSet());
    Map<TopicPartition, Long> begins = offsets(never, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Reach> reaches = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          OffsetAndMetadata reached = committed.get(partition);
          long at = reached == null ? begins.getOrDefault(partition, 0L) : reached.offset();
          reaches.put(partition, new Reach(at, end));
        });
    return reaches;
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, TimeoutException, InterruptedException {
    if (partitions.isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
    Map<TopicPartition, ListOffsetsResultInfo> answer = get(admin.listOffsets(asked).all());
    return answer.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, told -> told.getValue().offset()));
  }

  private static <T> T get(KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
