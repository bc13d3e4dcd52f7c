package io.newswire.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.Function;

/** The articles used last, up to a number of bytes in all, the least lately used out first. */
final class LoadedArticles {
  /** About 25,000 bytes of ordinary length: two of the longest live blogs at once. */
  private static final long MAX_BYTES = 32L << 20;

  private final LinkedHashMap<String, Loaded> articles = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private static final class Loaded {
    final ArticleState article;
    long size;

    Loaded(ArticleState article) {
      this.article = article;
    }
  }

  ArticleState get(String uri, Function<String, ArticleState> load) {
    Loaded known = articles.get(uri);
    if (known == null) {
      known = new Loaded(load.apply(uri));
      articles.put(uri, known);
      resized(uri);
    }
    return known.article;
  }

  void remove(String uri) {
    Loaded removed = articles.remove(uri);
    if (removed != null) {
      bytes -= removed.size;
    }
  }

  /** Takes note of an article's new size; others may have to go for it. */
  void resized(String uri) {
    Loaded loaded = articles.get(uri);
    if (loaded == null) {
      return;
    }
    bytes += loaded.article.weight() - loaded.size;
    loaded.size = loaded.article.weight();
    Iterator<Loaded> eldest = articles.values().iterator();
    while (bytes > MAX_BYTES && articles.size() > 1) {
      Loaded evicted = eldest.next();
      bytes -= evicted.size;
      eldest.remove();
    }
  }
}
