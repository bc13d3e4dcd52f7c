package io.newswire.cli;

import io.newswire.topic.OutputHeaders;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a {@code read_committed} consumer finds on the topics of classes, by keys alone. */
final class StandingKeys {
  private final Set<String> standing = new HashSet<>();
  private final List<String> doubled = new ArrayList<>();

  private StandingKeys() {}

  /** Reads all that is there now. */
  static StandingKeys read(String bootstrapServers) {
    StandingKeys keys = new StandingKeys();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          Topics.classified().stream()
              .map(Topic::name)
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(keys::take);
      }
    }
    return keys;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    String key = record.topic() + " " + record.key();
    boolean takesBack = record.value() == null;
    boolean first = takesBack ? standing.remove(key) : standing.add(key);
    if (!first && record.headers().lastHeader(OutputHeaders.CHANGED) == null) {
      doubled.add("%s at %d@%d".formatted(key, record.partition(), record.offset()));
    }
  }

  /** Of these paragraphs, each with words of its own, how many are on no topic. */
  long missing(Map<String, Integer> expected) {
    Map<String, Set<String>> paragraphs = new HashMap<>();
    for (String each : standing) {
      OutputKey key = OutputKey.parse(each.substring(each.indexOf(' ') + 1));
      paragraphs.computeIfAbsent(key.articleUri(), uri -> new HashSet<>()).add(key.part());
    }
    return expected.entrySet().stream()
        .mapToLong(
            article ->
                Math.max(
                    0,
                    article.getValue()
                        - paragraphs.getOrDefault(article.getKey(), Set.of()).size()))
        .sum();
  }

  /**
   * Where something came that stood already and does not say that it has changed, or was taken back
   * and did not stand.
   */
  List<String> doubled() {
    return doubled;
  }
}
