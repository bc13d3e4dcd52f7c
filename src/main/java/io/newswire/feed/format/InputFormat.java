package io.newswire.feed.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that articles are read from. */
public enum InputFormat {
  /** Plain text: {@link PlainText}. */
  TEXT("text", "text/plain"),

  /** Lines of JSON, an article each: {@link JsonLines}. */
  JSONL("jsonl", "application/jsonl application/x-ndjson"),

  /** An article's page: {@link HtmlPage}. */
  HTML("html", "text/html application/xhtml+xml"),

  /** schema.org's NewsArticle or LiveBlogPosting, without a page around it: {@link JsonLd}. */
  JSON_LD("json-ld", "application/ld+json"),

  /** IPTC ninjs: {@link Ninjs}. */
  NINJS("ninjs", "application/vnd.iptc.ninjs+json"),

  /** IPTC NewsML-G2: {@link NewsMlG2}. */
  NEWSML_G2(
      "newsml-g2", "application/vnd.iptc.g2.newsitem+xml application/vnd.iptc.g2.newsmessage+xml"),

  /** IPTC NewsML 1: {@link NewsMl1}. */
  NEWSML_1("newsml-1", "text/vnd.iptc.newsml"),

  /** IPTC NITF: {@link Nitf}. */
  NITF("nitf", "text/vnd.iptc.nitf application/nitf+xml"),

  /** RSS or Atom, an article an entry: {@link SyndicationFeed}. */
  FEED("feed", "application/rss+xml application/atom+xml");

  private final String label;
  private final String mediaTypes;

  InputFormat(String label, String mediaTypes) {
    this.label = label;
    this.mediaTypes = mediaTypes;
  }

  /** The name that people call it by. */
  public String label() {
    return label;
  }

  /** The media types that name it and no other format, without parameters, in lower case. */
  public List<String> mediaTypes() {
    return List.of(mediaTypes.split(" ", -1));
  }

  /** The format of a {@link #label}. */
  public static Optional<InputFormat> named(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label.equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
