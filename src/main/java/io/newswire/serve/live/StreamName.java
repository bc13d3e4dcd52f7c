package io.newswire.serve.live;

import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The streams of server-sent events, by the last part of their path. */
public enum StreamName {
  QUOTES,
  DEVELOPMENTS,
  FIGURES,
  PROMOS,
  BACKGROUND,
  EDITS,
  ALL;

  /** The names of the topics that it follows. */
  List<String> topics() {
    return switch (this) {
      case QUOTES -> List.of(Topics.QUOTES.name());
      case DEVELOPMENTS -> List.of(Topics.DEVELOPMENTS.name());
      case FIGURES -> List.of(Topics.FIGURES.name());
      case PROMOS -> List.of(Topics.PROMOS.name());
      case BACKGROUND -> List.of(Topics.BACKGROUND.name());
      case EDITS -> List.of(Topics.EDITS.name());
      case ALL -> Topics.outputs().stream().map(Topic::name).toList();
    };
  }

  /** The one with a name; empty when there is none. */
  public static Optional<StreamName> named(String name) {
    return Stream.of(values()).filter(stream -> stream.toString().equals(name)).findFirst();
  }

  /** The stream of one topic alone. */
  static StreamName ofTopic(String topic) {
    return Stream.of(values())
        .filter(stream -> stream.topics().equals(List.of(topic)))
        .findFirst()
        .orElseThrow();
  }

  /** As in its path. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
