package io.newswire.topic;

import io.newswire.record.BackgroundParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Edit;
import io.newswire.record.FedVersion;
import io.newswire.record.FigureParagraph;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoParagraph;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Reread;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** The topics of newswire, each declared once. */
public final class Topics {
  /** Largest record of the input and output topics, in bytes: Kafka's own default. */
  public static final int MAX_RECORD_BYTES = 1_048_588;

  /**
   * A dead letter is the record that died and the headers that tell why; an edit has two
   * paragraphs.
   */
  public static final int MAX_LARGE_RECORD_BYTES = 2 * MAX_RECORD_BYTES;

  /** How long a tombstone of an output topic is kept: who was away for longer may miss one. */
  public static final Duration TOMBSTONES_KEPT = Duration.ofDays(1);

  /** Paragraphs of article versions, in. Key: the article's uri. */
  public static final Topic<Paragraph> PARAGRAPHS =
      new Topic<>("news.paragraphs", Paragraph.class, deletedAfter(Duration.ofDays(7)));

  public static final Topic<QuoteParagraph> QUOTES =
      new Topic<>("news.quotes", QuoteParagraph.class, compacted());

  public static final Topic<DevelopmentParagraph> DEVELOPMENTS =
      new Topic<>("news.developments", DevelopmentParagraph.class, compacted());

  public static final Topic<FigureParagraph> FIGURES =
      new Topic<>("news.figures", FigureParagraph.class, compacted());

  public static final Topic<PromoParagraph> PROMOS =
      new Topic<>("news.promos", PromoParagraph.class, compacted());

  public static final Topic<BackgroundParagraph> BACKGROUND =
      new Topic<>("news.background", BackgroundParagraph.class, compacted());

  /** What changed from version to version. Key: {@link OutputKey} of an edit. */
  public static final Topic<Edit> EDITS =
      new Topic<>("news.edits", Edit.class, compactedUpTo(MAX_LARGE_RECORD_BYTES));

  /** Requests to read what is stored anew, and reports that it was done. Key: the request's id. */
  public static final Topic<Reread> REREADS =
      new Topic<>("news.rereads", Reread.class, deletedAfter(Duration.ofDays(7)));

  /**
   * Which version of an article was fed last: what the feeders remember together. Key: the
   * article's uri. Forgotten after 90 days; a version that comes then is numbered by time alone.
   */
  public static final Topic<FedVersion> VERSIONS =
      new Topic<>(
          "news.versions",
          FedVersion.class,
          Map.of(
              "cleanup.policy",
              "compact,delete",
              "retention.ms",
              Long.toString(Duration.ofDays(90).toMillis())));

  /** Records of news.paragraphs that could not be read, as they came. */
  public static final String DEAD_LETTERS = "news.paragraphs.dlq";

  /** Settings of the dead letters' topic. */
  public static final Map<String, String> DEAD_LETTER_SETTINGS =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", Long.toString(Duration.ofDays(30).toMillis()),
          "max.message.bytes", Integer.toString(MAX_LARGE_RECORD_BYTES));

  /**
   * Which dead letters were put on news.paragraphs again. Key: {@code <partition>@<offset>} of the
   * dead letter, in the partition of that number; no value.
   */
  public static final String REDRIVEN = "news.paragraphs.dlq.redriven";

  /** Settings of the topic of what was redriven: a mark outlives its dead letter. */
  public static final Map<String, String> REDRIVEN_SETTINGS =
      Map.of(
          "cleanup.policy",
          "delete",
          "retention.ms",
          Long.toString(Duration.ofDays(60).toMillis()));

  /**
   * What comes of canaries, and of nothing else: see {@link Canary}. Key: {@link OutputKey}; value:
   * as on the topic of its class.
   */
  public static final String CANARIES = "news.canaries";

  /** Settings of the canaries' topic: what came out matters for seconds. */
  public static final Map<String, String> CANARY_SETTINGS =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", Long.toString(Duration.ofHours(1).toMillis()),
          "segment.ms", Long.toString(Duration.ofHours(1).toMillis()));

  private Topics() {}

  /** The topics that classified paragraphs come out on, in the order of the stylebook. */
  public static List<Topic<? extends SpecificRecord>> classified() {
    return List.of(QUOTES, DEVELOPMENTS, FIGURES, PROMOS, BACKGROUND);
  }

  /** The topics with the live articles: what is classified, and how it was edited. */
  public static List<Topic<? extends SpecificRecord>> outputs() {
    return List.of(QUOTES, DEVELOPMENTS, FIGURES, PROMOS, BACKGROUND, EDITS);
  }

  /** The topic that paragraphs of a class come out on. */
  public static Topic<? extends SpecificRecord> of(ParagraphClass paragraphClass) {
    return switch (paragraphClass) {
      case QUOTE -> QUOTES;
      case DEVELOPMENT -> DEVELOPMENTS;
      case FIGURE -> FIGURES;
      case PROMO -> PROMOS;
      case BACKGROUND -> BACKGROUND;
    };
  }

  /**
   * Output topics hold what is true now: old values go by compaction, and a tombstone stays for a
   * while, so that a consumer that was away for less sees every retraction.
   */
  private static Map<String, String> compacted() {
    return compactedUpTo(MAX_RECORD_BYTES);
  }

  private static Map<String, String> compactedUpTo(int maxRecordBytes) {
    return Map.of(
        "cleanup.policy", "compact",
        "delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis()),
        "max.message.bytes", Integer.toString(maxRecordBytes));
  }

  private static Map<String, String> deletedAfter(Duration retention) {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retention.toMillis()),
        "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
  }
}
