package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Edit;
import io.newswire.record.EditedText;
import io.newswire.record.Figure;
import io.newswire.record.FigureChange;
import io.newswire.record.Link;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Provenance;
import io.newswire.record.Quotation;
import io.newswire.record.QuotationChange;
import io.newswire.record.Scores;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The description's fields and those of the records that they are made of are the same. */
class DescribedFieldsTest {
  private static final Path DESCRIPTION =
      Path.of("src/main/resources/io/newswire/serve/openapi.json");
  private static final List<Schema> RECORDS =
      List.of(
          Article.getClassSchema(),
          Scores.getClassSchema(),
          Provenance.getClassSchema(),
          Quotation.getClassSchema(),
          Speaker.getClassSchema(),
          Figure.getClassSchema(),
          Source.getClassSchema(),
          Link.getClassSchema(),
          Edit.getClassSchema(),
          EditedText.getClassSchema(),
          FigureChange.getClassSchema(),
          QuotationChange.getClassSchema());

  private final JsonNode schemas;

  DescribedFieldsTest() throws IOException {
    schemas = new ObjectMapper().readTree(DESCRIPTION.toFile()).path("components").path("schemas");
  }

  @Test
  void recordsAreDescribedFieldByField() {
    for (Schema record : RECORDS) {
      assertThat(described(record.getName())).as(record.getName()).isEqualTo(fields(record, ""));
    }
  }

  @Test
  void whatIsTakenOutOfARecordIsDescribedWithoutTheRest() {
    assertThat(described("Development"))
        .isEqualTo(fields(DevelopmentParagraph.getClassSchema(), "paragraph"));
    assertThat(described("Promo")).isEqualTo(fields(PromoParagraph.getClassSchema(), "paragraph"));
    assertThat(described("StandingParagraph"))
        .containsAllEntriesOf(fields(ClassifiedParagraph.getClassSchema(), "article"))
        .containsOnlyKeys(
            "id",
            "position",
            "text",
            "form",
            "primary",
            "classes",
            "scores",
            "why",
            "provenance",
            "replaces",
            "quotations",
            "figures",
            "development",
            "promo");
  }

  @Test
  void noFieldOfThemMayBeMissing() {
    for (String name : List.of("StandingArticle", "StandingParagraph", "Edits", "Edit", "Figure")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      schemas.path(name).path("properties").fieldNames().forEachRemaining(all::add);
      assertThat(schemas.path(name).path("required")).isEqualTo(all);
    }
  }

  /** The properties of a schema, without what is only for who reads it. */
  private Map<String, JsonNode> described(String name) {
    Map<String, JsonNode> properties = new TreeMap<>();
    schemas
        .path(name)
        .path("properties")
        .properties()
        .forEach(
            property ->
                properties.put(
                    property.getKey(),
                    ((ObjectNode) property.getValue().deepCopy()).without("description")));
    return properties;
  }

  private static Map<String, JsonNode> fields(Schema record, String except) {
    Map<String, JsonNode> fields = new TreeMap<>();
    for (Schema.Field field : record.getFields()) {
      if (!field.name().equals(except)) {
        fields.put(field.name(), type(field.schema()));
      }
    }
    return fields;
  }

  private static ObjectNode type(Schema schema) {
    ObjectNode type = JsonNodeFactory.instance.objectNode();
    switch (schema.getType()) {
      case UNION -> {
        ObjectNode value = type(schema.getTypes().get(1));
        if (value.has("$ref")) {
          type.putArray("oneOf").add(value).addObject().put("type", "null");
        } else {
          String plain = value.path("type").asText();
          type = value;
          type.putArray("type").add(plain).add("null");
        }
      }
      case RECORD -> type.put("$ref", "#/components/schemas/" + schema.getName());
      case ARRAY -> type.put("type", "array").set("items", type(schema.getElementType()));
      case ENUM -> {
        ArrayNode symbols = type.put("type", "string").putArray("enum");
        schema.getEnumSymbols().forEach(symbols::add);
      }
      case LONG, INT -> {
        boolean time = schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
        type.put("type", time ? "string" : "integer");
        if (time) {
          type.put("format", "date-time");
        }
      }
      case DOUBLE -> type.put("type", "number");
      case BOOLEAN -> type.put("type", "boolean");
      default -> type.put("type", "string");
    }
    return type;
  }
}
