package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of articles in time: expiry, retention, and what is left after it. */
class RetentionTest {
  private static final String URI = "urn:newswire:test:retention";
  private static final String SIGN_UP = "Sign up to our newsletter";
  private static final String LISTEN = "Listen to our podcast";
  private static final Retention RETENTION =
      new Retention(Duration.ofDays(10), Duration.ofDays(100));

  private DriverStream stream;

  @BeforeEach
  void start() {
    stream = new DriverStream(new Reader(), RETENTION);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void anArticleUntouchedForItsRetentionLeavesOneRowAndItsOutputs() {
    send(1, null, SIGN_UP, LISTEN);
    assertThat(rows()).hasSizeGreaterThan(2);

    stream.advance(Duration.ofDays(10).plusSeconds(1));

    assertThat(rows()).hasSize(1);
    assertThat(texts()).containsExactlyInAnyOrder(SIGN_UP, LISTEN);
  }

  @Test
  void anArticleThatIsTouchedStays() {
    send(1, null, SIGN_UP);
    stream.advance(Duration.ofDays(6));
    send(2, null, SIGN_UP, LISTEN);
    stream.advance(Duration.ofDays(6));

    assertThat(rows()).hasSizeGreaterThan(2);
  }

  @Test
  void aKillAfterTheRetentionStillTakesEverythingBack() {
    send(1, null, SIGN_UP, LISTEN);
    stream.advance(Duration.ofDays(50));

    kill(2);

    assertThat(texts()).isEmpty();
  }

  @Test
  void aNewVersionAfterTheRetentionTakesBackWhatItDoesNotHave() {
    send(1, null, SIGN_UP, LISTEN);
    stream.advance(Duration.ofDays(50));

    send(2, null, LISTEN);

    assertThat(texts()).containsExactly(LISTEN);
  }

  @Test
  void theSameVersionAfterTheRetentionPutsNothingOut() {
    send(1, null, SIGN_UP, LISTEN);
    stream.advance(Duration.ofDays(50));
    int before = stream.records(Topics.PROMOS.name()).size();

    send(1, null, SIGN_UP, LISTEN);

    assertThat(stream.records(Topics.PROMOS.name())).hasSize(before);
  }

  @Test
  void anOlderVersionAfterTheRetentionIsStale() {
    send(2, null, SIGN_UP);
    stream.advance(Duration.ofDays(50));

    send(1, null, LISTEN);

    assertThat(texts()).containsExactly(SIGN_UP);
  }

  @Test
  void nothingIsLeftInTheStoreWhenItCanNoLongerBeTakenBack() {
    send(1, null, SIGN_UP);
    stream.advance(Duration.ofDays(10).plusSeconds(1));
    stream.advance(Duration.ofDays(101));

    assertThat(rows()).isEmpty();
    assertThat(dueTimes()).isEmpty();
    assertThat(texts()).containsExactly(SIGN_UP);
  }

  @Test
  void anArticleIsTakenBackWhenItExpires() {
    Instant expiry = Instant.now().plus(Duration.ofHours(2));
    send(1, expiry, SIGN_UP, LISTEN);
    stream.advance(Duration.ofHours(1));
    assertThat(texts()).hasSize(2);

    stream.advance(Duration.ofHours(2));

    assertThat(texts()).isEmpty();
    assertThat(reasons()).containsOnly("EXPIRED");
  }

  @Test
  void aVersionThatHasExpiredTakesBackTheOneBefore() {
    send(1, null, SIGN_UP);

    send(2, Instant.now().minusSeconds(60), LISTEN);

    assertThat(texts()).isEmpty();
  }

  @Test
  void aNewVersionBringsAnExpiredArticleBack() {
    send(1, Instant.now().minusSeconds(60), SIGN_UP);

    send(2, null, LISTEN);

    assertThat(texts()).containsExactly(LISTEN);
  }

  @Test
  void anArticleExpiresAfterItsRetentionToo() {
    send(1, Instant.now().plus(Duration.ofDays(40)), SIGN_UP);
    stream.advance(Duration.ofDays(20));
    assertThat(texts()).hasSize(1);

    stream.advance(Duration.ofDays(21));

    assertThat(texts()).isEmpty();
  }

  private void kill(long version) {
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(version)
            .setPubStatus(PubStatus.CANCELED)
            .build();
    stream.send(new Paragraph(article, 0, 0, "", Form.UNKNOWN, List.of()));
  }

  private void send(long version, @Nullable Instant expires, String... texts) {
    Article article =
        Article.newBuilder().setUri(URI).setVersion(version).setExpires(expires).build();
    for (int position = 0; position < texts.length; position++) {
      stream.send(
          new Paragraph(article, texts.length, position, texts[position], Form.UNKNOWN, List.of()));
    }
  }

  private List<String> texts() {
    return stream.materialised(Topics.PROMOS.name()).values().stream()
        .map(value -> ((io.newswire.record.PromoParagraph) value).getParagraph().getText())
        .toList();
  }

  private List<String> reasons() {
    return stream.records(Topics.PROMOS.name()).stream()
        .filter(out -> out.value() == null)
        .map(
            out ->
                new String(
                    out.headers().lastHeader("newswire.reason").value(),
                    java.nio.charset.StandardCharsets.UTF_8))
        .toList();
  }

  private List<Bytes> rows() {
    return keys(NewsTopology.ARTICLES);
  }

  private List<Bytes> dueTimes() {
    return keys(NewsTopology.DUE_TIMES);
  }

  private List<Bytes> keys(String name) {
    KeyValueStore<Bytes, byte[]> store = stream.driver().getKeyValueStore(name);
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
      rows.forEachRemaining(row -> keys.add(row.key));
    }
    return keys;
  }
}
