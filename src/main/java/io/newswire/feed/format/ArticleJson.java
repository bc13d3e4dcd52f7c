package io.newswire.feed.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of an article as a line of JSON: {@code {"id": string, "headline": string or null,
 * "paragraphs": [paragraph, ...]}}, with any of the other fields of {@link Article} by their names
 * there. {@link ParagraphsJson} says what a paragraph is.
 */
final class ArticleJson {
  private static final List<String> FIELDS =
      Stream.concat(
              Stream.of("id", "paragraphs"),
              Article.getClassSchema().getFields().stream().map(Schema.Field::name))
          .filter(name -> !name.equals("uri"))
          .toList();
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ArticleJson() {}

  /**
   * Reads an article.
   *
   * @param where names the line in a refusal
   * @param unnamed what holds of it unless the line says otherwise
   */
  static Submission read(String where, String line, Article unnamed) throws BadInputException {
    JsonFields fields = new JsonFields(where, parse(where, line));
    fields.checkSpelling(FIELDS);
    Article article = article(fields, unnamed);
    Long version = fields.count("version");
    boolean canceled = article.getPubStatus() == PubStatus.CANCELED;
    JsonNode paragraphs = fields.object().path("paragraphs");
    if (canceled && (paragraphs.isMissingNode() || paragraphs.isEmpty())) {
      return new Submission(article, version, List.of());
    }
    if (canceled) {
      throw new BadInputException(
          where, "\"paragraphs\" must be empty or left out where \"pubStatus\" is canceled");
    }
    return new Submission(article, version, ParagraphsJson.read(where, paragraphs));
  }

  private static Article article(JsonFields fields, Article unnamed) throws BadInputException {
    String id = fields.words("id");
    Limits.checkUri(fields.where(), id);
    return Article.newBuilder(unnamed)
        .setUri(id)
        .setVersionCreated(or(fields.time("versionCreated"), unnamed.getVersionCreated()))
        .setFirstCreated(or(fields.time("firstCreated"), unnamed.getFirstCreated()))
        .setHeadline(or(fields.text("headline"), unnamed.getHeadline()))
        .setUrl(or(fields.text("url"), unnamed.getUrl()))
        .setSource(or(fields.text("source"), unnamed.getSource()))
        .setLanguage(or(fields.text("language"), unnamed.getLanguage()))
        .setPubStatus(or(fields.symbol("pubStatus", PubStatus.values()), unnamed.getPubStatus()))
        .setEmbargoedUntil(or(fields.time("embargoedUntil"), unnamed.getEmbargoedUntil()))
        .setExpires(or(fields.time("expires"), unnamed.getExpires()))
        .setCorrection(or(fields.text("correction"), unnamed.getCorrection()))
        .build();
  }

  private static <T extends @Nullable Object> T or(@Nullable T said, T otherwise) {
    return said == null ? otherwise : said;
  }

  private static JsonNode parse(String where, String line) throws BadInputException {
    try {
      JsonNode article = JSON.readTree(line);
      if (!article.isObject()) {
        throw BadInputException.malformed(where, "not a JSON object");
      }
      return article;
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String what = "not JSON: " + e.getOriginalMessage();
      throw BadInputException.malformed(
          where, place == null ? what : what + " (column %d)".formatted(place.getColumnNr()));
    }
  }
}
