package io.newswire.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.record.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One article as a line of JSON: {@code {"id": string, "headline": string or null, "paragraphs":
 * [string, ...]}}.
 */
final class ArticleJson {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ArticleJson() {}

  /** Whether bytes are such lines rather than text: whether a brace is the first of them. */
  static boolean looksLike(byte[] bytes) {
    int first = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == 3 ? 3 : 0;
    while (first < bytes.length && bytes[first] >= 0 && bytes[first] <= ' ') {
      first++;
    }
    return first < bytes.length && bytes[first] == '{';
  }

  /**
   * Reads an article.
   *
   * @param where names the line in a refusal
   */
  static ArticleVersion read(String where, String line, Article unnamed) throws BadInputException {
    JsonNode article = parse(where, line);
    JsonNode id = article.path("id");
    if (!id.isTextual() || id.asText().isBlank()) {
      throw new BadInputException(where, "\"id\" must be a string that is not blank");
    }
    Limits.checkUri(where, id.asText());
    JsonNode paragraphs = article.path("paragraphs");
    if (!paragraphs.isArray()) {
      throw new BadInputException(where, "\"paragraphs\" must be a list of strings");
    }
    List<Block> blocks = new ArrayList<>();
    for (JsonNode paragraph : paragraphs) {
      if (!paragraph.isTextual()) {
        throw new BadInputException(where, "paragraph %d is not a string".formatted(blocks.size()));
      }
      Limits.checkLength(where + ", paragraph " + blocks.size(), paragraph.asText());
      blocks.add(Block.of(paragraph.asText()));
    }
    Limits.checkCount(where, blocks.size());
    JsonNode headline = article.path("headline");
    return new ArticleVersion(
        Article.newBuilder(unnamed)
            .setUri(id.asText())
            .setHeadline(headline.isTextual() ? headline.asText() : null)
            .build(),
        blocks);
  }

  private static JsonNode parse(String where, String line) throws BadInputException {
    try {
      JsonNode article = JSON.readTree(line);
      if (!article.isObject()) {
        throw new BadInputException(where, "not a JSON object");
      }
      return article;
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          where,
          "not JSON: %s (column %d)"
              .formatted(e.getOriginalMessage(), e.getLocation().getColumnNr()));
    }
  }
}
