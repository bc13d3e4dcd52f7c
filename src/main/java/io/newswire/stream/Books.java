package io.newswire.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of every paragraph, for the life of the process: there is one for all tasks,
 * which come and go. What is done again after a transaction was aborted is counted again.
 *
 * <p>The books balance while {@code newswire.paragraphs.unaccounted} is 0: each accepted paragraph
 * is on at least one output topic.
 */
class Books {
  /** The setting that hands them to the handlers, which Kafka makes by their classes. */
  private static final String SETTING = "newswire.books";

  /** Why a record is a dead letter. */
  enum Rejection {
    /** Its bytes are no paragraph. */
    UNREADABLE,
    /** It breaks a rule. */
    INVALID,
    /** It was taken, and its version is refused after all. */
    REFUSED
  }

  /** What comes out on a topic of a class. */
  enum Coming {
    NEW,
    CHANGED,
    RETRACTED
  }

  private final Map<LiveArticle.Outcome, Counter> outcomes =
      new EnumMap<>(LiveArticle.Outcome.class);
  private final Map<Rejection, Counter> rejections = new EnumMap<>(Rejection.class);
  private final Map<Coming, Map<ParagraphClass, Counter>> records = new EnumMap<>(Coming.class);
  private final Counter unaccounted;
  private final Counter readings;
  private final Timer latency;
  private final NewestOfSources newest;

  Books(MeterRegistry registry) {
    for (LiveArticle.Outcome outcome : LiveArticle.Outcome.values()) {
      outcomes.put(
          outcome,
          Counter.builder("newswire.paragraphs")
              .description("Input records that were read, by what became of them.")
              .tag("outcome", label(outcome))
              .register(registry));
    }
    for (Rejection reason : Rejection.values()) {
      rejections.put(
          reason,
          Counter.builder("newswire.dead.letters")
              .description("Records put on the dead-letter topic, by reason.")
              .tag("reason", label(reason))
              .register(registry));
    }
    for (Coming coming : Coming.values()) {
      records.put(coming, records(registry, coming));
    }
    unaccounted =
        Counter.builder("newswire.paragraphs.unaccounted")
            .description("Accepted paragraphs that are on no output topic.")
            .register(registry);
    readings =
        Counter.builder("newswire.readings")
            .description("Times that a paragraph was read.")
            .register(registry);
    latency =
        Timer.builder("newswire.latency")
            .description("From the feeding of a record to the changes that come of it.")
            .serviceLevelObjectives(LatencyBuckets.bounds())
            .register(registry);
    newest = new NewestOfSources(registry);
  }

  /** Of a stream that nobody looks at. */
  static Books unseen() {
    return new Books(new SimpleMeterRegistry());
  }

  /** Those that the settings of a handler hand on. */
  static Books of(Map<String, ?> settings) {
    return settings.get(SETTING) instanceof Books books ? books : unseen();
  }

  /** Hands them on to the handlers. */
  void handOn(Map<? super String, Object> settings) {
    settings.put(SETTING, this);
  }

  /**
   * Enters one input record that was not dead-lettered.
   *
   * @param timestamp the record's, milliseconds since the epoch
   */
  void enter(
      LiveArticle.Outcome outcome, LiveArticle article, Paragraph paragraph, long timestamp) {
    increment(outcomes.get(outcome), 1);
    read(article.readings());
    if (outcome == LiveArticle.Outcome.ACCEPTED) {
      newest.came(paragraph.getArticle().getSource(), timestamp);
      if (!isOnATopic(article.state(), paragraph.getPosition())) {
        unaccounted.increment();
      }
    }
  }

  /** Enters one dead letter. */
  void reject(Rejection reason) {
    increment(rejections.get(reason), 1);
  }

  /** Enters readings. */
  void read(int number) {
    readings.increment(number);
  }

  /** Enters one record on the topic of a class. */
  void out(ParagraphClass topic, Coming coming) {
    increment(records.getOrDefault(coming, Map.of()).get(topic), 1);
  }

  /**
   * Enters how long after it was fed an input record led to changes.
   *
   * @param millis between its timestamp and now; below 0 when the feeder's clock is ahead
   */
  void took(long millis, int changes) {
    for (int change = 0; change < changes; change++) {
      latency.record(Math.max(millis, 0), TimeUnit.MILLISECONDS);
    }
  }

  private static boolean isOnATopic(ArticleState article, int position) {
    String id = article.order().id(position);
    Emitted emitted = id == null ? null : article.emitted(id);
    return emitted != null && !emitted.topics().isEmpty();
  }

  private static Map<ParagraphClass, Counter> records(MeterRegistry registry, Coming coming) {
    Map<ParagraphClass, Counter> counters = new EnumMap<>(ParagraphClass.class);
    for (ParagraphClass topic : ParagraphClass.values()) {
      counters.put(
          topic,
          Counter.builder("newswire.records")
              .description("Records on the topics of classes, by what they do there.")
              .tag("class", label(topic))
              .tag("change", label(coming))
              .register(registry));
    }
    return counters;
  }

  private static void increment(@Nullable Counter counter, int by) {
    if (counter != null) {
      counter.increment(by);
    }
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
