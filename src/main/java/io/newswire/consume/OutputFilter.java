package io.newswire.consume;

import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.record.EditedText;
import io.newswire.topic.OutputHeaders;
import io.newswire.topic.OutputKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Which output records are wanted. A record has to meet every condition that is given; of the
 * values of one condition, one. What is asked of speaker, kind and value has to hold of the same
 * quotation, figure, development, promo or edit. An empty set asks for nothing.
 *
 * <p>A retraction has no words: it passes by its article alone. So does, as a retraction for the
 * reason {@code FILTERED}, a record that took the place of an earlier one and is not wanted: the
 * earlier one may have been.
 *
 * @param sources names of publishers, capitals do not matter
 * @param articles uris
 * @param languages BCP 47 tags; {@code en} has {@code en-GB} in it
 * @param speakers parts of the names or mentions of speakers and of those who give a figure or
 *     claim a development; capitals do not matter
 * @param kinds of figures, promos and edits: their symbols in the schemas
 * @param minValue least value of a figure; of a range its upper end counts
 * @param texts parts of the words; capitals do not matter
 */
public record OutputFilter(
    Set<String> sources,
    Set<String> articles,
    Set<String> languages,
    Set<String> speakers,
    Set<String> kinds,
    OptionalDouble minValue,
    Set<String> texts) {

  /** Everything is wanted. */
  public static final OutputFilter NONE =
      new OutputFilter(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), OptionalDouble.empty(), Set.of());

  /** Why a record is taken back that took the place of another and is not wanted. */
  public static final String FILTERED = "FILTERED";

  /**
   * Checks and copies what is given.
   *
   * @throws IllegalArgumentException for a kind that no schema has, or a value that is no number
   */
  public OutputFilter {
    sources = lower(sources);
    articles = Set.copyOf(articles);
    languages = lower(languages);
    speakers = lower(speakers);
    kinds = Kinds.checked(kinds);
    texts = lower(texts);
    if (Double.isNaN(minValue.orElse(0))) {
      throw new IllegalArgumentException("the least value is no number");
    }
  }

  private static Set<String> lower(Set<String> given) {
    return Set.copyOf(given.stream().map(OutputFilter::lower).toList());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The record, if it is wanted; a retraction in its place, or nothing, if it is not. */
  public Optional<Output> pass(Output output) {
    if (this.equals(NONE)) {
      return Optional.of(output);
    }
    if (!articles.isEmpty() && !articles.contains(articleOf(output))) {
      return Optional.empty();
    }
    if (output.value() == null || wants(output.value())) {
      return Optional.of(output);
    }
    return output.record().headers().lastHeader(OutputHeaders.CHANGED) == null
        ? Optional.empty()
        : Optional.of(retraction(output.record()));
  }

  private static String articleOf(Output output) {
    try {
      return OutputKey.parse(output.record().key()).articleUri();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private boolean wants(SpecificRecord value) {
    Article article;
    List<String> words;
    if (value instanceof Edit edit) {
      article = edit.getArticle();
      words = Stream.of(text(edit.getBefore()), text(edit.getAfter())).toList();
    } else {
      ClassifiedParagraph paragraph = (ClassifiedParagraph) value.get(0);
      article = paragraph.getArticle();
      words = List.of(paragraph.getText());
    }
    return isAny(sources, article.getSource())
        && isLanguage(article.getLanguage())
        && (texts.isEmpty() || words.stream().anyMatch(text -> hasAny(texts, text)))
        && wantsItem(value);
  }

  private static String text(@Nullable EditedText text) {
    return text == null ? "" : text.getText();
  }

  private static boolean isAny(Set<String> wanted, @Nullable String given) {
    return wanted.isEmpty() || (given != null && wanted.contains(lower(given)));
  }

  private boolean isLanguage(@Nullable String tag) {
    if (languages.isEmpty()) {
      return true;
    }
    String given = tag == null ? "" : lower(tag);
    return languages.stream()
        .anyMatch(wanted -> given.equals(wanted) || given.startsWith(wanted + "-"));
  }

  private boolean wantsItem(SpecificRecord value) {
    if (speakers.isEmpty() && kinds.isEmpty() && minValue.isEmpty()) {
      return true;
    }
    return Item.of(value).stream()
        .anyMatch(
            item ->
                (kinds.isEmpty() || item.kinds().stream().anyMatch(kinds::contains))
                    && (speakers.isEmpty()
                        || item.names().stream().anyMatch(name -> hasAny(speakers, name)))
                    && (minValue.isEmpty()
                        || (item.value() != null && item.value() >= minValue.getAsDouble())));
  }

  private static boolean hasAny(Set<String> wanted, String text) {
    String given = lower(text);
    return wanted.stream().anyMatch(given::contains);
  }

  private static Output retraction(ConsumerRecord<String, byte[]> record) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(OutputHeaders.REASON, FILTERED.getBytes(StandardCharsets.UTF_8));
    return new Output(
        new ConsumerRecord<>(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            TimestampType.CREATE_TIME,
            record.serializedKeySize(),
            ConsumerRecord.NULL_SIZE,
            record.key(),
            null,
            headers,
            Optional.empty()),
        null);
  }
}
