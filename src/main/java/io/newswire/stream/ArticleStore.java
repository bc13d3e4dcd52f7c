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
  private final Saves saves;
  private final ArticleRows stored;
  private final LoadedArticles.OfStore loaded;
  private final StateRow<StoredArticle> articles;
  private final StateRow<StoredOrder> orders;
  private final StateRow<StoredParagraph> paragraphs;

  ArticleStore(KeyValueStore<Bytes, byte[]> rows, Saves saves) {
    this(rows, saves, new LoadedArticles());
  }

  /** The same with articles that are loaded besides those of other stores. */
  ArticleStore(KeyValueStore<Bytes, byte[]> rows, Saves saves, LoadedArticles loaded) {
    RecordClasses.trust();
    this.rows = rows;
    this.saves = saves;
    this.loaded = loaded.ofNewStore();
    this.stored = new ArticleRows(rows);
    this.articles = new StateRow<>(StoredArticle.class);
    this.orders = new StateRow<>(StoredOrder.class);
    this.paragraphs = new StateRow<>(StoredParagraph.class);
  }

  /** The article as it was saved last, or a new one. */
  ArticleState load(String uri) {
    return loaded.get(uri, stored::load);
  }

  /** Forgets what was not saved. */
  void discard(String uri) {
    loaded.remove(uri);
  }

  /** Removes an article. */
  void delete(String uri) {
    loaded.remove(uri);
    RowKey key = new RowKey(uri);
    saves.save(uri, () -> keys(key.first(), key.last()).forEach(rows::delete));
  }

  /** Writes the rows that changed. */
  void save(ArticleState article) {
    if (!article.unsaved().isEmpty()) {
      saves.save(article.uri(), () -> write(article));
      article.unsaved().clear();
    }
    loaded.resized(article.uri(), article);
  }

  private void write(ArticleState article) {
    RowKey key = article.key();
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
}
