package io.newswire.serve.article;

import io.newswire.stream.StandingArticle;
import java.util.Arrays;
import java.util.Comparator;
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
   * The one that a client likes best (RFC 9110, 12.5.1): the narrowest range that one is in says
   * how well it is liked; of those that are liked alike it is the one whose range comes first.
   *
   * @param ranges media ranges with their parameters, as in {@code Accept}; none: anything
   */
  public static Optional<Representation> accepted(List<String> ranges) {
    if (ranges.isEmpty()) {
      return Optional.of(JSON);
    }
    List<MediaRange> accepted = ranges.stream().map(MediaRange::parse).toList();
    return Arrays.stream(values())
        .filter(each -> each.liked(accepted).quality() > 0)
        .min(
            Comparator.<Representation>comparingDouble(each -> -each.liked(accepted).quality())
                .thenComparingInt(each -> accepted.indexOf(each.liked(accepted))));
  }

  private MediaRange liked(List<MediaRange> accepted) {
    String type = mediaType.split(";", 2)[0];
    return accepted.stream()
        .filter(range -> range.narrowness(type) > 0)
        .max(Comparator.comparingInt(range -> range.narrowness(type)))
        .orElse(MediaRange.NONE);
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
