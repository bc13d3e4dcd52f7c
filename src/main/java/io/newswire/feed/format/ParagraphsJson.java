package io.newswire.feed.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Block;
import io.newswire.record.Form;
import io.newswire.record.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The paragraphs of an article as a list of JSON: each a string, or {@code {"text": string, "form":
 * one of Form's, "links": [{"href": string, "text": string}, ...]}} with {@code form}, {@code
 * links} and a link's {@code text} left out where there is nothing to say.
 */
final class ParagraphsJson {
  private static final List<String> PARAGRAPH_FIELDS = List.of("text", "form", "links");
  private static final List<String> LINK_FIELDS = List.of("href", "text");

  private ParagraphsJson() {}

  /**
   * Reads them in order.
   *
   * @param where names the article in a refusal, which adds the paragraph's place, from 0
   * @throws BadInputException when they are not such a list, or beyond {@link Limits}
   */
  static List<Block> read(String where, JsonNode paragraphs) throws BadInputException {
    if (!paragraphs.isArray()) {
      throw new BadInputException(where, "\"paragraphs\" must be a list of strings or objects");
    }
    List<Block> blocks = new ArrayList<>();
    for (JsonNode paragraph : paragraphs) {
      blocks.add(block(where + ", paragraph " + blocks.size(), paragraph));
    }
    Limits.checkCount(where, blocks.size());
    return blocks;
  }

  private static Block block(String where, JsonNode paragraph) throws BadInputException {
    Block block;
    if (paragraph.isTextual()) {
      block = Block.of(paragraph.textValue());
    } else if (paragraph.isObject()) {
      block = block(new JsonFields(where, paragraph));
    } else {
      throw new BadInputException(where, "must be a string or an object with a \"text\"");
    }
    Limits.checkLength(where, block.text());
    return block;
  }

  private static Block block(JsonFields paragraph) throws BadInputException {
    paragraph.checkSpelling(PARAGRAPH_FIELDS);
    String text = paragraph.text("text");
    if (text == null) {
      throw paragraph.mustBe("text", "a string");
    }
    Form form = paragraph.symbol("form", Form.values());
    return new Block(text, Objects.requireNonNullElse(form, Form.UNKNOWN), links(paragraph));
  }

  private static List<Link> links(JsonFields paragraph) throws BadInputException {
    JsonNode given = paragraph.object().path("links");
    List<Link> links = new ArrayList<>();
    if (given.isMissingNode() || given.isNull()) {
      return links;
    }
    if (!given.isArray()) {
      throw paragraph.mustBe("links", "a list of objects with an \"href\"");
    }
    for (JsonNode object : given) {
      JsonFields link = new JsonFields(paragraph.where() + ", link " + links.size(), object);
      if (!object.isObject()) {
        throw new BadInputException(link.where(), "must be an object with an \"href\"");
      }
      link.checkSpelling(LINK_FIELDS);
      links.add(new Link(link.words("href"), Objects.requireNonNullElse(link.text("text"), "")));
    }
    return links;
  }
}
