package io.newswire.feed.format;

import io.newswire.feed.Block;
import io.newswire.record.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Goes through markup once, whatever its depth, and collects its blocks. A block begins and ends
 * where an element does that stands on lines of its own, so text between two of them is a block
 * too; its form is that of the nearest heading, list item or caption around it, else {@link
 * Form#BODY}. A link that goes over several blocks belongs to each of them.
 */
final class BlockVisitor implements NodeFilter {

  /** What form the text has in an element and those in it that have none of their own. */
  private static final class Context {
    private Form form;

    private Context(Form form) {
      this.form = form;
    }
  }

  private static final String MARKS = "\u201C\u2018\"'\u00AB\u2039\u201E\u201A";

  private static final String PICTURES = "img, picture, video, amp-img";

  /** What stands in figures whose text is more than a caption. */
  private static final String TEXTS = "p, table, blockquote, pre, aside, form, ul, ol, h2, h3, h4";

  private final List<Block> blocks = new ArrayList<>();
  private final InlineText text = new InlineText();
  private final TableRows rows = new TableRows(blocks);
  private final Deque<Context> contexts = new ArrayDeque<>();
  private final boolean xml;
  private final Predicate<Element> passedOver;
  private int preformatted;

  private BlockVisitor(boolean xml, Predicate<Element> passedOver) {
    this.xml = xml;
    this.passedOver = passedOver;
    contexts.push(new Context(Form.BODY));
  }

  /** The blocks of an element, without those of the elements in it that are passed over. */
  static List<Block> blocks(Element body, Predicate<Element> passedOver) {
    Document document = body.ownerDocument();
    boolean xml = document != null && document.outputSettings().syntax() == Syntax.xml;
    return new BlockVisitor(xml, passedOver).collect(body);
  }

  private List<Block> collect(Element body) {
    body.filter(this);
    flush();
    return blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (xml || !(node instanceof CDataNode)) {
        text.append(words.getWholeText(), preformatted > 0);
      }
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (HtmlTags.isUnseen(element) || passedOver.test(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    begin(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  private void begin(Element element) {
    String name = element.normalName();
    switch (name) {
      case "br" -> text.lineBreak();
      case "a" -> {
        beside(element);
        text.beginLink(address(element));
      }
      case "q" -> {
        beside(element);
        text.append(isMarked(element) ? "" : "\u201C", false);
      }
      default -> {
        beside(element);
        if (HtmlTags.isBlock(element)) {
          flush();
          contexts.push(context(element));
          beginPart(name);
        }
      }
    }
  }

  /** Links side by side are set apart, and other elements where they would make one word. */
  private void beside(Element element) {
    if (element.previousSibling() instanceof Element before) {
      if (element.nameIs("a") && before.nameIs("a")) {
        text.space();
      } else {
        text.seam();
      }
    }
  }

  private void end(Element element) {
    String name = element.normalName();
    if (name.equals("a")) {
      text.endLink();
    } else if (name.equals("q")) {
      text.append(isMarked(element) ? "" : "\u201D", false);
    } else if (!name.equals("br") && HtmlTags.isBlock(element)) {
      flush();
      contexts.pop();
      endPart(name);
    }
  }

  /** Whether a quotation has marks in its text; a browser puts them around one that has none. */
  private static boolean isMarked(Element quotation) {
    String words = quotation.text().strip();
    return !words.isEmpty() && MARKS.indexOf(words.charAt(0)) >= 0;
  }

  private void beginPart(String name) {
    switch (name) {
      case "pre" -> preformatted++;
      case "tr" -> rows.beginRow();
      case "td", "th" -> rows.beginCell();
      default -> {}
    }
  }

  private void endPart(String name) {
    switch (name) {
      case "pre" -> preformatted--;
      case "tr" -> rows.endRow();
      default -> {}
    }
  }

  /**
   * The context in an element. A list item that has a heading is a container, such as a post of a
   * live blog or a card: what comes after the heading is its body.
   */
  private Context context(Element element) {
    String name = element.normalName();
    Context around = contexts.element();
    if (around.form == Form.CAPTION && !HtmlTags.CONTEXTS.contains(name)) {
      return around;
    }
    if (HtmlTags.HEADINGS.contains(name)) {
      around.form = around.form == Form.LIST_ITEM ? Form.BODY : around.form;
      return new Context(Form.HEADING);
    }
    if (HtmlTags.LIST_ITEMS.contains(name)) {
      return new Context(Form.LIST_ITEM);
    }
    if (isCaption(element)) {
      return new Context(Form.CAPTION);
    }
    return HtmlTags.CONTEXTS.contains(name) ? new Context(Form.BODY) : around;
  }

  /** Pictures are captioned by an element of that kind or name, or by loose text beside them. */
  private static boolean isCaption(Element element) {
    return switch (element.normalName()) {
      case "figcaption", "caption" -> true;
      case "figure" -> element.selectFirst(PICTURES) != null && element.selectFirst(TEXTS) == null;
      case "p", "div" -> element.attributesSize() > 0 && Naming.CAPTION.names(element);
      default -> false;
    };
  }

  private void flush() {
    text.flushTo(blocks, contexts.element().form);
  }

  /** Where a link leads, if to a page. */
  private static @Nullable String address(Element anchor) {
    if (!anchor.hasAttr("href")) {
      return null;
    }
    String address = anchor.absUrl("href");
    String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://") ? address : null;
  }
}
