package io.newswire.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.apache.avro.Schema;

/** A schema as a next release may have it: one optional field and one symbol more everywhere. */
final class NextRelease {
  static final String FIELD = "addedLater";
  static final String SYMBOL = "ADDED_LATER";

  private NextRelease() {}

  static Schema of(Schema today) {
    try {
      JsonNode json = new ObjectMapper().readTree(SchemaText.of(today));
      grow(json);
      return new Schema.Parser().parse(json.toString());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void grow(JsonNode json) {
    json.forEach(NextRelease::grow);
    if (json.path("fields") instanceof ArrayNode fields) {
      var field = fields.addObject().put("name", FIELD);
      field.putArray("type").add("null").add("string");
      field.putNull("default");
    }
    if (json.path("symbols") instanceof ArrayNode symbols) {
      symbols.add(SYMBOL);
    }
  }
}
