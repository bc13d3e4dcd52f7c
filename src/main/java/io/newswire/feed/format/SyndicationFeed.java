package io.newswire.feed.format;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.newswire.feed.BadInputException;
import java.io.StringReader;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS 0.9 to 2.0 and Atom: an article an entry that has its whole text. */
final class SyndicationFeed {
  private SyndicationFeed() {}

  /**
   * Reads each entry, in the feed's order; one that can't be read is refused and the rest go on.
   *
   * @throws BadInputException when it is no well-formed XML, no feed, or has no entries
   */
  static void read(Input input, Articles articles) throws BadInputException {
    String document = XmlSource.decode(input.where(), input.bytes(), input.contentType());
    Element root = XmlTree.parse(input.where(), document);
    SyndFeed feed = parse(input.where(), document);
    List<SyndEntry> entries = feed.getEntries();
    if (entries.isEmpty()) {
      throw new BadInputException(input.where(), "a feed without entries");
    }
    List<Element> elements = elements(root);
    String language = Metadata.firstOf(feed.getLanguage(), XmlNames.attribute(root, "xml:lang"));
    for (int i = 0; i < entries.size(); i++) {
      Element element = elements.size() == entries.size() ? elements.get(i) : null;
      FeedEntry entry =
          new FeedEntry(
              input.where() + ", entry " + i,
              feed,
              entries.get(i),
              element,
              language,
              input.base());
      try {
        articles.take(entry.submission(input.defaults()));
      } catch (BadInputException e) {
        articles.refuse(e);
      }
    }
  }

  /** The document is known to be well-formed and within limits, and has nothing to expand. */
  private static SyndFeed parse(String where, String document) throws BadInputException {
    SyndFeedInput parser = new SyndFeedInput();
    parser.setAllowDoctypes(false);
    parser.setXmlHealerOn(false);
    try {
      return parser.build(new StringReader(XmlSource.inert(document)));
    } catch (FeedException | RuntimeException e) {
      // Besides its own exception the parser throws others, for a version that it does not know
      // and for values that it does not expect.
      throw BadInputException.malformed(where, "no feed that can be read: " + reason(e));
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }

  private static List<Element> elements(Element root) {
    Element channel = XmlNames.first(root, "channel");
    for (@Nullable Element parent : new @Nullable Element[] {channel, root}) {
      for (String name : List.of("item", "entry")) {
        List<Element> found = XmlNames.children(parent, name);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
