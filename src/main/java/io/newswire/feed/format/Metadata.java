package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article, put together from what its item says and, where it says nothing,
 * what is known from outside. Texts lose the white space around and in them that XML was indented
 * with; a time that can't be read counts as none.
 */
final class Metadata {
  private final String where;
  private final Article.Builder article;

  private Metadata(String where, Article.Builder article) {
    this.where = where;
    this.article = article;
  }

  /**
   * Begins with what is known from outside.
   *
   * @param where names the item in a refusal
   */
  static Metadata of(String where, Article defaults) {
    return new Metadata(where, Article.newBuilder(defaults));
  }

  /**
   * Sets the id.
   *
   * @param name where the format has it
   * @throws BadInputException when there is none from outside either, or it can't be one
   */
  Metadata uri(String name, @Nullable String uri) throws BadInputException {
    String id = Objects.requireNonNullElse(XmlNames.worded(uri), article.getUri());
    if (id.isBlank()) {
      throw new BadInputException(
          where, "it has no id: %s is not there or blank; give one with it".formatted(name));
    }
    Limits.checkUri(where, id);
    article.setUri(id);
    return this;
  }

  Metadata headline(@Nullable String headline) {
    String text = spaced(headline);
    article.setHeadline(text == null ? article.getHeadline() : text);
    return this;
  }

  Metadata source(@Nullable String source) {
    String text = spaced(source);
    article.setSource(text == null ? article.getSource() : text);
    return this;
  }

  /** Sets the language, where it is a tag of BCP 47 or can be read as one. */
  Metadata language(@Nullable String language) {
    article.setLanguage(LanguageTag.of(language).orElse(article.getLanguage()));
    return this;
  }

  /** Sets where readers find it, if that is an address on the web. */
  Metadata url(@Nullable String url) {
    String address = XmlNames.worded(url);
    if (address != null && address.matches("(?i)https?://\\S+")) {
      article.setUrl(address);
    }
    return this;
  }

  Metadata versionCreated(@Nullable String time) {
    Instant instant = time(time);
    article.setVersionCreated(instant == null ? article.getVersionCreated() : instant);
    return this;
  }

  Metadata firstCreated(@Nullable String time) {
    Instant instant = time(time);
    article.setFirstCreated(instant == null ? article.getFirstCreated() : instant);
    return this;
  }

  Metadata release(Release release) {
    PubStatus status = release.status();
    Instant embargo = release.embargoedUntil();
    article.setPubStatus(status == null ? article.getPubStatus() : status);
    article.setEmbargoedUntil(embargo == null ? article.getEmbargoedUntil() : embargo);
    return this;
  }

  Metadata expires(@Nullable Instant expiry) {
    article.setExpires(expiry == null ? article.getExpires() : expiry);
    return this;
  }

  Metadata correction(@Nullable String correction) {
    String text = spaced(correction);
    article.setCorrection(text == null ? article.getCorrection() : text);
    return this;
  }

  /**
   * The article.
   *
   * @throws BadInputException when what is known of it is beyond {@link Limits}
   */
  Article article() throws BadInputException {
    Article known = article.build();
    Limits.checkMetadata(where, known);
    return known;
  }

  /** The number of a version; null when it is none or no whole one from 0. */
  static @Nullable Long version(@Nullable String version) {
    return version != null && version.strip().matches("\\d{1,18}")
        ? Long.valueOf(version.strip())
        : null;
  }

  /** The first of several texts that is there; null when none is. */
  static @Nullable String firstOf(@Nullable String... texts) {
    return Arrays.stream(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable String spaced(@Nullable String text) {
    return XmlNames.worded(text == null ? null : text.replaceAll("\\s+", " "));
  }

  private static @Nullable Instant time(@Nullable String time) {
    return time == null ? null : NewsTime.of(time).map(NewsTime::instant).orElse(null);
  }
}
