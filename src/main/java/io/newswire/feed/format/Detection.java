package io.newswire.feed.format;

import io.newswire.feed.BadInputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells the formats apart by what the bytes are, never by a name. The media type that they came
 * with is asked only where the bytes leave it open: servers send most of these formats as {@code
 * text/plain} or {@code application/json}.
 */
final class Detection {
  /** Media types of JSON and XML: RFC 6838, 4.2.8. */
  private static final Pattern STRUCTURED =
      Pattern.compile(
          "^\\s*[\\w.+-]+/(?:[\\w.-]+\\+)?(?:json|xml)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

  private static final String NEWSML_G2 = "http://iptc.org/std/nar/2006-10-01/";

  private static final Set<String> NEWSML_G2_ROOTS =
      Set.of(
          "newsMessage",
          "newsItem",
          "packageItem",
          "conceptItem",
          "knowledgeItem",
          "planningItem",
          "catalogItem");

  private static final Pattern HTML_TAG =
      Pattern.compile("<(?:/?(?:p|br|div|h[1-6]|ul|ol|li|article|section|body|html)\\b[^<>]*)>");

  private final Input input;
  private final String text;

  private Detection(Input input) {
    this.input = input;
    this.text = loosely(input.bytes());
  }

  /**
   * The format of an input.
   *
   * @throws BadInputException when it is none that has articles in it: what it is instead
   */
  static InputFormat of(Input input) throws BadInputException {
    Optional<String> binary = Magic.of(input.bytes());
    if (binary.isPresent()) {
      throw BadInputException.unsupported(
          input.where(), "binary, and only text can be read: " + binary.get());
    }
    InputFormat format = new Detection(input).format();
    String type = input.contentType();
    if (format == InputFormat.TEXT && type != null && STRUCTURED.matcher(type).find()) {
      throw BadInputException.malformed(
          input.where(),
          "plain text, or broken: not JSON or XML, as its type %s has it".formatted(type));
    }
    return format;
  }

  private InputFormat format() throws BadInputException {
    int first = 0;
    while (first < text.length() && (text.charAt(first) <= ' ' || text.charAt(first) == '\uFEFF')) {
      first++;
    }
    char begins = first < text.length() ? text.charAt(first) : ' ';
    return switch (begins) {
      case '{' -> object();
      case '[' -> list();
      case '<' -> markup();
      default ->
          isSent(InputFormat.HTML) && HTML_TAG.matcher(text).find()
              ? InputFormat.HTML
              : InputFormat.TEXT;
    };
  }

  /** What begins with a brace and is nothing else is lines of JSON, which say what they miss. */
  private InputFormat object() throws BadInputException {
    JsonShape shape = JsonShape.of(text);
    if (shape.format() != null) {
      return shape.format();
    }
    for (InputFormat format : List.of(InputFormat.JSON_LD, InputFormat.NINJS)) {
      if (isSent(format)) {
        return format;
      }
    }
    boolean severalLines = text.strip().indexOf('\n') > 0;
    if (shape.whole() && severalLines) {
      throw noArticle(shape);
    }
    return InputFormat.JSONL;
  }

  /** A text may begin with a bracket; one that is a list of objects from end to end is none. */
  private InputFormat list() throws BadInputException {
    JsonShape shape = JsonShape.of(text);
    if (shape.format() == InputFormat.JSON_LD || shape.format() == InputFormat.NINJS) {
      return shape.format();
    }
    if (shape.whole() && !shape.fields().isEmpty()) {
      throw noArticle(shape);
    }
    return InputFormat.TEXT;
  }

  private InputFormat markup() throws BadInputException {
    Optional<MarkupStart> start = MarkupStart.of(text);
    if (start.isEmpty()) {
      return HTML_TAG.matcher(text).find() ? InputFormat.HTML : InputFormat.TEXT;
    }
    MarkupStart root = start.get();
    InputFormat format = format(root);
    if (format != null) {
      return format;
    }
    String name = root.name();
    if (name.equalsIgnoreCase("svg")) {
      throw BadInputException.unsupported(
          input.where(), "an SVG picture, which has no article in it");
    }
    if (!root.declared() && root.namespace().isEmpty()) {
      if (Tag.isKnownTag(name.toLowerCase(Locale.ROOT)) || isSent(InputFormat.HTML)) {
        return InputFormat.HTML;
      }
      if (!isClosed(name)) {
        return HTML_TAG.matcher(text).find() ? InputFormat.HTML : InputFormat.TEXT;
      }
    }
    throw BadInputException.unsupported(
        input.where(),
        "XML whose root is <%s>%s: no format of articles that can be read; NewsML-G2, NewsML 1,"
                .formatted(name, root.namespace().isEmpty() ? "" : " in " + root.namespace())
            + " NITF, RSS, Atom and XHTML are");
  }

  private static @Nullable InputFormat format(MarkupStart root) {
    String name = root.name();
    String namespace = root.namespace();
    if (name.equalsIgnoreCase("html")) {
      return InputFormat.HTML;
    }
    if (NEWSML_G2_ROOTS.contains(name) && (namespace.isEmpty() || namespace.equals(NEWSML_G2))) {
      return InputFormat.NEWSML_G2;
    }
    return switch (name) {
      case "NewsML" -> InputFormat.NEWSML_1;
      case "nitf" -> InputFormat.NITF;
      case "rss", "RDF" -> InputFormat.FEED;
      case "feed" ->
          namespace.isEmpty() || namespace.toLowerCase(Locale.ROOT).contains("atom")
              ? InputFormat.FEED
              : null;
      default -> null;
    };
  }

  /** Whether an element is closed, which a word in angle brackets is not. */
  private boolean isClosed(String name) {
    String end = text.stripTrailing();
    int last = end.lastIndexOf("</");
    return end.endsWith("/>")
        || (last >= 0
            && end.substring(last).matches("</(?:[\\w.-]+:)?" + Pattern.quote(name) + "\\s*>"));
  }

  private boolean isSent(InputFormat format) {
    String type = input.contentType();
    return type != null
        && format.mediaTypes().contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private BadInputException noArticle(JsonShape shape) {
    String fields = String.join(", ", shape.fields().stream().limit(8).toList());
    return BadInputException.unsupported(
        input.where(),
        "JSON without an article in it: the fields are %s; schema.org's JSON-LD, ninjs, and lines with \"id\" and \"paragraphs\" can be read"
            .formatted(fields));
  }

  /** The text as far as names and tags go, whatever charset it is in. */
  private static String loosely(byte[] bytes) {
    Charset charset = StandardCharsets.ISO_8859_1;
    int start = 0;
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      start = 2;
    } else if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      start = 2;
    } else if (Arrays.mismatch(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}) == 3) {
      start = 3;
    }
    return new String(bytes, start, bytes.length - start, charset);
  }
}
