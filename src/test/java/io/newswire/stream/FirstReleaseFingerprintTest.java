package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.LiveBlog;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An article whose rows the first release wrote. */
class FirstReleaseFingerprintTest {
  private static final String URI = "urn:newswire:test:former";
  private static final int PARAGRAPHS = 200;

  private final ArticleState state = new ArticleState(URI);
  private final LiveArticle article = new LiveArticle(state, new Reader(), () -> 0);
  private final RunningFold fold = new RunningFold(state, new Reader());

  @BeforeEach
  void take() {
    RandomArticle.records(URI, 1, new LiveBlog(new Random(1)).of(PARAGRAPHS))
        .forEach(record -> article.accept(record, record.getPosition(), 0));
    assertThat(article.drainChanges()).isNotEmpty();
    for (int position = 0; position < PARAGRAPHS; position++) {
      String id = id(position);
      Emitted now = emitted(id);
      Reading reading = fold.reading(position, fold.paragraph(position, id));
      long former = FirstReleaseFingerprint.of(fold.paragraph(position, id), reading);
      assertThat(former).isNotEqualTo(now.content());
      state.putEmitted(id, new Emitted(now.topics(), former, now.replaces()));
    }
  }

  @Test
  void whatReadsTheSameIsNotPutOutAgainAndIsKnownFromThenOnByTodaysFingerprint() {
    article.reread();

    assertThat(article.drainChanges()).isEmpty();
    for (int position = 0; position < PARAGRAPHS; position++) {
      Read read = Objects.requireNonNull(state.order().read(position));
      assertThat(emitted(id(position)).isOf(read)).isTrue();
    }
  }

  @Test
  void whatTheTopicsHoldOtherwiseIsPutOutAgain() {
    String id = id(0);
    Emitted former = emitted(id);
    state.putEmitted(id, new Emitted(former.topics(), former.content() + 1, former.replaces()));

    article.reread();

    assertThat(article.drainChanges())
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Upsert.class, upsert -> assertThat(upsert.paragraphId()).isEqualTo(id));
  }

  private String id(int position) {
    return Objects.requireNonNull(state.order().id(position));
  }

  private Emitted emitted(String id) {
    return Objects.requireNonNull(state.emitted(id));
  }
}
