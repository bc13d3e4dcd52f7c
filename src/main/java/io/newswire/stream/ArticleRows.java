package io.newswire.stream;

import io.newswire.record.state.StoredArticle;
import io.newswire.record.state.StoredOrder;
import io.newswire.record.state.StoredParagraph;
import io.newswire.topic.RecordClasses;
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
