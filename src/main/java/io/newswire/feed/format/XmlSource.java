package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The text of an XML document without what a parser would fetch or expand: its declaration and its
 * document type are blanked, whatever they declare, and HTML's named characters, which the DTDs of
 * NITF and XHTML declare, are written as numbers. Line ends stay where they are, so that places in
 * it are places in the document.
 */
final class XmlSource {
  private static final Pattern DECLARATION =
      Pattern.compile("\\s*+<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  /** A declaration is read in bytes that are not decoded yet; none is longer. */
  private static final int LONGEST_DECLARATION = 256;

  /** Longest of HTML's names of characters: CounterClockwiseContourIntegral. */
  private static final int LONGEST_NAME = 31;

  private final String text;
  private final StringBuilder source;
  private int position;

  private XmlSource(String text) {
    this.text = text;
    this.source = new StringBuilder(text.length());
  }

  /**
   * Decodes a document by its byte order mark, else its declaration, else its media type, as {@link
   * DeclaredText} does: the bytes before the label.
   *
   * @param where names the document in a refusal
   */
  static String decode(String where, byte[] bytes, @Nullable String contentType)
      throws BadInputException {
    int length = Math.min(bytes.length, LONGEST_DECLARATION);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    String label =
        declaration.lookingAt() ? declaration.group(1) : DeclaredText.parameter(contentType);
    return DeclaredText.decode(where, bytes, label);
  }

  /** A document's text with nothing in it to fetch or expand. */
  static String inert(String document) {
    return new XmlSource(document).inert();
  }

  private String inert() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      source.append(text.charAt(position++));
    }
    if (text.startsWith("<?xml", position) && !text.startsWith("<?xml-", position)) {
      blankTo(after("?>"));
    }
    boolean prolog = true;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '<' && text.startsWith("<!--", position)) {
        copyTo(after("-->"));
      } else if (c == '<' && text.startsWith("<?", position)) {
        copyTo(after("?>"));
      } else if (c == '<' && text.startsWith("<![CDATA[", position)) {
        copyTo(after("]]>"));
      } else if (prolog && text.startsWith("<!DOCTYPE", position)) {
        blankTo(DocumentType.end(text, position));
      } else if (c == '&') {
        copyReference();
      } else {
        prolog = prolog && c != '<';
        source.append(c);
        position++;
      }
    }
    return source.toString();
  }

  /** Pads a number with zeros to the length of the name, where that is longer. */
  private void copyReference() {
    int end = position + 1;
    while (end < text.length()
        && end - position <= LONGEST_NAME
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String name = text.substring(position + 1, end);
    boolean ended = end < text.length() && text.charAt(end) == ';';
    if (!ended || isXml(name) || !Entities.isNamedEntity(name)) {
      copyTo(end);
      return;
    }
    int[] characters = Entities.getByName(name).codePoints().toArray();
    int digits = characters.length == 1 ? Math.max(1, name.length() - 1) : 1;
    for (int character : characters) {
      String number = Integer.toString(character);
      source.append("&#").append("0".repeat(Math.max(0, digits - number.length())));
      source.append(number).append(';');
    }
    position = end + 1;
  }

  private static boolean isXml(String name) {
    return switch (name) {
      case "lt", "gt", "amp", "quot", "apos" -> true;
      default -> false;
    };
  }

  private int after(String end) {
    int found = text.indexOf(end, position);
    return found < 0 ? text.length() : found + end.length();
  }

  private void copyTo(int end) {
    source.append(text, position, end);
    position = end;
  }

  private void blankTo(int end) {
    for (; position < end; position++) {
      char c = text.charAt(position);
      source.append(c == '\n' || c == '\r' ? c : ' ');
    }
  }
}
