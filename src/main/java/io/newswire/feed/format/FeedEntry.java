package io.newswire.feed.format;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed. Only one with its whole text is an article: a summary would be taken back and
 * forth with the text, when the page of the entry is fed too.
 *
 * @param where names it in a refusal
 * @param feed which has it
 * @param element as it stands in the document; null where that is not clear
 * @param feedLanguage the language of the feed; null when it does not say
 * @param base what relative links are relative to; null when not known
 */
record FeedEntry(
    String where,
    SyndFeed feed,
    SyndEntry entry,
    @Nullable Element element,
    @Nullable String feedLanguage,
    @Nullable URI base) {

  /** What makes a description the text itself: summaries are one paragraph. */
  private static final int LEAST_BLOCKS = 2;

  private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, tr";

  /**
   * Reads it.
   *
   * @throws BadInputException when it has no id, or not its whole text
   */
  Submission submission(Article defaults) throws BadInputException {
    String headline = plain(entry.getTitleEx());
    Date published = entry.getPublishedDate();
    Date updated = entry.getUpdatedDate();
    String link = CanonicalUrl.of(entry.getLink(), base).orElse(null);
    Article article =
        Metadata.of(where, defaults)
            .uri("its link or id", uri(link))
            .headline(headline)
            .source(plain(feed.getTitleEx()))
            .language(language())
            .url(link)
            .versionCreated(time(updated == null ? published : updated))
            .firstCreated(time(published))
            .article();
    return new Submission(article, null, blocks(headline, link));
  }

  private List<Block> blocks(@Nullable String headline, @Nullable String link)
      throws BadInputException {
    String page = Objects.requireNonNullElse(link, "");
    List<Rendition> renditions = new ArrayList<>();
    for (SyndContent content : entry.getContents()) {
      rendition(content, page).ifPresent(renditions::add);
    }
    SyndContent description = entry.getDescription();
    if (renditions.isEmpty() && description != null && isWhole(description, link)) {
      rendition(description, page).ifPresent(renditions::add);
    }
    List<Block> blocks = Rendition.read(where, renditions, headline);
    if (blocks.isEmpty()) {
      String itself = link == null ? "its page" : "the page " + link;
      throw new BadInputException(
          where,
          description == null || description.getValue() == null || description.getValue().isBlank()
              ? "an entry without text; feed %s itself".formatted(itself)
              : "an entry with only a summary; feed %s itself".formatted(itself));
    }
    return blocks;
  }

  private Optional<Rendition> rendition(SyndContent content, String page) {
    String value = content.getValue();
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String type = Objects.requireNonNullElse(content.getType(), isAtom() ? "text" : "html");
    boolean html = type.contains("html") || type.contains("xml");
    return Rendition.of(html ? "text/html" : "text/plain", value, page);
  }

  private boolean isWhole(SyndContent description, @Nullable String link) {
    if (isAtom() || description.getValue() == null) {
      return false;
    }
    return link == null
        || Jsoup.parse(description.getValue()).select(BLOCKS).size() >= LEAST_BLOCKS;
  }

  private boolean isAtom() {
    return Objects.requireNonNullElse(feed.getFeedType(), "").startsWith("atom");
  }

  /**
   * The address of its page, under which the page itself is fed too; else what the feed calls it.
   */
  private @Nullable String uri(@Nullable String link) {
    return link == null || CanonicalUrl.isHomePage(link) ? entry.getUri() : link;
  }

  private @Nullable String language() {
    String own = element == null ? null : XmlNames.attribute(element, "xml:lang");
    return Metadata.firstOf(own, feedLanguage);
  }

  /** RSS has entities and tags in titles though it has no types; Atom says of each what it is. */
  private @Nullable String plain(@Nullable SyndContent title) {
    if (title == null || title.getValue() == null) {
      return null;
    }
    String type = Objects.requireNonNullElse(title.getType(), "").toLowerCase(Locale.ROOT);
    boolean text = isAtom() && !type.contains("html");
    return XmlNames.worded(text ? title.getValue() : Jsoup.parse(title.getValue()).text());
  }

  private static @Nullable String time(@Nullable Date date) {
    return date == null ? null : date.toInstant().toString();
  }
}
