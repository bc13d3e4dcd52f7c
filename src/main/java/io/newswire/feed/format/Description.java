package io.newswire.feed.format;

import io.newswire.record.Article;
import io.newswire.topic.ParagraphRules;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one part of a page says of its article: null and empty where it says nothing. */
interface Description {
  /** Longest text that is taken: a longer one is not what it is given as, and five have a limit. */
  int LONGEST = ParagraphRules.MAX_METADATA_LENGTH / 5;

  @Nullable String headline();

  /** Addresses of the article, the surest first, as they are written. */
  List<String> addresses();

  @Nullable String source();

  @Nullable String language();

  Optional<Instant> modified();

  Optional<Instant> published();

  Optional<Instant> expires();

  @Nullable String correction();

  /**
   * The address of an article in its one spelling: the first that is not of a whole site, unless
   * that is where it was read from.
   *
   * @param base what relative addresses are relative to; null when that is not known
   */
  static Optional<String> canonical(Stream<String> addresses, @Nullable URI base) {
    boolean home = CanonicalUrl.of(text(base)).filter(CanonicalUrl::isHomePage).isPresent();
    return addresses
        .flatMap(address -> CanonicalUrl.of(address, base).stream())
        .filter(address -> home || !CanonicalUrl.isHomePage(address))
        .filter(address -> address.length() <= LONGEST)
        .findFirst();
  }

  /**
   * What is known of an article.
   *
   * @param otherwise what holds unless one of them says it
   * @param canonical its address, which is its id; empty for none
   * @param readFrom the address that it was read from; null when it was not read from one
   * @param said by whom it is described, the surest first
   */
  static Article article(
      Article otherwise,
      Optional<String> canonical,
      @Nullable URI readFrom,
      List<Description> said) {
    Optional<String> url = canonical.or(() -> CanonicalUrl.of(text(readFrom)));
    Optional<Instant> published = first(said, Description::published);
    return Article.newBuilder(otherwise)
        .setUri(canonical.orElse(otherwise.getUri()))
        .setUrl(url.orElse(otherwise.getUrl()))
        .setHeadline(words(said, Description::headline, otherwise.getHeadline()))
        .setSource(words(said, Description::source, otherwise.getSource()))
        .setLanguage(
            first(said, description -> LanguageTag.of(description.language()))
                .orElse(otherwise.getLanguage()))
        .setVersionCreated(
            first(said, Description::modified)
                .or(() -> published)
                .orElse(otherwise.getVersionCreated()))
        .setFirstCreated(published.orElse(otherwise.getFirstCreated()))
        .setExpires(first(said, Description::expires).orElse(otherwise.getExpires()))
        .setCorrection(words(said, Description::correction, otherwise.getCorrection()))
        .build();
  }

  private static @Nullable String words(
      List<Description> said,
      Function<Description, @Nullable String> property,
      @Nullable String otherwise) {
    return first(said, d -> Optional.ofNullable(property.apply(d)))
        .filter(text -> text.length() <= LONGEST)
        .orElse(otherwise);
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }

  private static <T> Optional<T> first(
      List<Description> said, Function<Description, Optional<T>> property) {
    return said.stream().flatMap(description -> property.apply(description).stream()).findFirst();
  }
}
