package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * IPTC NewsML-G2: a news item, or a news message with a set of items. The items of the other kinds
 * in a message, which hold no text of their own, are refused one by one, and the rest go on.
 */
final class NewsMlG2 {
  private NewsMlG2() {}

  /**
   * Reads each item.
   *
   * @throws BadInputException when it is no well-formed XML, or has no items
   */
  static void read(Input input, Articles articles) throws BadInputException {
    Element root = XmlTree.read(input);
    List<Element> items =
        XmlNames.is(root, "newsMessage")
            ? XmlNames.children(root, "itemSet").stream()
                .flatMap(set -> set.children().stream())
                .toList()
            : List.of(root);
    if (items.isEmpty()) {
      throw new BadInputException(input.where(), "a news message without items in its itemSet");
    }
    for (int i = 0; i < items.size(); i++) {
      String where = items.size() == 1 ? input.where() : input.where() + ", item " + i;
      try {
        articles.take(item(where, items.get(i)).submission(input.defaults()));
      } catch (BadInputException e) {
        articles.refuse(e);
      }
    }
  }

  private static NewsItemG2 item(String where, Element item) throws BadInputException {
    String name = item.tagName();
    if (name.equals("newsItem")) {
      return new NewsItemG2(where, item);
    }
    throw new BadInputException(
        where,
        switch (name.toLowerCase(Locale.ROOT)) {
          case "packageitem" ->
              "a packageItem: it only lists other items; feed the news items that it refers to";
          case "conceptitem", "knowledgeitem", "catalogitem" ->
              "a %s: it explains codes and has no text".formatted(name);
          case "planningitem" -> "a planningItem: it announces coverage and has no text yet";
          default -> "a <%s>, which is no item of NewsML-G2".formatted(name);
        });
  }
}
