package io.newswire.feed.format;

import static io.newswire.feed.format.XmlNames.attribute;
import static io.newswire.feed.format.XmlNames.children;
import static io.newswire.feed.format.XmlNames.first;
import static io.newswire.feed.format.XmlNames.text;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A {@code newsItem} of NewsML-G2: an article, of which its contentSet has one or more renditions.
 */
final class NewsItemG2 {
  private final String where;
  private final Element item;
  private final @Nullable Element itemMeta;
  private final @Nullable Element contentMeta;

  /**
   * An item that is still to be read.
   *
   * @param where names it in a refusal
   */
  NewsItemG2(String where, Element item) {
    this.where = where;
    this.item = item;
    this.itemMeta = first(item, "itemMeta");
    this.contentMeta = first(item, "contentMeta");
  }

  /**
   * Reads it.
   *
   * @throws BadInputException when it has no id or no text, or a status, embargo or expiry that
   *     can't be understood
   */
  Submission submission(Article defaults) throws BadInputException {
    Release release = release();
    String language = language();
    String headline = headline(language);
    Article article =
        Metadata.of(where, defaults)
            .uri("newsItem/@guid", attribute(item, "guid"))
            .headline(headline)
            .source(source())
            .language(language)
            .versionCreated(text(itemMeta, "versionCreated"))
            .firstCreated(text(itemMeta, "firstCreated"))
            .release(release)
            .expires(Release.expiry(where, "expires", text(itemMeta, "expires")))
            .correction(correction())
            .article();
    List<Block> blocks = release.isKill() ? List.of() : blocks(headline);
    return new Submission(article, Metadata.version(attribute(item, "version")), blocks);
  }

  /**
   * An embargo without a time holds until further notice: the datatype of {@code embargoed} is
   * DateTimeOrNull.
   */
  private Release release() throws BadInputException {
    Element embargoed = first(itemMeta, "embargoed");
    boolean unending = embargoed != null && embargoed.text().isBlank();
    Instant embargo =
        embargoed == null || unending
            ? null
            : Release.embargo(where, "embargoed", embargoed.text());
    Element status = first(itemMeta, "pubStatus");
    String code = code(status);
    if (status != null && code == null) {
      throw new BadInputException(where, "its pubStatus has no qcode");
    }
    Release release = Release.of(where, code, embargo);
    return unending && !release.isKill() ? new Release(PubStatus.WITHHELD, null) : release;
  }

  private List<Block> blocks(@Nullable String headline) throws BadInputException {
    List<Rendition> renditions = new ArrayList<>();
    Element contentSet = first(item, "contentSet");
    if (contentSet != null) {
      for (Element content : contentSet.children()) {
        rendition(content).ifPresent(renditions::add);
      }
    }
    List<Block> blocks = Rendition.read(where, renditions, headline);
    if (blocks.isEmpty()) {
      throw new BadInputException(where, withoutText(contentSet));
    }
    return blocks;
  }

  private static Optional<Rendition> rendition(Element content) {
    String mediaType = attribute(content, "contenttype");
    return switch (content.tagName()) {
      case "inlineXML" -> Rendition.in(content, mediaType);
      case "inlineData" ->
          attribute(content, "encoding") == null
              ? Rendition.in(content, mediaType)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String withoutText(@Nullable Element contentSet) {
    String code = code(first(itemMeta, "itemClass"));
    String itemClass = code == null ? "item" : Release.code(code).toLowerCase(Locale.ROOT);
    String what =
        itemClass.equals("text") ? "a text item without text" : "a " + itemClass + " without text";
    boolean remote = !children(contentSet, "remoteContent").isEmpty();
    return remote
        ? what + ": its content is only linked (remoteContent); feed that content itself"
        : what + ": no inlineXML with NITF or XHTML and no inlineData with text in its contentSet";
  }

  /** The main one in the item's language; {@code title} is what some providers have instead. */
  private @Nullable String headline(@Nullable String language) {
    String found = null;
    for (Element headline : children(contentMeta, "headline")) {
      String role = headline.attr("role").toLowerCase(Locale.ROOT);
      String spoken = attribute(headline, "xml:lang");
      boolean fits = spoken == null || language == null || isOf(spoken, language);
      if (!role.contains("sub") && !headline.text().isBlank() && (found == null || fits)) {
        found = headline.text();
        if (fits) {
          break;
        }
      }
    }
    return Metadata.firstOf(found, text(itemMeta, "title"));
  }

  private static boolean isOf(String tag, String language) {
    return primary(tag).equals(primary(language));
  }

  private static String primary(String tag) {
    return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  private @Nullable String language() {
    return Metadata.firstOf(
        attribute(first(contentMeta, "language"), "tag"), XmlNames.inherited(item, "xml:lang"));
  }

  /** Who is responsible for the release of the item. */
  private @Nullable String source() {
    Element provider = first(itemMeta, "provider");
    String code = code(provider);
    return Metadata.firstOf(
        text(provider, "name"),
        attribute(provider, "literal"),
        code == null ? null : Release.code(code));
  }

  /** A note is a correction where a signal says so, or its own words. */
  private @Nullable String correction() {
    String note = text(itemMeta, "edNote");
    for (Element signal : children(itemMeta, "signal")) {
      String code = code(signal);
      if (code != null && Release.code(code).equals("correction")) {
        return note;
      }
    }
    return EditorsNote.correction(note);
  }

  /** A concept's identifier, as a QCode or in full. */
  private static @Nullable String code(@Nullable Element concept) {
    return Metadata.firstOf(attribute(concept, "qcode"), attribute(concept, "uri"));
  }
}
