package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads a well-formed XML document whole into elements that {@link HtmlBlocks} takes: with their
 * local names, and attributes without prefix but for {@code xml:}. Nothing is fetched or expanded:
 * a document type is passed over, and a reference to what it declares is refused.
 */
final class XmlTree {
  /** Deepest nesting that is read. News formats and the markup in them take some 20. */
  static final int MAX_DEPTH = 128;

  /** Most elements and attributes that are read: some ten for each paragraph of a long article. */
  static final int MAX_NODES = 400_000;

  /** Most attributes of one element; that of a recent JDK's parser. */
  private static final int MAX_ATTRIBUTES = 200;

  private static final XMLInputFactory PARSERS = parsers();

  private final String where;
  private final XMLStreamReader reader;
  private final StringBuilder text = new StringBuilder();
  private @Nullable Element root;
  private @Nullable Element open;
  private int depth;
  private int nodes;

  private XmlTree(String where, XMLStreamReader reader) {
    this.where = where;
    this.reader = reader;
  }

  /**
   * Reads an input's document.
   *
   * @return its root; relative links in it are relative to the input's base
   * @throws BadInputException when it is not well-formed, with line and column, or beyond the
   *     limits
   */
  static Element read(Input input) throws BadInputException {
    String document = XmlSource.decode(input.where(), input.bytes(), input.contentType());
    Element root = parse(input.where(), document);
    if (input.base() != null) {
      root.setBaseUri(input.base().toString());
    }
    return root;
  }

  /**
   * Reads a document.
   *
   * @param where names it in a refusal
   * @throws BadInputException when it is not well-formed, with line and column, or beyond the
   *     limits
   */
  static Element parse(String where, String document) throws BadInputException {
    try {
      XMLStreamReader reader =
          PARSERS.createXMLStreamReader(new StringReader(XmlSource.inert(document)));
      try {
        return new XmlTree(where, reader).read();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw malformed(where, e);
    }
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("refers to " + systemId + ", which is not fetched");
        });
    return factory;
  }

  private Element read() throws XMLStreamException, BadInputException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("refers to &%s;, which is not expanded".formatted(reader.getLocalName()));
        default -> {
          // Comments and processing instructions say nothing to a reader.
        }
      }
    }
    return Objects.requireNonNull(root, "a well-formed document has a root");
  }

  private void start() throws BadInputException {
    if (++depth > MAX_DEPTH) {
      throw refused("nested more than %d elements deep".formatted(MAX_DEPTH));
    }
    if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
      throw refused("an element has more than %d attributes".formatted(MAX_ATTRIBUTES));
    }
    nodes += 1 + reader.getAttributeCount();
    if (nodes > MAX_NODES) {
      throw refused("has more than %,d elements and attributes".formatted(MAX_NODES));
    }
    Element element = new Element(tag(reader.getLocalName()), null, attributes());
    if (open == null) {
      root = element;
    } else {
      flush();
      open.appendChild(element);
    }
    open = element;
  }

  private void end() {
    flush();
    depth--;
    open = open == null ? null : open.parent();
  }

  private void flush() {
    if (!text.isEmpty() && open != null) {
      open.appendChild(new TextNode(text.toString()));
    }
    text.setLength(0);
  }

  /** Known to be HTML's where it has its name, so that it is taken for the block that it is. */
  private static Tag tag(String name) {
    return Tag.valueOf(name, Parser.NamespaceHtml, ParseSettings.preserveCase);
  }

  /** A root keeps its namespace, as {@code xmlns}. */
  private Attributes attributes() {
    Attributes attributes = new Attributes();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      boolean xml = "xml".equals(reader.getAttributePrefix(i));
      String name = (xml ? "xml:" : "") + reader.getAttributeLocalName(i);
      attributes.put(name, reader.getAttributeValue(i));
    }
    String namespace = reader.getNamespaceURI();
    if (open == null && namespace != null) {
      attributes.put("xmlns", namespace);
    }
    return attributes;
  }

  private BadInputException refused(String what) {
    Location place = reader.getLocation();
    return BadInputException.malformed(
        where,
        "XML that can't be read: %s (line %d, column %d)"
            .formatted(what, place.getLineNumber(), place.getColumnNumber()));
  }

  /** The parser's message has place and reason in lines of their own. */
  private static BadInputException malformed(String where, XMLStreamException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    int reason = message.indexOf("Message: ");
    String what = (reason < 0 ? message : message.substring(reason + 9)).strip();
    Location place = e.getLocation();
    return BadInputException.malformed(
        where,
        place == null
            ? "not well-formed XML: " + what
            : "not well-formed XML: %s (line %d, column %d)"
                .formatted(what, place.getLineNumber(), place.getColumnNumber()));
  }
}
