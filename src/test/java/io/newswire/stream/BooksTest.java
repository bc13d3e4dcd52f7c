package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Topics;
import java.util.List;
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

    assertThat(total("paragraphs-accepted")).isEqualTo(5);
    assertThat(total("paragraphs-unchanged")).isEqualTo(3);
    assertThat(total("paragraphs-stale")).isEqualTo(1);
    assertThat(total("paragraphs-unaccounted")).isZero();
    assertThat(total("records-retracted")).isEqualTo(1);
  }

  @Test
  void anArticleInOrderCostsOneReadingAParagraphAndUnchangedOnesNone() {
    send(1, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));
    send(2, List.of("Read more:", "The ferry that never came", "Ferries stopped at noon."));

    assertThat(total("readings")).isEqualTo(3);
  }

  private void send(long version, List<String> texts) {
    for (Paragraph record : RandomArticle.records(URI, version, texts)) {
      stream.send(
          URI,
          new AvroSerde<>(Paragraph.class, stream.registry())
              .serializer()
              .serialize(Topics.PARAGRAPHS.name(), record));
    }
  }

  private double total(String name) {
    return stream.driver().metrics().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name + "-total"))
        .mapToDouble(entry -> ((Number) entry.getValue().metricValue()).doubleValue())
        .sum();
  }
}
