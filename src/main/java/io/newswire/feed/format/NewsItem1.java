package io.newswire.feed.format;

import static io.newswire.feed.format.XmlNames.attribute;
import static io.newswire.feed.format.XmlNames.children;
import static io.newswire.feed.format.XmlNames.first;
import static io.newswire.feed.format.XmlNames.inherited;
import static io.newswire.feed.format.XmlNames.text;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A {@code NewsItem} of NewsML 1: an article, whose text is one of its components. */
final class NewsItem1 {
  private final String where;
  private final Element item;
  private final @Nullable Element identifier;
  private final @Nullable Element management;

  /**
   * An item that is still to be read.
   *
   * @param where names it in a refusal
   */
  NewsItem1(String where, Element item) {
    this.where = where;
    this.item = item;
    this.identifier = first(item, "Identification", "NewsIdentifier");
    this.management = first(item, "NewsManagement");
  }

  /**
   * Reads it.
   *
   * @throws BadInputException when it has no id or no text, or a status, embargo or expiry that
   *     can't be understood
   */
  Submission submission(Article defaults) throws BadInputException {
    Release release = release();
    NewsComponents components = new NewsComponents(where, item);
    Element main = release.isKill() ? first(item, "NewsComponent") : components.main();
    String headline = NewsComponents.nearest(main, "NewsLines", "HeadLine");
    List<Block> blocks = release.isKill() || main == null ? List.of() : components.blocks(headline);
    Article article =
        Metadata.of(where, defaults)
            .uri("NewsIdentifier/PublicIdentifier", uri())
            .headline(headline)
            .source(source(main))
            .language(language(main))
            .versionCreated(text(management, "ThisRevisionCreated"))
            .firstCreated(text(management, "FirstCreated"))
            .release(release)
            .expires(Release.expiry(where, "StatusWillChange", changeTo("canceled")))
            .correction(EditorsNote.correction(NewsComponents.nearest(main, "NewsLines", "EdNote")))
            .article();
    return new Submission(article, Metadata.version(text(identifier, "RevisionId")), blocks);
  }

  /**
   * The identifier of all revisions. The public one is that of this revision: at its end it has,
   * after a colon, the revision's number and whether that is an update (functional specification
   * 1.2, 5.5.1).
   */
  private @Nullable String uri() {
    String revision = text(identifier, "RevisionId");
    String identity = text(identifier, "PublicIdentifier");
    if (identity != null) {
      int end = identity.lastIndexOf(':');
      boolean ends =
          revision != null
              && end > 0
              && identity.substring(end + 1).matches(revision.replaceAll("\\D", "") + "[NUA]?");
      return ends ? identity.substring(0, end) : identity;
    }
    String id = text(identifier, "NewsItemId");
    String provider = text(identifier, "ProviderId");
    String date = text(identifier, "DateId");
    return id == null || provider == null || date == null
        ? id
        : "urn:newsml:%s:%s:%s".formatted(provider, date, id);
  }

  private Release release() throws BadInputException {
    String status = attribute(first(management, "Status"), "FormalName");
    String usable = changeTo("usable");
    Instant embargo =
        usable == null ? null : Release.embargo(where, "StatusWillChange/DateAndTime", usable);
    Release release = Release.of(where, status, embargo);
    // Withheld until a time is what other formats call embargoed.
    return embargo != null && !release.isKill() ? Release.of(where, "embargoed", embargo) : release;
  }

  /** When the status will change to another one; null when nothing says so. */
  private @Nullable String changeTo(String status) {
    for (Element change : children(management, "StatusWillChange")) {
      String future = attribute(first(change, "FutureStatus"), "FormalName");
      if (status.equalsIgnoreCase(future)) {
        return Metadata.firstOf(text(change, "DateAndTime"), "no time");
      }
    }
    return null;
  }

  /** Who released it; a "Source" is only who told it. */
  private @Nullable String source(@Nullable Element main) {
    return Metadata.firstOf(
        NewsComponents.nearestName(main, "AdministrativeMetadata", "Provider", "Party"),
        text(identifier, "ProviderId"));
  }

  private @Nullable String language(@Nullable Element main) {
    return Metadata.firstOf(
        NewsComponents.nearestName(main, "DescriptiveMetadata", "Language"),
        inherited(main == null ? item : main, "xml:lang"));
  }
}
