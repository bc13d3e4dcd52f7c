package io.newswire.cli;

import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Provenance;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the topics of the classes.
 *
 * @param byKey the records of each key, by the names of their topics
 */
record TopicRecords(Map<String, Map<String, SpecificRecord>> byKey) {
  /** In place of what a record carries from the version in which it last changed. */
  private static final Article SOME_VERSION =
      Article.newBuilder().setUri("-").setVersion(0).build();

  private static final Provenance SOMEWHERE =
      new Provenance("", 0, 0L, "", Instant.EPOCH, Instant.EPOCH);

  static TopicRecords empty() {
    return new TopicRecords(new LinkedHashMap<>());
  }

  /** These now; what comes later does not change them. */
  TopicRecords copy() {
    TopicRecords copy = empty();
    byKey.forEach((key, records) -> copy.byKey.put(key, new LinkedHashMap<>(records)));
    return copy;
  }

  /** Puts a record on a topic, or takes it off. */
  void put(String topic, String key, @Nullable SpecificRecord record) {
    Map<String, SpecificRecord> records = byKey.computeIfAbsent(key, k -> new LinkedHashMap<>());
    if (record == null) {
      records.remove(topic);
    } else {
      records.put(topic, record);
    }
    if (records.isEmpty()) {
      byKey.remove(key);
    }
  }

  /** Keys in the order of their paragraphs. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(byKey.keySet());
    keys.sort(Comparator.comparing(key -> of(key).get(0), TopicRecords::byPosition));
    return keys;
  }

  /** The records of a key in the order of the topics; none for one that is not there. */
  List<SpecificRecord> of(String key) {
    Map<String, SpecificRecord> records = byKey.getOrDefault(key, Map.of());
    return Topics.classified().stream()
        .map(Topic::name)
        .filter(records::containsKey)
        .map(records::get)
        .toList();
  }

  int count(Topic<?> topic) {
    return (int) byKey.values().stream().filter(held -> held.containsKey(topic.name())).count();
  }

  /**
   * Keys under which these say otherwise than others: a record is missing or has another content.
   * The version in which it last changed and its place there make no difference.
   */
  List<String> differences(TopicRecords others) {
    List<String> keys = new ArrayList<>(byKey.keySet());
    others.byKey.keySet().stream().filter(key -> !byKey.containsKey(key)).forEach(keys::add);
    keys.removeIf(key -> contents(of(key)).equals(contents(others.of(key))));
    return keys;
  }

  static ClassifiedParagraph paragraph(List<SpecificRecord> records) {
    return (ClassifiedParagraph) records.get(0).get(0);
  }

  private static int byPosition(SpecificRecord one, SpecificRecord other) {
    return Integer.compare(
        paragraph(List.of(one)).getPosition(), paragraph(List.of(other)).getPosition());
  }

  private static List<SpecificRecord> contents(List<SpecificRecord> records) {
    return records.stream().map(TopicRecords::content).toList();
  }

  private static SpecificRecord content(SpecificRecord record) {
    SpecificRecord copy = SpecificData.get().deepCopy(record.getSchema(), record);
    copy.put(
        0,
        ClassifiedParagraph.newBuilder(paragraph(List.of(record)))
            .setArticle(SOME_VERSION)
            .setProvenance(SOMEWHERE)
            .setPosition(0)
            .setReplaces(null)
            .build());
    return copy;
  }
}
