package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphReader;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import io.newswire.record.Reread;
import io.newswire.record.RereadStatus;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader that has changed does to articles that are stored. */
class RereadTest {
  private static final String URI = "urn:newswire:test:reread";
  private static final List<String> TEXTS =
      List.of("Sign up to our newsletter", "Ferries stopped at noon.", "Listen to our podcast");

  private final Exchangeable reader = new Exchangeable();
  private DriverStream stream;

  /** The reader, until it is another one: that does not think any line a promo. */
  private static final class Exchangeable implements ParagraphReader {
    private final Reader reader = new Reader();
    boolean changed;

    @Override
    public Reading read(Story story, ReadingContext before, Paragraph paragraph) {
      Paragraph seen =
          changed
              ? new Paragraph(
                  paragraph.id(), "The quay is wet.", paragraph.form(), paragraph.links())
              : paragraph;
      return reader.read(story, before, seen);
    }

    @Override
    public String version() {
      return changed ? "other" : reader.version();
    }
  }

  @BeforeEach
  void start() {
    stream = new DriverStream(reader, Retention.DEFAULT);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void rereadingWithTheSameReaderPutsNothingOut() {
    feed(URI, 1);
    int before = outputs();

    request("r1", null);

    assertThat(outputs()).isEqualTo(before);
    assertThat(report("r1")).isEqualTo(List.of(1L, 3L, 0L));
  }

  @Test
  void rereadingWithAnotherReaderPutsOutWhatIsReadDifferently() {
    feed(URI, 1);
    assertThat(stream.materialised(Topics.PROMOS.name())).hasSize(2);

    reader.changed = true;
    request("r1", null);

    assertThat(stream.materialised(Topics.PROMOS.name())).isEmpty();
    assertThat(stream.records(Topics.PROMOS.name()))
        .filteredOn(out -> out.value() == null)
        .allSatisfy(
            out ->
                assertThat(
                        new String(
                            out.headers().lastHeader("newswire.reason").value(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("RECLASSIFIED"))
        .hasSize(2);
  }

  @Test
  void allArticlesAreReadAndCounted() {
    for (int article = 0; article < 300; article++) {
      feed(URI + article, 1);
    }

    request("all", null);

    assertThat(report("all")).isEqualTo(List.of(300L, 900L, 0L));
  }

  @Test
  void oneArticleCanBeReadAlone() {
    feed(URI, 1);
    feed(URI + "2", 1);

    request("one", URI);

    assertThat(report("one")).isEqualTo(List.of(1L, 3L, 0L));
  }

  @Test
  void anArticleThatIsNotStoredIsReportedAsNone() {
    request("none", URI);

    assertThat(report("none")).isEqualTo(List.of(0L, 0L, 0L));
  }

  @Test
  void twoRequestsAtOnceAreBothAnswered() {
    for (int article = 0; article < 300; article++) {
      feed(URI + article, 1);
    }

    stream.request(new Reread("a", null, RereadStatus.REQUESTED, 0, 0L, 0L, 0L, Instant.now()));
    request("b", null);

    assertThat(report("a")).isEqualTo(List.of(300L, 900L, 0L));
    assertThat(report("b")).isEqualTo(List.of(300L, 900L, 0L));
  }

  @Test
  void theNextVersionIsReadWithTheReaderThatThereIsThen() {
    feed(URI, 1);

    reader.changed = true;
    feed(URI, 2);

    assertThat(stream.materialised(Topics.PROMOS.name())).isEmpty();
  }

  private void feed(String uri, long version) {
    RandomArticle.records(uri, version, TEXTS).forEach(stream::send);
  }

  private void request(String id, @Nullable String uri) {
    stream.request(new Reread(id, uri, RereadStatus.REQUESTED, 0, 0L, 0L, 0L, Instant.now()));
    for (int i = 0; i < 1_000 && report(id) == null; i++) {
      stream.advance(Duration.ofMillis(20));
    }
  }

  private @Nullable List<Long> report(String id) {
    return stream.reports().stream()
        .filter(r -> r.getId().equals(id) && r.getStatus() == RereadStatus.DONE)
        .map(r -> List.of(r.getArticles(), r.getParagraphs(), r.getChanges()))
        .findAny()
        .orElse(null);
  }

  private int outputs() {
    return Topics.outputs().stream().mapToInt(topic -> stream.records(topic.name()).size()).sum();
  }
}
