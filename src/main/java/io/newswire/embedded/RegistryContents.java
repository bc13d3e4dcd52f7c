package io.newswire.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.topic.Compatibility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The subjects, their versions and compatibility, kept in step with the journal. Thread-safe. */
final class RegistryContents {
  private final RegistryJournal journal;
  private final Map<String, List<RegisteredSchema>> subjects = new TreeMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<Integer, String> schemas = new HashMap<>();
  private final Map<String, Compatibility> compatibilities = new HashMap<>();
  private Compatibility globalCompatibility = Compatibility.BACKWARD;

  RegistryContents(RegistryJournal journal) {
    this.journal = journal;
    journal.entries().forEach(this::apply);
  }

  synchronized List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** The subject's versions, oldest first; empty if there is no such subject. */
  synchronized List<RegisteredSchema> versions(String subject) {
    return List.copyOf(subjects.getOrDefault(subject, List.of()));
  }

  /** All versions of all subjects that have the schema with this id. */
  synchronized List<RegisteredSchema> versionsWith(int id) {
    return subjects.values().stream().flatMap(List::stream).filter(v -> v.id() == id).toList();
  }

  synchronized Optional<String> schema(int id) {
    return Optional.ofNullable(schemas.get(id));
  }

  synchronized Compatibility compatibility() {
    return globalCompatibility;
  }

  /** The subject's own compatibility; empty if the global one holds for it. */
  synchronized Optional<Compatibility> compatibility(String subject) {
    return Optional.ofNullable(compatibilities.get(subject));
  }

  synchronized void setCompatibility(Compatibility compatibility) throws RegistryApiException {
    write(compatibilityEntry(compatibility));
  }

  synchronized void setCompatibility(String subject, Compatibility compatibility)
      throws RegistryApiException {
    write(compatibilityEntry(compatibility).put("subject", subject));
  }

  /** The subject's version with this schema: the one it has, or a new one. */
  synchronized RegisteredSchema register(String subject, Schema schema)
      throws RegistryApiException {
    String text = schema.toString();
    List<RegisteredSchema> versions = versions(subject);
    for (RegisteredSchema version : versions) {
      if (version.schema().equals(text)) {
        return version;
      }
    }
    List<String> problems = problems(subject, schema, versions);
    if (!problems.isEmpty()) {
      throw RegistryApiException.incompatible(
          String.format(
              "Schema being registered is incompatible with an earlier schema for subject \"%s\""
                  + " (%s compatibility): %s",
              subject, effectiveCompatibility(subject), String.join("; ", problems)));
    }
    int id = ids.getOrDefault(text, schemas.size() + 1);
    write(
        JsonNodeFactory.instance
            .objectNode()
            .put("subject", subject)
            .put("version", versions.size() + 1)
            .put("id", id)
            .put("schema", text));
    return versions(subject).get(versions.size());
  }

  /** What keeps the schema from coming after these versions of the subject. */
  synchronized List<String> problems(
      String subject, Schema schema, List<RegisteredSchema> versions) {
    return CompatibilityCheck.problems(effectiveCompatibility(subject), schema, versions);
  }

  private Compatibility effectiveCompatibility(String subject) {
    return compatibilities.getOrDefault(subject, globalCompatibility);
  }

  private static ObjectNode compatibilityEntry(Compatibility compatibility) {
    return JsonNodeFactory.instance.objectNode().put("compatibility", compatibility.name());
  }

  private void write(JsonNode entry) throws RegistryApiException {
    try {
      journal.append(entry);
    } catch (IOException e) {
      throw RegistryApiException.storeFailed(
          "The embedded registry can't write its journal: " + e.getMessage());
    }
    apply(entry);
  }

  private void apply(JsonNode entry) {
    String subject = entry.path("subject").asText();
    if (entry.has("schema")) {
      int id = entry.path("id").asInt();
      String text = entry.path("schema").asText();
      ids.put(text, id);
      schemas.put(id, text);
      List<RegisteredSchema> versions =
          subjects.computeIfAbsent(subject, name -> new ArrayList<>());
      versions.add(new RegisteredSchema(subject, entry.path("version").asInt(), id, text));
    } else if (entry.has("subject")) {
      compatibilities.put(subject, compatibility(entry));
    } else {
      globalCompatibility = compatibility(entry);
    }
  }

  private static Compatibility compatibility(JsonNode entry) {
    return Compatibility.valueOf(entry.path("compatibility").asText());
  }
}
