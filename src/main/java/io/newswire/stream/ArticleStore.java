package io.newswire.stream;

import io.newswire.record.state.StoredParagraph;
import io.newswire.record.state.StoredRead;
import io.newswire.record.state.StoredVersion;
import io.newswire.topic.RecordClasses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps articles in a Kafka Streams store, a row a paragraph, so that a record costs one small
 * write however long its article is.
 */
final class ArticleStore {
  private final KeyValueStore<Bytes, byte[]> rows;
  private final LoadedArticles loaded = new LoadedArticles();
  private final StateRow<StoredVersion> versions;
  private final StateRow<StoredParagraph> paragraphs;
  private final StateRow<StoredRead> reads;

  ArticleStore(KeyValueStore<Bytes, byte[]> rows) {
    RecordClasses.trust();
    this.rows = rows;
    this.versions = new StateRow<>(StoredVersion.class);
    this.paragraphs = new StateRow<>(StoredParagraph.class);
    this.reads = new StateRow<>(StoredRead.class);
  }

  /** The article as it was saved last, or a new one. */
  ArticleState load(String uri) {
    return loaded.get(uri, this::fromRows);
  }

  /** Forgets what was not saved. */
  void discard(String uri) {
    loaded.remove(uri);
  }

  /** Writes the rows that changed. */
  void save(ArticleState article) {
    String uri = article.uri();
    ArticleState.Unsaved unsaved = article.unsaved();
    if (unsaved.version) {
      rows.put(RowKey.version(uri), versions.write(Rows.of(article.current())));
    }
    Set<Integer> positions = new HashSet<>(unsaved.positions);
    for (String id : unsaved.ids) {
      Integer position = article.positionOf(id);
      Read read = article.read(id);
      if (position != null) {
        positions.add(position);
      }
      if (position == null && read != null) {
        rows.put(RowKey.moved(uri, id), reads.write(Rows.of(read)));
        article.moved().add(id);
      } else if (article.moved().remove(id)) {
        rows.delete(RowKey.moved(uri, id));
      }
    }
    for (int position : positions) {
      saveParagraph(article, position);
    }
    unsaved.clear();
    loaded.resized(uri);
  }

  private void saveParagraph(ArticleState article, int position) {
    Bytes key = RowKey.paragraph(article.uri(), position);
    Slot slot = article.slot(position);
    if (slot == null) {
      rows.delete(key);
    } else {
      rows.put(key, paragraphs.write(Rows.of(slot, article.read(slot.id()))));
    }
  }

  private ArticleState fromRows(String uri) {
    ArticleState article = new ArticleState(uri);
    Map<Integer, StoredParagraph> stored = new HashMap<>();
    try (KeyValueIterator<Bytes, byte[]> range = rows.range(RowKey.first(uri), RowKey.last(uri))) {
      while (range.hasNext()) {
        KeyValue<Bytes, byte[]> row = range.next();
        switch (RowKey.kind(row.key, uri)) {
          case RowKey.VERSION -> article.restore(Rows.version(versions.read(row.value)));
          case RowKey.PARAGRAPH ->
              stored.put(RowKey.position(row.key, uri), paragraphs.read(row.value));
          case RowKey.MOVED ->
              article.restoreMoved(
                  RowKey.paragraphId(row.key, uri), Rows.read(reads.read(row.value)));
          default ->
              throw new IllegalStateException("the article store has an unknown row: " + row.key);
        }
      }
    }
    // Where several rows tell what came out of one paragraph, the newest version's is right, and
    // then the row of a paragraph that moved: the others were not written again since.
    stored.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                java.util.Comparator.comparingLong(StoredParagraph::getVersion).reversed()))
        .forEach(
            entry -> {
              StoredParagraph row = entry.getValue();
              article.restore(
                  entry.getKey(),
                  Rows.slot(row),
                  row.getRead() == null ? null : Rows.read(row.getRead()));
            });
    return article;
  }
}
