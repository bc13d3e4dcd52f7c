package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document of a server, and whether answers are as it says. */
final class Description {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  Description(JsonNode document) {
    this.document = document;
  }

  JsonNode document() {
    return document;
  }

  /** All answers that it names, as "METHOD path status". */
  Set<String> answers() {
    Set<String> answers = new TreeSet<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                List.of("get", "head", "put", "post", "delete")
                    .forEach(
                        method ->
                            path.getValue()
                                .path(method)
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(
                                    status ->
                                        answers.add(
                                            "%s %s %s"
                                                .formatted(
                                                    method.toUpperCase(Locale.ROOT),
                                                    path.getKey(),
                                                    status)))));
    return answers;
  }

  /** The path of it that a request's path is. */
  static String template(String path) {
    String plain = path.replaceAll("\\?.*", "");
    if (plain.startsWith("/streams/")) {
      return "/streams/{stream}";
    }
    if (plain.startsWith("/dead-letters/")) {
      return plain.endsWith("/redrive")
          ? "/dead-letters/{partition}/{offset}/redrive"
          : "/dead-letters/{partition}/{offset}";
    }
    if (plain.startsWith("/assets/dashboard/") || plain.startsWith("/assets/uplot/")) {
      return plain.substring(0, plain.lastIndexOf('/')) + "/{file}";
    }
    if (!plain.startsWith("/articles/")) {
      return plain;
    }
    return plain.endsWith("/edits") ? "/articles/{id}/edits" : "/articles/{id}";
  }

  /** Fails unless an answer is one that the document names, in its type and form. */
  void check(String method, String path, int status, String contentType, String body) {
    JsonNode response =
        resolve(
            document
                .path("paths")
                .path(template(path))
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status)));
    assertThat(response.isMissingNode())
        .as("%s %s %d is described", method, path, status)
        .isFalse();
    String mediaType = contentType.replaceAll(";.*", "");
    JsonNode schema = response.path("content").path(mediaType).path("schema");
    assertThat(schema.isMissingNode()).as("%d as %s", status, contentType).isFalse();
    if (mediaType.endsWith("json") && !method.equals("HEAD")) {
      assertThat(errors(schema, body)).as(body).isEmpty();
    }
  }

  /** Fails unless JSON is as one of the document's schemas says. */
  void checkSchema(String name, String body) {
    JsonNode schema = document.path("components").path("schemas").path(name);
    assertThat(schema.isMissingNode()).as(name).isFalse();
    assertThat(errors(schema, body)).as(body).isEmpty();
  }

  /** References that lead nowhere. */
  List<String> danglingReferences() {
    return document.findValuesAsText("$ref").stream()
        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
        .toList();
  }

  private List<String> errors(JsonNode schema, String body) {
    ObjectNode whole = JSON.createObjectNode();
    whole.setAll(Map.of("allOf", JSON.createArrayNode().add(schema)));
    whole.set("components", document.path("components"));
    try {
      return schemas.getSchema(whole).validate(JSON.readTree(body)).stream()
          .map(Object::toString)
          .toList();
    } catch (JsonProcessingException e) {
      return List.of(e.getMessage());
    }
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
