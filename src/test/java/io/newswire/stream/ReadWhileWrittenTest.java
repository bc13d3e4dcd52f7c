package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One thread has the topology take version after version, with its cache and its store on disk,
 * another reads the article all the time: what it gets is a whole version always.
 */
class ReadWhileWrittenTest {
  private static final int VERSIONS = Integer.getInteger("newswire.test.written.versions", 400);
  private static final Reader READER = new Reader();

  private final VersionedArticle article = new VersionedArticle("urn:newswire:test:written");
  private final Saves saves = new Saves();
  private final DriverStream stream = new DriverStream(saves);

  @AfterEach
  void close() {
    stream.close();
  }

  @Test
  void whoeverReadsGetsAWholeVersion() throws Exception {
    Counts counts = readWhileWritten(ArticleRows::loadSettled);

    assertThat(counts.read()).isGreaterThan(10);
    assertThat(counts.torn()).isZero();
  }

  private record Counts(int read, int torn) {}

  private Counts readWhileWritten(BiFunction<ArticleRows, String, Optional<ArticleState>> loading)
      throws InterruptedException, ExecutionException {
    article.records(0).forEach(stream::send);
    ReadOnlyKeyValueStore<Bytes, byte[]> rows =
        stream.driver().getKeyValueStore(NewsTopology.ARTICLES);
    CompletableFuture<Void> writing = CompletableFuture.runAsync(this::write);
    int read = 0;
    int torn = 0;
    ArticleRows stored = new ArticleRows(rows);
    while (!writing.isDone()) {
      Optional<ArticleState> state =
          saves
              .read(article.uri(), () -> loading.apply(stored, article.uri()))
              .flatMap(Function.identity());
      if (state.isPresent()) {
        read++;
        torn += isWhole(state.get()) ? 0 : 1;
      }
    }
    writing.get();
    return new Counts(read, torn);
  }

  private static boolean isWhole(ArticleState state) {
    return new StandingReader(READER, state, 0)
        .read()
        .filter(VersionedArticle::isWhole)
        .isPresent();
  }

  private void write() {
    for (Paragraph record : (Iterable<Paragraph>) article.records(1, VERSIONS)::iterator) {
      stream.send(record);
    }
  }
}
