package io.newswire.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.function.Function;

/** The articles used last, up to a number of paragraphs in all, the least lately used out first. */
final class LoadedArticles {
  /** About 30 MB of paragraphs of ordinary length. */
  private static final int MAX_PARAGRAPHS = 20_000;

  private final LinkedHashMap<String, Loaded> articles = new LinkedHashMap<>(16, 0.75f, true);
  private int paragraphs;

  private static final class Loaded {
    final ArticleState article;
    int size;

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
      paragraphs -= removed.size;
    }
  }

  /** Takes note of an article's new size; others may have to go for it. */
  void resized(String uri) {
    Loaded loaded = articles.get(uri);
    if (loaded == null) {
      return;
    }
    paragraphs += loaded.article.size() - loaded.size;
    loaded.size = loaded.article.size();
    Iterator<Loaded> eldest = articles.values().iterator();
    while (paragraphs > MAX_PARAGRAPHS && articles.size() > 1) {
      Loaded evicted = eldest.next();
      paragraphs -= evicted.size;
      eldest.remove();
    }
  }
}
