package io.newswire.stream;

import io.newswire.record.state.StoredArticle;
import io.newswire.record.state.StoredOrder;
import io.newswire.record.state.StoredParagraph;
import io.newswire.topic.RecordClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads articles from the rows of their store. For one thread. */
final class ArticleRows {
  private final ReadOnlyKeyValueStore<Bytes, byte[]> rows;
  private final StateRow<StoredArticle> articles;
  private final StateRow<StoredOrder> orders;
  private final StateRow<StoredParagraph> paragraphs;

  ArticleRows(ReadOnlyKeyValueStore<Bytes, byte[]> rows) {
    RecordClasses.trust();
    this.rows = rows;
    this.articles = new StateRow<>(StoredArticle.class);
    this.orders = new StateRow<>(StoredOrder.class);
    this.paragraphs = new StateRow<>(StoredParagraph.class);
  }

  /** The article as it was saved last; one without a version when it never was. */
  ArticleState load(String uri) {
    try (KeyValueIterator<Bytes, byte[]> range = range(uri)) {
      return restore(uri, range);
    }
  }

  /**
   * The same for another thread than the one that writes. Kafka Streams looks into a store and then
   * into the cache before it, and what goes from the one into the other in between is seen in
   * neither, or is seen although it was deleted. A row that is not written again goes once. So two
   * looks that see the same see what there is.
   *
   * @return empty when the two differ
   */
  Optional<ArticleState> loadSettled(String uri) {
    List<KeyValue<Bytes, byte[]>> first = look(uri);
    List<KeyValue<Bytes, byte[]>> second = look(uri);
    boolean same = first.size() == second.size();
    for (int row = 0; same && row < first.size(); row++) {
      same =
          first.get(row).key.equals(second.get(row).key)
              && Arrays.equals(first.get(row).value, second.get(row).value);
    }
    return same ? Optional.of(restore(uri, second.iterator())) : Optional.empty();
  }

  private List<KeyValue<Bytes, byte[]>> look(String uri) {
    List<KeyValue<Bytes, byte[]>> seen = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> range = range(uri)) {
      range.forEachRemaining(seen::add);
    }
    return seen;
  }

  private KeyValueIterator<Bytes, byte[]> range(String uri) {
    RowKey key = new RowKey(uri);
    return rows.range(key.first(), key.lastLoaded());
  }

  private ArticleState restore(String uri, Iterator<KeyValue<Bytes, byte[]>> range) {
    ArticleState article = new ArticleState(uri);
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
