package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What another thread reads at any moment of an article's being saved, step by step. */
class SavesTest {
  private static final String URI = "urn:newswire:test:saves";
  private static final int VERSIONS = 12;
  private static final Reader READER = new Reader();

  private final VersionedArticle article = new VersionedArticle(URI);
  private final Saves saves = new Saves();
  private final KeyValueStore<Bytes, byte[]> rows = RowsInMemory.store();
  private Runnable afterEachRow = () -> {};
  private final ArticleStore store = new ArticleStore(watched(), saves);

  /** The store, with something to do after each row that is written. */
  @SuppressWarnings("unchecked")
  private KeyValueStore<Bytes, byte[]> watched() {
    return (KeyValueStore<Bytes, byte[]>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(rows, arguments);
              if (method.getName().equals("put") || method.getName().equals("delete")) {
                afterEachRow.run();
              }
              return result;
            });
  }

  private void take(Paragraph record) {
    LiveArticle live = new LiveArticle(store.load(URI), READER, () -> 0);
    live.accept(record, 0, 0);
    live.drainChanges();
    store.save(live.state());
  }

  private static boolean isWhole(Supplier<ArticleState> loading) {
    return new StandingReader(READER, loading.get(), 0)
        .read()
        .filter(VersionedArticle::isWhole)
        .isPresent();
  }

  private Optional<Boolean> readWhole(ArticleRows from) {
    return saves.read(URI, () -> isWhole(() -> from.load(URI)));
  }

  @Test
  void betweenTwoRowsOfASaveNothingIsReadAndAfterItAWholeVersionIs() {
    article.records(0).forEach(this::take);
    List<Optional<Boolean>> during = new ArrayList<>();
    afterEachRow = () -> during.add(readWhole(new ArticleRows(rows)));

    article
        .records(1, VERSIONS)
        .forEach(
            record -> {
              take(record);
              assertThat(readWhole(new ArticleRows(rows))).contains(true);
            });

    assertThat(during).hasSizeGreaterThan(100).containsOnly(Optional.empty());
  }

  @Test
  void aSaveBetweenTwoRowsOfAReadingIsNoticed() {
    article.records(0).forEach(this::take);
    int noticed = 0;
    for (Paragraph record : article.records(1, VERSIONS).toList()) {
      int row = noticed % rowsNow();
      ArticleRows interrupted = new ArticleRows(interruptedAt(row, () -> take(record)));

      assertThat(readWhole(interrupted)).isEmpty();

      noticed++;
    }
    assertThat(noticed).isGreaterThan(50);
    assertThat(readWhole(new ArticleRows(rows))).contains(true);
  }

  /** The same steps without asking whether the article was saved: they do give halves. */
  @Test
  void whoDoesNotAskReadsHalfSavedArticles() {
    article.records(0).forEach(this::take);
    List<Boolean> whole = new ArrayList<>();
    afterEachRow = () -> whole.add(isWholeOrFails());

    article.records(1, VERSIONS).forEach(this::take);

    assertThat(whole).contains(false);
  }

  /** As when a row goes from the cache to the store between the two looks. */
  @Test
  void twoLooksThatDifferAreNotTakenForAnArticle() {
    article.records(0).forEach(this::take);
    int last = rowsNow();
    Runnable delete = () -> rows.delete(new RowKey(URI).order(0, 0));

    assertThat(new ArticleRows(rows).loadSettled(URI)).isPresent();
    assertThat(new ArticleRows(interruptedAt(last, delete)).loadSettled(URI)).isEmpty();
    assertThat(new ArticleRows(rows).loadSettled(URI)).isPresent();
  }

  private boolean isWholeOrFails() {
    try {
      return isWhole(() -> new ArticleRows(rows).load(URI));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private int rowsNow() {
    int count = 0;
    try (KeyValueIterator<Bytes, byte[]> all = rows.all()) {
      while (all.hasNext()) {
        all.next();
        count++;
      }
    }
    return count;
  }

  /** The store for a reader during whose reading something happens, once. */
  @SuppressWarnings("unchecked")
  private KeyValueStore<Bytes, byte[]> interruptedAt(int row, Runnable happening) {
    return (KeyValueStore<Bytes, byte[]>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(rows, arguments);
              return method.getName().equals("range")
                  ? new Interrupted((KeyValueIterator<Bytes, byte[]>) result, row, happening)
                  : result;
            });
  }

  private static final class Interrupted implements KeyValueIterator<Bytes, byte[]> {
    private final KeyValueIterator<Bytes, byte[]> rows;
    private final Runnable happening;
    private int left;

    Interrupted(KeyValueIterator<Bytes, byte[]> rows, int row, Runnable happening) {
      this.rows = rows;
      this.left = row;
      this.happening = happening;
    }

    @Override
    public boolean hasNext() {
      if (left-- == 0 || (left >= 0 && !rows.hasNext())) {
        left = -1;
        happening.run();
      }
      return rows.hasNext();
    }

    @Override
    public KeyValue<Bytes, byte[]> next() {
      return rows.next();
    }

    @Override
    public Bytes peekNextKey() {
      return rows.peekNextKey();
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
