package io.newswire.serve.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.newswire.consume.RecordJson;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Edit;
import io.newswire.record.FigureParagraph;
import io.newswire.record.PromoParagraph;
import io.newswire.record.QuoteParagraph;
import io.newswire.stream.StandingArticle;
import io.newswire.stream.StandingArticle.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An article and its edits in the vocabulary of the topics: a paragraph has what its records on all
 * topics have, together.
 */
public final class ArticleJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String ARTICLE = "article";
  private static final String PARAGRAPH = "paragraph";

  private ArticleJson() {}

  /** What is written into an object. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  static byte[] of(StandingArticle standing) {
    return object(
        json -> {
          json.writeFieldName(ARTICLE);
          RecordJson.write(standing.article(), json);
          json.writeStringField("status", standing.status().name());
          json.writeNumberField("paragraphCount", standing.paragraphCount());
          json.writeArrayFieldStart("paragraphs");
          for (Standing paragraph : standing.paragraphs()) {
            write(paragraph, json);
          }
          json.writeEndArray();
        });
  }

  /** The edits of an article, the oldest first. */
  public static byte[] of(String uri, List<Edit> edits) {
    return object(
        json -> {
          json.writeStringField("uri", uri);
          json.writeArrayFieldStart("edits");
          for (Edit edit : edits) {
            RecordJson.write(edit, json);
          }
          json.writeEndArray();
        });
  }

  private static byte[] object(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Standing standing, JsonGenerator json) throws IOException {
    ClassifiedParagraph paragraph = standing.paragraph();
    json.writeStartObject();
    writeFields(paragraph, ARTICLE, json);
    writeList("quotations", record(standing, QuoteParagraph.class), json);
    writeList("figures", record(standing, FigureParagraph.class), json);
    writeObject("development", record(standing, DevelopmentParagraph.class), json);
    writeObject("promo", record(standing, PromoParagraph.class), json);
    json.writeEndObject();
  }

  private static @Nullable IndexedRecord record(Standing standing, Class<?> type) {
    return standing.records().stream().filter(type::isInstance).findFirst().orElse(null);
  }

  private static void writeFields(IndexedRecord record, String except, JsonGenerator json)
      throws IOException {
    for (Schema.Field field : record.getSchema().getFields()) {
      if (!field.name().equals(except)) {
        json.writeFieldName(field.name());
        RecordJson.writeValue(record.get(field.pos()), json);
      }
    }
  }

  /** The field of that name, or an empty list where the paragraph is not of the class. */
  private static void writeList(String name, @Nullable IndexedRecord record, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    RecordJson.writeValue(
        record == null
            ? List.of()
            : record.get(Objects.requireNonNull(record.getSchema().getField(name)).pos()),
        json);
  }

  /** All fields but the paragraph, or null where the paragraph is not of the class. */
  private static void writeObject(String name, @Nullable IndexedRecord record, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (record == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      writeFields(record, PARAGRAPH, json);
      json.writeEndObject();
    }
  }
}
