package io.newswire.stream;

import io.newswire.record.state.StoredArticle;
import io.newswire.record.state.StoredOrder;
import io.newswire.record.state.StoredParagraph;
import io.newswire.topic.RecordClasses;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles in a Kafka Streams store: a row for the article, one for each paragraph under its
 * id, and one for each part of the order in which they stand. So a paragraph is written when its
 * words or its reading change, and not when it moves or a new version has it again.
 */
final class ArticleStore {
  private final KeyValueStore<Bytes, byte[]> rows;
  private final LoadedArticles loaded = new LoadedArticles();
  private final StateRow<StoredArticle> articles;
  private final StateRow<StoredOrder> orders;
  private final StateRow<StoredParagraph> paragraphs;

  ArticleStore(KeyValueStore<Bytes, byte[]> rows) {
    RecordClasses.trust();
    this.rows = rows;
    this.articles = new StateRow<>(StoredArticle.class);
    this.orders = new StateRow<>(StoredOrder.class);
    this.paragraphs = new StateRow<>(StoredParagraph.class);
  }

  /** The article as it was saved last, or a new one. */
  ArticleState load(String uri) {
    return loaded.get(uri, this::fromRows);
  }

  /** Forgets what was not saved. */
  void discard(String uri) {
    loaded.remove(uri);
  }

  /** Removes an article. */
  void delete(String uri) {
    loaded.remove(uri);
    RowKey key = new RowKey(uri);
    keys(key.first(), key.last()).forEach(rows::delete);
  }

  /** Writes the rows that changed. */
  void save(ArticleState article) {
    RowKey key = new RowKey(article.uri());
    Unsaved unsaved = article.unsaved();
    if (unsaved.article) {
      rows.put(key.article(), articles.write(Rows.of(article)));
    }
    unsaved.heldPositions.forEach(position -> saveHeld(key, article.held(), position));
    unsaved.orders.forEach(
        (generation, parts) -> parts.forEach(part -> rows.delete(key.order(generation, part))));
    TreeSet<Integer> parts = new TreeSet<>();
    unsaved.positions.forEach(position -> parts.add(Order.part(position)));
    parts.forEach(part -> saveOrder(key, article, part));
    unsaved.ids.forEach(id -> saveParagraph(key, article, id));
    unsaved.clear();
    loaded.resized(article.uri());
  }

  private void saveHeld(RowKey key, @Nullable Held held, int position) {
    Slot slot = held == null ? null : held.slots().get(position);
    if (slot == null) {
      rows.delete(key.held(position));
    } else {
      rows.put(key.held(position), paragraphs.write(Rows.of(slot, null, null)));
    }
  }

  private void saveOrder(RowKey key, ArticleState article, int part) {
    Order order = article.order();
    List<String> ids = new ArrayList<>(Order.PART);
    for (int i = part * Order.PART; i < Math.min(order.size(), (part + 1) * Order.PART); i++) {
      ids.add(Objects.requireNonNullElse(order.id(i), ""));
    }
    if (!ids.isEmpty()) {
      rows.put(key.order(article.generation(), part), orders.write(new StoredOrder(ids)));
    }
  }

  private void saveParagraph(RowKey key, ArticleState article, String id) {
    Order order = article.orderOf(id);
    Integer position = order == null ? null : order.positionOf(id);
    Slot slot = order == null || position == null ? null : order.slot(position);
    Read read = order == null || position == null ? null : order.read(position);
    Emitted emitted = article.emitted(id);
    if ((slot == null && emitted == null) || article.isRetired()) {
      rows.delete(key.paragraph(id));
    } else {
      rows.put(key.paragraph(id), paragraphs.write(Rows.of(slot, read, emitted)));
    }
  }

  /** How many edits a version of an article has made so far. */
  int editsOf(String uri, long version) {
    byte[] count = rows.get(new RowKey(uri).edits(version));
    return count == null ? 0 : ByteBuffer.wrap(count).getInt();
  }

  /** Notes how many edits a version of an article has made. */
  void noteEdits(String uri, long version, int count) {
    rows.put(
        new RowKey(uri).edits(version), ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
  }

  /** By version, how many edits an article's versions have made; they are forgotten with it. */
  SortedMap<Long, Integer> forgetEdits(String uri) {
    RowKey key = new RowKey(uri);
    SortedMap<Long, Integer> counts = new TreeMap<>();
    for (Bytes row : keys(key.firstEdits(), key.last())) {
      long version = RowKey.version(row);
      counts.put(version, editsOf(uri, version));
      rows.delete(row);
    }
    return counts;
  }

  private List<Bytes> keys(Bytes first, Bytes last) {
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> range = rows.range(first, last)) {
      range.forEachRemaining(row -> keys.add(row.key));
    }
    return keys;
  }

  private ArticleState fromRows(String uri) {
    ArticleState article = new ArticleState(uri);
    RowKey key = new RowKey(uri);
    try (KeyValueIterator<Bytes, byte[]> range = rows.range(key.first(), key.lastLoaded())) {
      while (range.hasNext()) {
        KeyValue<Bytes, byte[]> row = range.next();
        switch (RowKey.kind(row.key)) {
          case RowKey.ARTICLE -> article.restore(Rows.article(articles.read(row.value)));
          case RowKey.HELD -> restoreHeld(article, row);
          case RowKey.ORDER -> restoreOrder(article, row);
          case RowKey.PARAGRAPH -> {
            StoredParagraph paragraph = paragraphs.read(row.value);
            article.restore(
                RowKey.paragraphId(row.key),
                Rows.slot(paragraph),
                Rows.read(paragraph),
                Rows.emitted(paragraph));
          }
          default ->
              throw new IllegalStateException("the article store has an unknown row: " + row.key);
        }
      }
    }
    article.restoreRepeated();
    return article;
  }

  private void restoreHeld(ArticleState article, KeyValue<Bytes, byte[]> row) {
    Held held = article.held();
    Slot slot = Rows.slot(paragraphs.read(row.value));
    if (held != null && slot != null) {
      held.put(RowKey.position(row.key), slot);
    }
  }

  private void restoreOrder(ArticleState article, KeyValue<Bytes, byte[]> row) {
    int position = RowKey.part(row.key) * Order.PART;
    for (String id : orders.read(row.value).getIds()) {
      if (!id.isEmpty()) {
        article.restore(RowKey.generation(row.key), position, id);
      }
      position++;
    }
  }
}
