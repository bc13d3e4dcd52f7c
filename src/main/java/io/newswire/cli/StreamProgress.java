package io.newswire.cli;

import io.newswire.topic.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * How far the stream has come: its offsets in news.paragraphs are committed in one transaction with
 * what it puts out.
 */
final class StreamProgress {
  private final Admin admin;
  private final String applicationId;
  private final List<TopicPartition> paragraphs;

  StreamProgress(Admin admin, String applicationId)
      throws ExecutionException, InterruptedException {
    this.admin = admin;
    this.applicationId = applicationId;
    String topic = Topics.PARAGRAPHS.name();
    paragraphs =
        admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
            .flatMap(described -> described.partitions().stream())
            .map(TopicPartitionInfo::partition)
            .map(partition -> new TopicPartition(topic, partition))
            .toList();
  }

  /** Whether anything was ever fed. */
  boolean hasBegun() throws ExecutionException, InterruptedException {
    return ends(paragraphs).values().stream().anyMatch(end -> end > 0);
  }

  /** Whether all that was fed so far is processed. */
  boolean hasTakenAll() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata().get();
    for (Map.Entry<TopicPartition, Long> end : ends(paragraphs).entrySet()) {
      OffsetAndMetadata reached = committed.get(end.getKey());
      if (end.getValue() > 0 && (reached == null || reached.offset() < end.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The offsets behind the last records of partitions, those not yet committed included. */
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        admin.listOffsets(asked).all().get().entrySet()) {
      ends.put(end.getKey(), end.getValue().offset());
    }
    return ends;
  }
}
