package io.newswire.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The articles used last in all partitions of the process, up to a number of bytes in all, the
 * least lately used out first. For use by several threads: an article may go out while it is in
 * use, as who uses it saves it before it is loaded anew.
 */
final class LoadedArticles {
  /** About 25,000 paragraphs of ordinary length: two of the longest live blogs at once. */
  private static final long MAX_BYTES = 32L << 20;

  /** Of a heap that is small they take no more than one part in so many. */
  private static final int HEAP_SHARE = 6;

  private final LinkedHashMap<Key, Loaded> articles = new LinkedHashMap<>(16, 0.75f, true);
  private final long maxBytes = Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  private long bytes;

  /** An article of a store; what a store that is closed has left goes out in its turn. */
  private record Key(Object store, String uri) {}

  private static final class Loaded {
    final ArticleState article;
    long size;

    Loaded(ArticleState article) {
      this.article = article;
    }
  }

  /** The articles of one store, which one thread uses at a time. */
  final class OfStore {
    private final Object store = new Object();

    ArticleState get(String uri, Function<String, ArticleState> load) {
      Key key = new Key(store, uri);
      ArticleState known = find(key);
      if (known != null) {
        return known;
      }
      ArticleState article = load.apply(uri);
      put(key, article);
      return article;
    }

    void remove(String uri) {
      drop(new Key(store, uri));
    }

    /** Takes note of an article's new size; others may have to go for it. */
    void resized(String uri, ArticleState article) {
      resize(new Key(store, uri), article.weight());
    }
  }

  /** Those of a store that nothing has been loaded from yet. */
  OfStore ofNewStore() {
    return new OfStore();
  }

  private synchronized @Nullable ArticleState find(Key key) {
    Loaded known = articles.get(key);
    return known == null ? null : known.article;
  }

  private synchronized void put(Key key, ArticleState article) {
    articles.put(key, new Loaded(article));
    resize(key, article.weight());
  }

  private synchronized void drop(Key key) {
    Loaded removed = articles.remove(key);
    if (removed != null) {
      bytes -= removed.size;
    }
  }

  private synchronized void resize(Key key, long size) {
    Loaded loaded = articles.get(key);
    if (loaded == null) {
      return;
    }
    bytes += size - loaded.size;
    loaded.size = size;
    Iterator<Loaded> eldest = articles.values().iterator();
    while (bytes > maxBytes && articles.size() > 1) {
      Loaded evicted = eldest.next();
      bytes -= evicted.size;
      eldest.remove();
    }
  }
}
