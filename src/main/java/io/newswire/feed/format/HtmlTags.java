package io.newswire.feed.format;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What the elements of HTML mean for the text in them, by their names in lower case. */
final class HtmlTags {
  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  static final Set<String> LIST_ITEMS = Set.of("li", "dt", "dd");

  /** Where a new context begins, whatever list or caption is around it. */
  static final Set<String> CONTEXTS = Set.of("table", "article", "section", "body", "html");

  /**
   * What begins and ends a line of its own: HTML's rendering rules (section 15.3), {@code display:
   * block}, list items and table parts; and buttons, whose words are never part of a sentence.
   */
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body button caption center dd details dialog dir div dl"
                  + " dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header"
                  + " hgroup hr html legend li listing main menu nav noframes noscript ol optgroup"
                  + " option p plaintext pre search section summary table tbody td tfoot th thead"
                  + " tr ul xmp")
              .split(" ", -1));

  /** What a browser shows no text of, or only text that is no part of the article's. */
  private static final Set<String> WORDLESS =
      Set.of(
          ("applet area audio base basefont canvas colgroup datalist embed frame frameset head"
                  + " iframe input link map meta meter noembed noframes object param"
                  + " progress rp rt script select source style svg template textarea title track"
                  + " video annotation annotation-xml")
              .split(" ", -1));

  private HtmlTags() {}

  /**
   * Whether an element is a block. One of no known name is one unless it stands in a line of text:
   * components of a page are written so, and so are terms and times within a sentence. A label is
   * taken likewise.
   */
  static boolean isBlock(Element element) {
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      return true;
    }
    return (name.indexOf('-') > 0 || name.equals("label"))
        && !isText(element.previousSibling())
        && !isText(element.nextSibling());
  }

  /** Whether no text in an element is ever seen. */
  static boolean isUnseen(Element element) {
    String name = element.normalName();
    return WORDLESS.contains(name)
        || (name.equals("dialog") && !element.hasAttr("open"))
        || (element.attributesSize() > 0 && isHidden(element));
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")) {
      return true;
    }
    if (element.attr("aria-hidden").equalsIgnoreCase("true")) {
      return true;
    }
    return element.hasAttr("style") && hides(element.attr("style"));
  }

  private static boolean hides(String style) {
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      String[] parts = declaration.split(":", 2);
      String property = parts[0].strip();
      String value = parts.length == 2 ? parts[1].strip() : "";
      if ((property.equals("display") && value.startsWith("none"))
          || (property.equals("visibility") && value.startsWith("hidden"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }
}
