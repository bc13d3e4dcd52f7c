package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.util.List;
import org.jsoup.nodes.Element;

/** IPTC NewsML 1: a document with one or more news items. */
final class NewsMl1 {
  private NewsMl1() {}

  /**
   * Reads each item.
   *
   * @throws BadInputException when it is no well-formed XML, or has no items
   */
  static void read(Input input, Articles articles) throws BadInputException {
    List<Element> items = XmlNames.children(XmlTree.read(input), "NewsItem");
    if (items.isEmpty()) {
      throw new BadInputException(input.where(), "NewsML 1 without a NewsItem");
    }
    for (int i = 0; i < items.size(); i++) {
      String where = items.size() == 1 ? input.where() : input.where() + ", item " + i;
      try {
        articles.take(new NewsItem1(where, items.get(i)).submission(input.defaults()));
      } catch (BadInputException e) {
        articles.refuse(e);
      }
    }
  }
}
