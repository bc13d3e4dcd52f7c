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

  private String topic(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    if (!contains(known)) {
      throw FailedException.badInput(
          "there is no class '%s'; the classes are %s, and there is %s"
              .formatted(name, String.join(", ", subList(0, size() - 1)), EDITS));
    }
    Topic<?> topic =
        known.equals(EDITS)
            ? Topics.EDITS
            : Topics.of(ParagraphClass.valueOf(known.toUpperCase(Locale.ROOT)));
    return topic.name();
  }
}
