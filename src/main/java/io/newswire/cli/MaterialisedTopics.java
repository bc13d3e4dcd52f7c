package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.Retraction;
import io.newswire.record.Edit;
import io.newswire.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands on the topics, and what has come off them since a step of the story began. */
final class MaterialisedTopics {
  private final TopicRecords records = TopicRecords.empty();
  private final Map<String, Retraction> retractions = new HashMap<>();
  private final List<Edit> edits = new ArrayList<>();
  private TopicRecords before = TopicRecords.empty();
  private int deadLetters;

  /** A step of the story begins: what comes from now on is of it. */
  void begin() {
    before = records.copy();
    retractions.clear();
    edits.clear();
  }

  /** Takes what came off a topic. */
  void came(Output output) {
    String topic = output.record().topic();
    String key = output.record().key();
    if (topic.equals(Topics.DEAD_LETTERS)) {
      deadLetters++;
    } else if (topic.equals(Topics.EDITS.name())) {
      if (output.value() instanceof Edit edit) {
        edits.add(edit);
      }
    } else {
      records.put(topic, key, output.value());
      if (output.value() == null) {
        retractions.put(key, Retraction.of(output.record().headers()));
      }
    }
  }

  TopicRecords records() {
    return records;
  }

  int deadLetters() {
    return deadLetters;
  }

  /** What has changed since the step began. */
  Changes changes() {
    return Changes.between(before, records, retractions, edits);
  }
}
