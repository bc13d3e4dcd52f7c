package io.newswire.cli;

import io.newswire.record.ParagraphClass;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The output topics as a person types them: the classes, and the edits. */
final class TailTopics extends ArrayList<String> {
  private static final long serialVersionUID = 1L;
  private static final String EDITS = "edits";
  private static final String FAMILY = "news.";

  TailTopics() {
    for (ParagraphClass named : ParagraphClass.values()) {
      add(named.name().toLowerCase(Locale.ROOT));
    }
    add(EDITS);
  }

  /**
   * The topics of what was typed, or all where nothing was.
   *
   * @throws FailedException for a name that is none of these
   */
  List<String> topics(List<String> typed) {
    return (typed.isEmpty() ? this : typed).stream().map(this::topic).distinct().toList();
  }

  /** A class, or a topic by its name with or without what all their names begin with. */
  private String topic(String name) {
    String typed = name.toLowerCase(Locale.ROOT);
    for (Topic<?> topic : Topics.outputs()) {
      if (topic.name().equals(typed) || topic.name().equals(FAMILY + typed)) {
        return topic.name();
      }
    }
    if (!contains(typed)) {
      throw FailedException.badInput(
          "there is no class '%s'; the classes are %s, and there is %s"
              .formatted(name, String.join(", ", subList(0, size() - 1)), EDITS));
    }
    return Topics.of(ParagraphClass.valueOf(typed.toUpperCase(Locale.ROOT))).name();
  }
}
