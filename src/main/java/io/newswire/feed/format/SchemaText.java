package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.record.Form;
import io.newswire.topic.ParagraphRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Text in JSON-LD: schema.org says that it is plain, but much of it is markup, or has references to
 * characters in it, which many systems escape once more than they should.
 */
final class SchemaText {
  private static final String NAMES =
      "(?:p|br|div|span|h[1-6]|ul|ol|li|a|b|i|u|strong|em|figure|figcaption|blockquote|img|table|section)";

  /** Tags of elements that stand in texts; a lone "<" or an invented tag is text. */
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</?" + NAMES + "(?:\\s[^<>]*|\\s*/)?>");

  private static final Pattern ESCAPED_MARKUP =
      Pattern.compile("(?i)&lt;/?" + NAMES + "(?:\\s[^<>]{0,500}?|\\s*/)?&gt;");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

  private SchemaText() {}

  /** A text of one line, such as a headline; null where there is none. */
  static @Nullable String line(JsonNode value) {
    return value.isTextual() ? line(value.textValue()) : null;
  }

  /** A text of one line without markup; null where it is blank. */
  static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String decoded = decoded(decoded(text));
    String plain = MARKUP.matcher(decoded).find() ? Jsoup.parse(decoded).text() : decoded;
    String line = plain.replaceAll("[\\s\u00A0]+", " ").strip();
    return ParagraphRules.isBlank(line) ? null : line;
  }

  /**
   * The paragraphs of a text, which are body text: the property that they are of says so.
   *
   * @param where names the article in a refusal
   * @param base the address that links in it are relative to; empty when that is not known
   */
  static List<Block> blocks(String where, JsonNode value, String base) throws BadInputException {
    List<Block> blocks = new ArrayList<>();
    for (JsonNode part : SchemaGraph.values(value)) {
      if (part.isTextual()) {
        blocks.addAll(blocks(where, part.textValue(), base));
      }
    }
    return blocks;
  }

  private static List<Block> blocks(String where, String text, String base)
      throws BadInputException {
    String body = ESCAPED_MARKUP.matcher(text).find() ? decoded(text) : text;
    List<Block> blocks = List.of();
    if (MARKUP.matcher(body).find()) {
      blocks = HtmlBlocks.of(where, Jsoup.parse(body, base).body());
    } else if (!ParagraphRules.isBlank(body)) {
      blocks = PlainText.blocks(where, body);
    }
    List<Block> decoded = new ArrayList<>();
    for (Block block : blocks) {
      Form form = block.form() == Form.UNKNOWN ? Form.BODY : block.form();
      String words = decoded(decoded(block.text())).replaceAll("[\\s\u00A0]+", " ").strip();
      if (!ParagraphRules.isBlank(words)) {
        decoded.add(new Block(words, form, block.links()));
      }
    }
    return decoded;
  }

  private static String decoded(String text) {
    return REFERENCE.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
  }
}
