package io.newswire.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/**
 * A schema as it is registered: every named type written out where it first stands, and nothing in
 * it that only Java reads. {@code avro.java.string} is left out because it would make two schemas
 * of one: the same record from a Python producer would get another id.
 */
final class SchemaText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JAVA_STRING = "avro.java.string";

  private SchemaText() {}

  static String of(Schema schema) {
    try {
      return JSON.writeValueAsString(withoutJava(JSON.readTree(schema.toString())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Avro printed the schema " + schema.getFullName() + " as bad JSON", e);
    }
  }

  private static JsonNode withoutJava(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
      array.forEach(item -> copy.add(withoutJava(item)));
      return copy;
    }
    if (node instanceof ObjectNode object) {
      return withoutJava(object);
    }
    return node;
  }

  private static JsonNode withoutJava(ObjectNode object) {
    boolean javaString = object.has(JAVA_STRING);
    JsonNode type = object.path("type");
    if (javaString && type.isTextual() && object.size() == 2) {
      return type;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (var field : object.properties()) {
      if (field.getKey().equals("default")) {
        copy.set("default", field.getValue());
      } else if (!field.getKey().equals(JAVA_STRING)) {
        copy.set(field.getKey(), withoutJava(field.getValue()));
      }
    }
    return copy;
  }
}
