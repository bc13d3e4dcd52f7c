package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.ParagraphId;
import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.OutputKey;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embargo by the wall clock, which TopologyTestDriver lets a test set. */
class EmbargoTest {
  private static final String URI = "urn:newswire:test:embargo";
  private static final String FIRST = "Sign up to our newsletter";
  private static final String CORRECTED = "Sign up to our other newsletter";

  private DriverStream stream;
  private Instant until;

  @BeforeEach
  void start() {
    stream = new DriverStream();
    until = Instant.now().plus(Duration.ofHours(1));
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void nothingComesOutBeforeItsEndAndAllAfterIt() {
    send(1, PubStatus.USABLE, until, FIRST);
    stream.advance(Duration.ofMinutes(30));
    assertThat(stream.records(Topics.PROMOS.name())).isEmpty();

    stream.advance(Duration.ofMinutes(31));

    assertThat(stream.materialised(Topics.PROMOS.name())).hasSize(1);
  }

  @Test
  void aCorrectionDuringItReplacesWhatIsHeld() {
    send(1, PubStatus.USABLE, until, FIRST);
    send(2, PubStatus.USABLE, until, CORRECTED);

    stream.advance(Duration.ofHours(2));

    assertThat(stream.records(Topics.PROMOS.name()))
        .singleElement()
        .satisfies(out -> assertThat(out.value().toString()).contains(CORRECTED));
  }

  @Test
  void aKillUnderItLeavesNothingToComeOut() {
    send(1, PubStatus.USABLE, until, FIRST);
    send(2, PubStatus.CANCELED, null, null);

    stream.advance(Duration.ofHours(2));

    assertThat(stream.records(Topics.PROMOS.name())).isEmpty();
  }

  @Test
  void aVersionUnderItLeavesTheOneBeforeItOut() {
    send(1, PubStatus.USABLE, null, FIRST);
    send(2, PubStatus.USABLE, until, CORRECTED);
    assertThat(stream.materialised(Topics.PROMOS.name()).values().toString()).contains(FIRST);

    stream.advance(Duration.ofHours(2));

    assertThat(stream.materialised(Topics.PROMOS.name()).values())
        .singleElement()
        .satisfies(value -> assertThat(value.toString()).contains(CORRECTED));
  }

  @Test
  void itsEndTellsTheDifferenceToWhatIsOutAndNothingIsToldBefore() {
    send(1, PubStatus.USABLE, null, "The ferry sails again.");
    send(2, PubStatus.USABLE, until, FIRST);
    send(3, PubStatus.USABLE, until, "The ferry sails again at noon.");
    OutputLines lines = new OutputLines(stream, key -> true);
    assertThat(lines.edits()).isEmpty();

    stream.advance(Duration.ofHours(2));

    assertThat(lines.edits())
        .containsExactly(
            "EDITED 0 | The ferry sails again. | The ferry sails again at noon. | stealth");
  }

  @Test
  void aVersionThatComesAsTheEmbargoEndsIsToldAgainstTheReleasedOneAfterItLeftMemory() {
    stream.close();
    Instant start = Instant.now();
    stream = new DriverStream(new Reader(), Retention.DEFAULT, start);
    send(1, PubStatus.USABLE, start.plusMillis(1_200), FIRST);
    stream.advance(Duration.ofSeconds(1));
    // Past the embargo, and before the next look at what is due.
    stream.advance(Duration.ofMillis(500));

    List<Paragraph> second = RandomArticle.records(URI, 2, List.of(CORRECTED, "Read more:"));
    stream.send(second.get(0));
    fillMemory();
    stream.send(second.get(1));

    assertThat(stream.deadLetters()).isEmpty();
    assertThat(stream.materialised(Topics.PROMOS.name()))
        .containsKeys(key(CORRECTED), key("Read more:"))
        .doesNotContainKey(key(FIRST));
    assertThat(stream.materialised(Topics.EDITS.name())).isNotEmpty();
  }

  private static String key(String text) {
    return new OutputKey(URI, ParagraphId.ofWords(URI, text)).toString();
  }

  /** Articles of the most paragraphs there may be push all others out of memory. */
  private void fillMemory() {
    for (int other = 0; other < 3; other++) {
      Article article = Article.newBuilder().setUri(URI + other).setVersion(1).build();
      stream.send(
          new Paragraph(
              article, ParagraphRules.MAX_PARAGRAPHS, 0, FIRST + other, Form.UNKNOWN, List.of()));
    }
  }

  private void send(long version, PubStatus status, Instant embargo, String text) {
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(version)
            .setPubStatus(status)
            .setEmbargoedUntil(embargo)
            .build();
    Paragraph paragraph =
        new Paragraph(
            article, text == null ? 0 : 1, 0, text == null ? "" : text, Form.UNKNOWN, List.of());
    byte[] value =
        new AvroSerde<>(Paragraph.class, stream.registry())
            .serializer()
            .serialize(Topics.PARAGRAPHS.name(), paragraph);
    stream.send(URI, value);
  }
}
