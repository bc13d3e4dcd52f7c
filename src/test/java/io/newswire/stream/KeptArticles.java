package io.newswire.stream;

import io.newswire.reading.Reader;
import io.newswire.record.Paragraph;
import io.newswire.record.state.StoredParagraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Articles in a store of their own, and what they have cost. */
final class KeptArticles {
  private static final Reader READER = new Reader();

  private final KeyValueStore<Bytes, byte[]> rows = RowsInMemory.store();
  private final ArticleStore store = new ArticleStore(rows, new Saves());
  private long readings;
  private long records;
  private long tombstones;

  /**
   * How large the rows are.
   *
   * @param meanBesidesText bytes of all rows, keys and all, besides the text, by paragraphs
   * @param largestRow bytes of the largest row of a paragraph, besides its text
   */
  record Size(double meanBesidesText, int largestRow) {}

  KeptArticles take(List<Paragraph> arriving) {
    arriving.forEach(this::take);
    return this;
  }

  private void take(Paragraph record) {
    LiveArticle article =
        new LiveArticle(store.load(record.getArticle().getUri()), READER, () -> 0);
    article.accept(record, 0, 0);
    for (Change change : article.drainChanges()) {
      if (change instanceof Change.Upsert upsert) {
        records += OutputRecords.topics(upsert.reading()).size();
      } else if (change instanceof Change.Retraction) {
        tombstones++;
      }
    }
    store.save(article.state());
    readings += article.readings();
  }

  /** Counts from nothing again. */
  KeptArticles reset() {
    readings = 0;
    records = 0;
    tombstones = 0;
    return this;
  }

  long readings() {
    return readings;
  }

  /** Records on the topics of classes. */
  long records() {
    return records;
  }

  long tombstones() {
    return tombstones;
  }

  Size size() {
    StateRow<StoredParagraph> paragraphs = new StateRow<>(StoredParagraph.class);
    int count = 0;
    long all = 0;
    int largest = 0;
    try (KeyValueIterator<Bytes, byte[]> each = rows.all()) {
      while (each.hasNext()) {
        KeyValue<Bytes, byte[]> row = each.next();
        int size = row.key.get().length + row.value.length;
        if (RowKey.kind(row.key) == RowKey.PARAGRAPH) {
          String text = paragraphs.read(row.value).getText();
          size -= text.getBytes(StandardCharsets.UTF_8).length;
          largest = Math.max(largest, size);
          count++;
        }
        all += size;
      }
    }
    return new Size(all / (double) count, largest);
  }
}
