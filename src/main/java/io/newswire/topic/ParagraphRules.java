package io.newswire.topic;

import io.newswire.record.Article;
import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a record of news.paragraphs has to keep to besides its schema. The limits keep one article
 * from taking the place of all others.
 */
public final class ParagraphRules {
  /** Longest paragraph that is read, in bytes of UTF-8. */
  public static final int MAX_TEXT_BYTES = 256 * 1024;

  /** Most paragraphs that a version may have. */
  public static final int MAX_PARAGRAPHS = 20_000;

  /** Longest version of an article, its paragraphs together, in UTF-16 code units. */
  public static final int MAX_ARTICLE_LENGTH = 16 * 1024 * 1024;

  /** Longest article uri, in UTF-16 code units. */
  public static final int MAX_URI_LENGTH = 2_048;

  /** Longest headline, url, source, language and correction together, in UTF-16 code units. */
  public static final int MAX_METADATA_LENGTH = 16_384;

  /** Longest links of a paragraph together, in UTF-16 code units. */
  public static final int MAX_LINKS_LENGTH = 65_536;

  private ParagraphRules() {}

  /**
   * Checks a record.
   *
   * @param key the record's key, which has to be the article's uri
   * @throws InvalidParagraphException for the first rule that is broken
   */
  public static void check(@Nullable String key, @Nullable Paragraph paragraph) {
    if (paragraph == null) {
      throw broken(
          "value",
          "is null: news.paragraphs takes no tombstones; to retract an article,"
              + " send a version with pubStatus CANCELED");
    }
    String uri = paragraph.getArticle().getUri();
    checkUri(uri);
    require(
        uri.equals(key),
        "key",
        () -> "is " + quoted(key) + ", not the article's uri " + quoted(uri));
    checkRest(paragraph.getArticle());
    checkParagraph(paragraph);
  }

  /**
   * Checks an article's uri alone.
   *
   * @throws InvalidParagraphException for the first rule that is broken
   */
  public static void checkUri(String uri) {
    require(!uri.isBlank(), "article.uri", () -> "is blank");
    require(
        uri.length() <= MAX_URI_LENGTH,
        "article.uri",
        () -> "has %d characters, more than %d".formatted(uri.length(), MAX_URI_LENGTH));
    require(!hasControlCharacter(uri), "article.uri", () -> "has a control character in it");
  }

  /**
   * Checks all records of a version of news, which have the same article and its uri as their key.
   *
   * @throws InvalidParagraphException for the first rule that is broken
   */
  public static void checkVersion(Article article, List<Paragraph> paragraphs) {
    checkUri(article.getUri());
    require(
        !Canary.isCanary(article.getUri()),
        "article.uri",
        () -> "is that of a canary, which newswire feeds by itself");
    checkRest(article);
    long length = 0;
    for (Paragraph paragraph : paragraphs) {
      checkParagraph(paragraph);
      length += paragraph.getText().length();
    }
    long characters = length;
    require(
        characters <= MAX_ARTICLE_LENGTH,
        "text",
        () ->
            "has %,d characters in all paragraphs together, more than %,d"
                .formatted(characters, MAX_ARTICLE_LENGTH));
  }

  /** Whether a text has nothing that could be read: only spaces of any width and format marks. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!Character.isWhitespace(c)
          && !Character.isSpaceChar(c)
          && Character.getType(c) != Character.FORMAT) {
        return false;
      }
    }
    return true;
  }

  private static void checkPlace(Paragraph paragraph) {
    int count = paragraph.getParagraphCount();
    int position = paragraph.getPosition();
    boolean canceled = paragraph.getArticle().getPubStatus() == PubStatus.CANCELED;
    require(count >= 0, "paragraphCount", () -> "is %d, below 0".formatted(count));
    require(
        count > 0 || canceled,
        "paragraphCount",
        () -> "is 0, which only a version with pubStatus CANCELED may have");
    require(
        count <= MAX_PARAGRAPHS,
        "paragraphCount",
        () -> "is %d, more than %d".formatted(count, MAX_PARAGRAPHS));
    require(position >= 0, "position", () -> "is %d, below 0".formatted(position));
    require(
        position < Math.max(count, 1),
        "position",
        () -> "is %d, not below paragraphCount %d".formatted(position, count));
  }

  private static void checkText(Paragraph paragraph) {
    String text = paragraph.getText();
    require(paragraph.getParagraphCount() == 0 || !isBlank(text), "text", () -> "is blank");
    if (text.length() > MAX_TEXT_BYTES / 3) {
      int bytes = text.getBytes(StandardCharsets.UTF_8).length;
      require(
          bytes <= MAX_TEXT_BYTES,
          "text",
          () -> "has %,d bytes in UTF-8, more than %,d".formatted(bytes, MAX_TEXT_BYTES));
    }
  }

  /**
   * Checks the length of what is known of an article besides its words.
   *
   * @throws InvalidParagraphException when it is too long
   */
  public static void checkMetadata(Article article) {
    int metadata =
        length(article.getHeadline())
            + length(article.getUrl())
            + length(article.getSource())
            + length(article.getLanguage())
            + length(article.getCorrection());
    require(
        metadata <= MAX_METADATA_LENGTH,
        "article",
        () ->
            "has headline, url, source, language and correction of %,d characters together, more than %,d"
                .formatted(metadata, MAX_METADATA_LENGTH));
  }

  private static void checkRest(Article article) {
    long version = article.getVersion();
    require(version >= 0, "article.version", () -> "is %d, below 0".formatted(version));
    checkMetadata(article);
  }

  private static void checkParagraph(Paragraph paragraph) {
    checkPlace(paragraph);
    checkText(paragraph);
    checkLinks(paragraph);
  }

  private static void checkLinks(Paragraph paragraph) {
    int length = 0;
    for (Link link : paragraph.getLinks()) {
      length += length(link.getHref()) + length(link.getText());
    }
    int links = length;
    require(
        links <= MAX_LINKS_LENGTH,
        "links",
        () -> "have %,d characters together, more than %,d".formatted(links, MAX_LINKS_LENGTH));
  }

  private static boolean hasControlCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "null" : "'" + value + "'";
  }

  /** The problem is put into words only where there is one: records are checked at full speed. */
  private static void require(boolean holds, String field, Supplier<String> problem) {
    if (!holds) {
      throw broken(field, problem.get());
    }
  }

  private static InvalidParagraphException broken(String field, String problem) {
    return new InvalidParagraphException(field, problem);
  }
}
