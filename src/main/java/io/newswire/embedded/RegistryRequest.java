package io.newswire.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.topic.Compatibility;
import java.util.List;
import java.util.Locale;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * What a client asks of the registry.
 *
 * @param names the parts of the path that stand for a subject, a version or an id, decoded
 * @param query the part of the URL after the question mark; empty if there is none
 * @param body the text sent along; empty if there is none
 */
record RegistryRequest(List<String> names, String query, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String name(int index) {
    return names.get(index);
  }

  boolean asksFor(String option) {
    return List.of(query.split("&", -1)).contains(option + "=true");
  }

  /** The Avro schema in the body. */
  Schema schema() throws RegistryApiException {
    JsonNode json = json();
    String type = json.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw RegistryApiException.badSchema(
          "The embedded registry takes Avro schemas only, not " + type);
    }
    if (!json.path("references").isEmpty()) {
      throw RegistryApiException.badSchema(
          "The embedded registry takes no schema references: write the types out in one schema");
    }
    JsonNode text = json.path("schema");
    if (!text.isTextual()) {
      throw RegistryApiException.badJson("\"schema\" must be there and be a string");
    }
    try {
      return new Schema.Parser().parse(text.asText());
    } catch (AvroRuntimeException e) {
      throw RegistryApiException.badSchema("Not a valid Avro schema: " + e.getMessage());
    }
  }

  Compatibility compatibility() throws RegistryApiException {
    String level = json().path("compatibility").asText();
    try {
      return Compatibility.valueOf(level.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw RegistryApiException.badCompatibility(level);
    }
  }

  private JsonNode json() throws RegistryApiException {
    try {
      JsonNode json = JSON.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw RegistryApiException.badJson(e.getOriginalMessage());
    }
    throw RegistryApiException.badJson("it must be an object");
  }
}
