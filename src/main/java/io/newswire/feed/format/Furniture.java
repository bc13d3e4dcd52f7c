package io.newswire.feed.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What is on a page for the page's sake: menus, banners, buttons, bylines, times, tags, comments.
 * What invites readers elsewhere in the middle of an article is left where it is, since telling it
 * from the report takes reading it. Where names alone would tell, the rules ask for more: that
 * there is no running text in it, or at least neither the headline nor most of the page's text.
 */
final class Furniture implements Predicate<Element> {
  private static final Set<String> ROLES =
      Set.of(
          "navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist"
              .split(" ", -1));

  /** What may have no running text in it to be furniture by its name. */
  private static final List<Naming> WITHOUT_PROSE =
      List.of(
          Naming.SKIP_LINK,
          Naming.SHARING,
          Naming.TAGS,
          Naming.ADVERTISEMENT,
          Naming.PLAYER,
          Naming.SITE);

  /** Lines that are read even if they hardly say more than when. */
  private static final Set<String> KEPT_LINES =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "article", "body");

  /** Longest line of names or times, in characters without spaces. */
  private static final int LONGEST_LINE = 200;

  /** Longest text beside a time that is a label or a name, likewise. */
  private static final int LONGEST_LABEL = 40;

  /** Share of a page's running text that is never furniture, whatever its name. */
  private static final double MOST = 0.5;

  private final Set<Element> found = new HashSet<>();
  private final Prose prose;
  private final int most;
  private final Set<Element> aroundHeadline = new HashSet<>();

  private Furniture(Document page, @Nullable Element heading, Prose prose) {
    this.prose = prose;
    this.most = (int) (MOST * prose.in(page.body()).prose());
    if (heading != null) {
      aroundHeadline.add(heading);
      aroundHeadline.addAll(heading.parents());
    }
  }

  /**
   * That of a page.
   *
   * @param heading has the headline; null when no element has it alone
   * @param prose how much text all of the page has
   */
  static Furniture of(Document page, @Nullable Element heading, Prose prose) {
    Furniture furniture = new Furniture(page, heading, prose);
    page.body().filter(furniture.new Walk());
    return furniture;
  }

  @Override
  public boolean test(Element element) {
    return found.contains(element);
  }

  /** Goes through the page once, not into what is furniture. */
  private final class Walk implements NodeFilter {
    private int articles;
    private int quotes;
    private int forms;

    @Override
    public FilterResult head(Node node, int depth) {
      if (depth == 0 || !(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (HtmlTags.isUnseen(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if ((forms > 0 && element.is("button, label"))
          || isFurniture(element, articles > 0, quotes > 0)) {
        found.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (saysWhoOrWhen(element) && quotes == 0) {
        markLineOf(element);
      }
      count(element, 1);
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (depth > 0 && node instanceof Element element) {
        count(element, -1);
      }
      return FilterResult.CONTINUE;
    }

    private void count(Element element, int change) {
      switch (element.normalName()) {
        case "article", "main" -> articles += change;
        case "blockquote", "q", "table", "figcaption", "caption" -> quotes += change;
        case "form" -> forms += change;
        default -> {}
      }
    }
  }

  private boolean isFurniture(Element element, boolean inArticle, boolean quoted) {
    return !aroundHeadline.contains(element)
        && (isByMeaning(element, inArticle, quoted) || isByName(element, inArticle, quoted));
  }

  private boolean isByMeaning(Element element, boolean inArticle, boolean quoted) {
    boolean little = prose.in(element).prose() <= most;
    return switch (element.normalName()) {
      case "nav", "noscript" -> true;
      case "footer" -> !quoted && little;
      case "header", "aside" -> !inArticle && little;
      case "time" -> !quoted && isOnItsOwn(element);
      default -> ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT)) && little;
    };
  }

  private boolean isByName(Element element, boolean inArticle, boolean quoted) {
    String names = Naming.of(element);
    if (names.isEmpty() || Naming.BODY.fits(names)) {
      return false;
    }
    if (Naming.FOR_SCREEN_READERS.fits(names)) {
      return prose.in(element).prose() == 0 && !isReadForWhatIsHidden(element);
    }
    return (HtmlTags.isBlock(element) || isOnItsOwn(element))
        && (isBare(element, names, quoted) || isWhole(element, names, inArticle));
  }

  /** What has no running text in it, or hardly any in a line of names. */
  private boolean isBare(Element element, String names, boolean quoted) {
    if (quoted) {
      return false;
    }
    Prose.Amount amount = prose.in(element);
    if (amount.prose() == 0 && WITHOUT_PROSE.stream().anyMatch(naming -> naming.fits(names))) {
      return element.selectFirst("figcaption") == null;
    }
    return amount.length() <= LONGEST_LINE
        && (Naming.BYLINE.fits(names) || Naming.TIME.fits(names))
        && (amount.prose() == 0 || !Prose.endsAsSentence(element.text()));
  }

  /** What is furniture with all its text. */
  private boolean isWhole(Element element, String names, boolean inArticle) {
    boolean little = prose.in(element).prose() < most;
    boolean sure = little || !aroundHeadline.isEmpty();
    return (sure && (Naming.CONSENT.fits(names) || Naming.COMMENTS.fits(names)))
        || (little && !inArticle && Naming.SITE.fits(names))
        || (little && (Naming.AUTHOR_BOX.fits(names) || Naming.WIDGET.fits(names)))
        || (little && element.is("article, li") && Naming.COMMENT.fits(names));
  }

  /** HTML's element for times, and links to authors: HTML, 4.6.6.2; microdata's and RDFa's, too. */
  private static boolean saysWhoOrWhen(Element element) {
    return element.nameIs("time")
        || (" " + element.attr("rel") + " " + element.attr("itemprop") + " ").contains(" author ");
  }

  /** A line that says hardly more than who or when: "Published at 10:30 by Harbour Desk". */
  private void markLineOf(Element whoOrWhen) {
    Element line = whoOrWhen.parent();
    while (line != null && !HtmlTags.isBlock(line)) {
      line = line.parent();
    }
    if (line == null || aroundHeadline.contains(line) || KEPT_LINES.contains(line.normalName())) {
      return;
    }
    Prose.Amount amount = prose.in(line);
    if (amount.prose() == 0
        && amount.length() <= LONGEST_LABEL + whoOrWhen.text().length()
        && !Prose.endsAsSentence(line.text())) {
      found.add(line);
    }
  }

  /** Whether no text stands beside an element in its line. */
  private static boolean isOnItsOwn(Element element) {
    Node node = element;
    while (node != null && !isWords(node.previousSibling()) && !isWords(node.nextSibling())) {
      Node parent = node.parent();
      if (!(parent instanceof Element around) || HtmlTags.isBlock(around)) {
        return true;
      }
      node = parent;
    }
    return node == null;
  }

  private static boolean isWords(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }

  /** Large first letters are hidden from screen readers, and the word is given to them whole. */
  private static boolean isReadForWhatIsHidden(Element element) {
    return isHiddenText(element.previousElementSibling())
        || isHiddenText(element.nextElementSibling());
  }

  private static boolean isHiddenText(@Nullable Element element) {
    return element != null
        && element.attr("aria-hidden").equalsIgnoreCase("true")
        && element.childNodeSize() == 1
        && isWords(element.childNode(0));
  }
}
