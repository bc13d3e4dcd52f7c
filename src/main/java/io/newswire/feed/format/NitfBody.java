package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of NITF's {@code body.content}. What stands at the head and the end of the body or of
 * a block in it (byline, dateline, abstract, tagline, source) tells of the report and is no part of
 * it: readers of the stream have the metadata, and a summary would have each thing reported twice.
 */
final class NitfBody {
  private static final Set<String> CONTAINERS =
      Set.of("nitf", "body", "body.content", "block", "media", "nitf-table", "fn", "bq");

  private static final Set<String> FURNITURE =
      Set.of(
          "head",
          "body.head",
          "body.end",
          "byline",
          "distributor",
          "dateline",
          "copyrite",
          "abstract",
          "datasource",
          "tagline",
          "bibliography",
          "media-reference",
          "media-object",
          "media-metadata",
          "media-producer",
          "nitf-table-metadata");

  /** Notes to editors; those of the other classes, such as a correction, are for readers. */
  private static final Set<String> NOTES_TO_EDITORS = Set.of("editorsnote", "cpyrt", "hd", "end");

  /** What HTML calls the blocks whose names it does not share. */
  private static final Map<String, String> HTML =
      Map.of(
          "body.content", "div",
          "block", "div",
          "nitf-table", "div",
          "fn", "div",
          "note", "div",
          "credit", "div",
          "hl1", "h1",
          "hl2", "h2",
          "media", "figure",
          "bq", "blockquote");

  private NitfBody() {}

  /**
   * Reads them in order.
   *
   * @param root of the document, or of the part of one that is given
   * @throws BadInputException when they are beyond {@link Limits}
   */
  static List<Block> blocks(String where, Element root) throws BadInputException {
    Element content = root.clone();
    content.setBaseUri(root.baseUri());
    for (Element element : content.getAllElements()) {
      if (isFurniture(element)) {
        element.remove();
      }
    }
    for (Element element : content.getAllElements()) {
      translate(element);
    }
    return HtmlBlocks.of(where, content);
  }

  private static boolean isFurniture(Element element) {
    Element parent = element.parent();
    String name = element.tagName();
    if (name.equals("note")) {
      return NOTES_TO_EDITORS.contains(element.attr("noteclass"));
    }
    return parent != null && CONTAINERS.contains(parent.tagName()) && FURNITURE.contains(name);
  }

  private static void translate(Element element) {
    String name = element.tagName();
    if (HTML.containsKey(name)) {
      element.tagName(HTML.get(name));
    } else if (name.equals("media-caption")) {
      element.tagName("figcaption");
    } else if (name.equals("q")) {
      quote(element);
    }
  }

  /** The marks around a quotation are its element's to give, where its text has none. */
  private static void quote(Element quotation) {
    String words = quotation.text();
    if (!words.isEmpty() && Character.isLetterOrDigit(words.codePointAt(0))) {
      quotation.prependChild(new TextNode("“"));
      quotation.appendChild(new TextNode("”"));
    }
  }
}
