package io.newswire.stream;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * Counts what became of every paragraph, as metrics of Kafka Streams: group {@code
 * stream-newswire-metrics}, tag {@code newswire-id} the task, names like {@code
 * paragraphs-accepted-total}.
 *
 * <p>The books balance while {@code paragraphs-unaccounted-total} is 0: each accepted paragraph is
 * on at least one output topic.
 */
final class Books {
  private static final String SCOPE = "newswire";

  private final Map<LiveArticle.Outcome, Sensor> outcomes =
      new EnumMap<>(LiveArticle.Outcome.class);
  private final Sensor unaccounted;
  private final Sensor retracted;
  private final Sensor readings;

  Books(StreamsMetrics metrics, String task) {
    for (LiveArticle.Outcome outcome : LiveArticle.Outcome.values()) {
      String name = "paragraphs-" + outcome.name().toLowerCase(Locale.ROOT);
      outcomes.put(outcome, counter(metrics, task, name));
    }
    unaccounted = counter(metrics, task, "paragraphs-unaccounted");
    retracted = counter(metrics, task, "records-retracted");
    readings = counter(metrics, task, "readings");
  }

  /** Enters one input record that was not dead-lettered. */
  void enter(LiveArticle.Outcome outcome, LiveArticle article, int position) {
    Sensor sensor = outcomes.get(outcome);
    if (sensor != null) {
      sensor.record();
    }
    read(article.readings());
    if (outcome == LiveArticle.Outcome.ACCEPTED && !isOnATopic(article.state(), position)) {
      unaccounted.record();
    }
  }

  /** Enters readings. */
  void read(int number) {
    for (int i = 0; i < number; i++) {
      readings.record();
    }
  }

  /** Enters one tombstone. */
  void retracted() {
    retracted.record();
  }

  private static boolean isOnATopic(ArticleState article, int position) {
    String id = article.order().id(position);
    Emitted emitted = id == null ? null : article.emitted(id);
    return emitted != null && !emitted.topics().isEmpty();
  }

  private static Sensor counter(StreamsMetrics metrics, String task, String name) {
    return metrics.addRateTotalSensor(SCOPE, task, name, Sensor.RecordingLevel.INFO);
  }
}
