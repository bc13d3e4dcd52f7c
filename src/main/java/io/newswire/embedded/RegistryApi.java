package io.newswire.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.newswire.topic.Compatibility;
import java.util.List;
import org.apache.avro.Schema;

/** The answers of Confluent's registry to the requests that Kafka clients make. */
final class RegistryApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String AVRO = "AVRO";

  private final RegistryContents contents;

  RegistryApi(RegistryContents contents) {
    this.contents = contents;
  }

  JsonNode about(RegistryRequest request) {
    return JSON.objectNode();
  }

  JsonNode subjects(RegistryRequest request) {
    ArrayNode names = JSON.arrayNode();
    contents.subjects().forEach(names::add);
    return names;
  }

  JsonNode lookUp(RegistryRequest request) throws RegistryApiException {
    String text = request.schema().toString();
    for (RegisteredSchema version : versions(request.name(0))) {
      if (version.schema().equals(text)) {
        return described(version);
      }
    }
    throw RegistryApiException.schemaNotFound();
  }

  JsonNode register(RegistryRequest request) throws RegistryApiException {
    return JSON.objectNode().put("id", contents.register(request.name(0), request.schema()).id());
  }

  JsonNode versions(RegistryRequest request) throws RegistryApiException {
    ArrayNode numbers = JSON.arrayNode();
    versions(request.name(0)).forEach(version -> numbers.add(version.version()));
    return numbers;
  }

  JsonNode version(RegistryRequest request) throws RegistryApiException {
    return described(version(request.name(0), request.name(1)));
  }

  JsonNode schemaOfVersion(RegistryRequest request) throws RegistryApiException {
    return new TextNode(version(request.name(0), request.name(1)).schema());
  }

  JsonNode schemaTypes(RegistryRequest request) {
    return JSON.arrayNode().add(AVRO);
  }

  JsonNode schema(RegistryRequest request) throws RegistryApiException {
    return JSON.objectNode().put("schemaType", AVRO).put("schema", textOf(request.name(0)));
  }

  JsonNode schemaAlone(RegistryRequest request) throws RegistryApiException {
    return new TextNode(textOf(request.name(0)));
  }

  JsonNode references(RegistryRequest request) throws RegistryApiException {
    textOf(request.name(0));
    return JSON.arrayNode();
  }

  JsonNode subjectsWithSchema(RegistryRequest request) throws RegistryApiException {
    ArrayNode names = JSON.arrayNode();
    versionsWith(request.name(0)).stream()
        .map(RegisteredSchema::subject)
        .distinct()
        .forEach(names::add);
    return names;
  }

  JsonNode versionsWithSchema(RegistryRequest request) throws RegistryApiException {
    ArrayNode found = JSON.arrayNode();
    for (RegisteredSchema version : versionsWith(request.name(0))) {
      found.addObject().put("subject", version.subject()).put("version", version.version());
    }
    return found;
  }

  JsonNode compatibility(RegistryRequest request) {
    return level(contents.compatibility());
  }

  JsonNode setCompatibility(RegistryRequest request) throws RegistryApiException {
    Compatibility compatibility = request.compatibility();
    contents.setCompatibility(compatibility);
    return JSON.objectNode().put("compatibility", compatibility.name());
  }

  JsonNode subjectCompatibility(RegistryRequest request) throws RegistryApiException {
    String subject = request.name(0);
    var own = contents.compatibility(subject);
    if (own.isPresent()) {
      return level(own.get());
    }
    if (request.asksFor("defaultToGlobal")) {
      return level(contents.compatibility());
    }
    throw RegistryApiException.noSubjectCompatibility(subject);
  }

  JsonNode setSubjectCompatibility(RegistryRequest request) throws RegistryApiException {
    Compatibility compatibility = request.compatibility();
    contents.setCompatibility(request.name(0), compatibility);
    return JSON.objectNode().put("compatibility", compatibility.name());
  }

  JsonNode testAgainstAll(RegistryRequest request) throws RegistryApiException {
    return tested(request, contents.versions(request.name(0)));
  }

  JsonNode testAgainstVersion(RegistryRequest request) throws RegistryApiException {
    return tested(request, List.of(version(request.name(0), request.name(1))));
  }

  JsonNode mode(RegistryRequest request) {
    return JSON.objectNode().put("mode", "READWRITE");
  }

  private JsonNode tested(RegistryRequest request, List<RegisteredSchema> versions)
      throws RegistryApiException {
    Schema schema = request.schema();
    List<String> problems = contents.problems(request.name(0), schema, versions);
    ObjectNode answer = JSON.objectNode().put("is_compatible", problems.isEmpty());
    if (request.asksFor("verbose")) {
      ArrayNode messages = answer.putArray("messages");
      problems.forEach(messages::add);
    }
    return answer;
  }

  private static JsonNode level(Compatibility compatibility) {
    return JSON.objectNode().put("compatibilityLevel", compatibility.name());
  }

  private static JsonNode described(RegisteredSchema version) {
    return JSON.objectNode()
        .put("subject", version.subject())
        .put("version", version.version())
        .put("id", version.id())
        .put("schemaType", AVRO)
        .put("schema", version.schema());
  }

  private List<RegisteredSchema> versions(String subject) throws RegistryApiException {
    List<RegisteredSchema> versions = contents.versions(subject);
    if (versions.isEmpty()) {
      throw RegistryApiException.subjectNotFound(subject);
    }
    return versions;
  }

  private RegisteredSchema version(String subject, String version) throws RegistryApiException {
    List<RegisteredSchema> versions = versions(subject);
    int number = version.equals("latest") ? versions.size() : number(version);
    if (number < 1) {
      throw RegistryApiException.badVersion(version);
    }
    if (number > versions.size()) {
      throw RegistryApiException.versionNotFound(number);
    }
    return versions.get(number - 1);
  }

  private String textOf(String id) throws RegistryApiException {
    return contents.schema(number(id)).orElseThrow(() -> RegistryApiException.schemaNotFound(id));
  }

  private List<RegisteredSchema> versionsWith(String id) throws RegistryApiException {
    List<RegisteredSchema> versions = contents.versionsWith(number(id));
    if (versions.isEmpty()) {
      throw RegistryApiException.schemaNotFound(id);
    }
    return versions;
  }

  /** 0, which is neither a version nor an id, for what is no number. */
  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
