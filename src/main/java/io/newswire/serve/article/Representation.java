package io.newswire.serve.article;

import io.newswire.stream.StandingArticle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In what form an article is told. */
public enum Representation {
  JSON("json", "application/json"),
  HTML("html", "text/html;charset=utf-8"),
  JSON_LD("json-ld", "application/ld+json");

  private final String name;
  private final String mediaType;

  Representation(String name, String mediaType) {
    this.name = name;
    this.mediaType = mediaType;
  }

  /** The one of a name, as in the parameter {@code as}; empty when there is none. */
  public static Optional<Representation> named(String name) {
    return Arrays.stream(values()).filter(r -> r.name.equals(name)).findFirst();
  }

  /**
   * The one that a client likes best.
   *
   * @param ranges media ranges as in {@code Accept}, the best liked first; none: anything
   */
  public static Optional<Representation> accepted(List<String> ranges) {
    if (ranges.isEmpty()) {
      return Optional.of(JSON);
    }
    return ranges.stream()
        .map(range -> range.split(";", 2)[0].strip())
        .flatMap(range -> Arrays.stream(values()).filter(r -> r.isIn(range)).limit(1))
        .findFirst();
  }

  private boolean isIn(String range) {
    String type = mediaType.split(";", 2)[0];
    return range.equals("*/*")
        || range.equalsIgnoreCase(type)
        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
  }

  /** As in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The article in it, in UTF-8. */
  public byte[] write(StandingArticle article) {
    return switch (this) {
      case JSON -> ArticleJson.of(article);
      case HTML -> ArticlePage.of(article);
      case JSON_LD -> ArticleJsonLd.of(article);
    };
  }

  /** The name of it. */
  @Override
  public String toString() {
    return name;
  }
}
