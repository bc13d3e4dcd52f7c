package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stream counts of itself. */
class BooksTest {
  private static final String URI = "urn:newswire:test:books";
  private DriverStream stream;

  @BeforeEach
  void start() {
    stream = new DriverStream();
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void everyRecordIsEnteredOnceAndTheBooksBalance() {
    send(2, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));
    send(2, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));
    send(1, List.of("Read more:"));
    send(3, List.of("Read more:", "The ferry that never came"));

    assertThat(paragraphs("accepted")).isEqualTo(5);
    assertThat(paragraphs("unchanged")).isEqualTo(3);
    assertThat(paragraphs("stale")).isEqualTo(1);
    assertThat(count("newswire.paragraphs.unaccounted")).isZero();
    assertThat(count("newswire.records", "class", "development", "change", "retracted"))
        .isEqualTo(1);
  }

  @Test
  void anArticleInOrderCostsOneReadingAParagraphAndUnchangedOnesNone() {
    send(1, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));
    send(2, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));

    assertThat(count("newswire.readings")).isEqualTo(3);
  }

  @Test
  void everyRecordThatComesOutIsCountedUnderItsClass() {
    send(1, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));

    assertThat(count("newswire.records", "class", "promo", "change", "new"))
        .isEqualTo(stream.records(Topics.PROMOS.name()).size())
        .isPositive();
    assertThat(count("newswire.records", "class", "development", "change", "new"))
        .isEqualTo(stream.records(Topics.DEVELOPMENTS.name()).size());
  }

  @Test
  void deadLettersAreCountedByReasonAndAsNothingElse() {
    stream.send(URI, "no Avro".getBytes(StandardCharsets.UTF_8));
    stream.send("urn:of-another", bytes(paragraph(article().build())));

    assertThat(count("newswire.dead.letters", "reason", "unreadable")).isEqualTo(1);
    assertThat(count("newswire.dead.letters", "reason", "invalid")).isEqualTo(1);
    assertThat(paragraphs("accepted")).isZero();
    assertThat(stream.deadLetters()).hasSize(2);
  }

  @Test
  void aVersionThatIsRefusedWholeIsCountedParagraphByParagraph() {
    String text = "water ".repeat(ParagraphRules.MAX_TEXT_BYTES / 6);
    int tooMany = ParagraphRules.MAX_ARTICLE_LENGTH / text.length() + 1;
    send(1, Collections.nCopies(tooMany, text));

    assertThat(count("newswire.dead.letters", "reason", "refused"))
        .isEqualTo(stream.deadLetters().size())
        .isEqualTo(tooMany);
  }

  @Test
  void howLongItTookIsMeasuredForWhatCameOut() {
    send(1, List.of("Read more:", "The ferry that never came"));
    double came = stream.meters().get("newswire.latency").timer().count();
    send(1, List.of("Read more:", "The ferry that never came"));

    assertThat(came).isEqualTo(2);
    assertThat(stream.meters().get("newswire.latency").timer().count()).isEqualTo(2);
    assertThat(stream.meters().get("newswire.latency").timer().max(TimeUnit.SECONDS))
        .isBetween(0.0, 60.0);
  }

  @Test
  void aSourceThatComesIsNotedWithTheTimeOfItsNewestRecord() {
    Article article = article().setSource("The Sorrel Post").build();
    double before = Instant.now().getEpochSecond() - 1.0;
    stream.send(URI, bytes(paragraph(article)));

    assertThat(
            stream
                .meters()
                .get("newswire.source.newest.timestamp")
                .tag("source", "The Sorrel Post")
                .gauge()
                .value())
        .isGreaterThanOrEqualTo(before);
  }

  /** A fault of the stream is played: what is held back is on no topic, and is called accepted. */
  @Test
  void anAcceptedParagraphThatIsOnNoTopicUnbalancesTheBooks() {
    MeterRegistry meters = new SimpleMeterRegistry();
    Books books = new Books(meters);
    LiveArticle article = new LiveArticle(new ArticleState(URI), new Reader(), () -> 0);
    Paragraph paragraph = paragraph(article().setPubStatus(PubStatus.WITHHELD).build());
    article.accept(paragraph, 0, 0);

    books.enter(LiveArticle.Outcome.HELD, article, paragraph, 0);
    assertThat(meters.get("newswire.paragraphs.unaccounted").counter().count()).isZero();
    books.enter(LiveArticle.Outcome.ACCEPTED, article, paragraph, 0);
    assertThat(meters.get("newswire.paragraphs.unaccounted").counter().count()).isEqualTo(1);
  }

  private void send(long version, List<String> texts) {
    RandomArticle.records(URI, version, texts).forEach(record -> stream.send(URI, bytes(record)));
  }

  private static Article.Builder article() {
    return Article.newBuilder().setUri(URI).setVersion(1);
  }

  private static Paragraph paragraph(Article article) {
    return new Paragraph(article, 1, 0, "Read more:", Form.UNKNOWN, List.of());
  }

  private byte[] bytes(Paragraph record) {
    return new AvroSerde<>(Paragraph.class, stream.registry())
        .serializer()
        .serialize(Topics.PARAGRAPHS.name(), record);
  }

  private double paragraphs(String outcome) {
    return count("newswire.paragraphs", "outcome", outcome);
  }

  private double count(String name, String... tags) {
    return stream.meters().get(name).tags(tags).counter().count();
  }
}
