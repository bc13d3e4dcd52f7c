package io.newswire.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A registry that speaks Confluent's REST interface: Confluent's own, Apicurio's below {@code
 * /apis/ccompat/v7}, or the embedded one.
 */
public final class RestRegistry implements Registry {
  /** How long a request may take in all when nothing else is said. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

  private final RegistryHttp http;
  private final ConcurrentMap<SubjectSchema, Integer> ids = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();

  private record SubjectSchema(String subject, Schema schema) {}

  /** A registry at {@code schema.registry.url}, asked for at most {@link #DEFAULT_PATIENCE}. */
  public RestRegistry(String urls) {
    this(urls, DEFAULT_PATIENCE);
  }

  /**
   * Opens no connection yet.
   *
   * @param urls {@code schema.registry.url}: base URLs of one registry's instances, separated by
   *     commas; a path and a slash at the end are fine
   * @param patience how long one request may take in all, its repeats included; positive
   * @throws IllegalArgumentException if a URL is none
   */
  public RestRegistry(String urls, Duration patience) {
    this(urls, RegistryAccess.OPEN, patience);
  }

  /** The same of one that wants to know who asks, or is known by a certificate of its own. */
  public RestRegistry(String urls, RegistryAccess access) {
    this(urls, access, DEFAULT_PATIENCE);
  }

  private RestRegistry(String urls, RegistryAccess access, Duration patience) {
    this.http = new RegistryHttp(RegistryUrls.parse(urls), access, patience);
  }

  @Override
  public int register(String subject, Schema schema) {
    return ids.computeIfAbsent(
        new SubjectSchema(subject, schema),
        key ->
            id(
                http.post(
                    "/subjects/" + encoded(subject) + "/versions",
                    body(schema),
                    "id",
                    "register the schema of subject " + subject)));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return ids.computeIfAbsent(
        new SubjectSchema(subject, schema),
        key ->
            id(
                http.post(
                    "/subjects/" + encoded(subject),
                    body(schema),
                    "id",
                    "look up the schema of subject " + subject)));
  }

  @Override
  public Schema schemaById(int id) {
    return schemas.computeIfAbsent(id, this::fetch);
  }

  /** Another instance that starts may set it at the same time; some registries refuse one then. */
  @Override
  public void setCompatibility(String subject, Compatibility compatibility) {
    try {
      putCompatibility(subject, compatibility);
    } catch (RegistryRefusedException e) {
      if (!e.conflict()) {
        throw e;
      }
      putCompatibility(subject, compatibility);
    }
  }

  private void putCompatibility(String subject, Compatibility compatibility) {
    http.put(
        "/config/" + encoded(subject),
        JsonNodeFactory.instance.objectNode().put("compatibility", compatibility.name()),
        "compatibility",
        "set the compatibility of subject " + subject);
  }

  @Override
  public List<String> incompatibilities(String subject, Schema schema) {
    JsonNode answer;
    try {
      answer =
          http.post(
              "/compatibility/subjects/" + encoded(subject) + "/versions/latest?verbose=true",
              body(schema),
              "is_compatible",
              "test the schema of subject " + subject);
    } catch (RegistryRefusedException e) {
      if (e.notFound()) {
        return List.of();
      }
      throw e;
    }
    if (answer.path("is_compatible").asBoolean()) {
      return List.of();
    }
    List<String> messages = new ArrayList<>();
    answer.path("messages").forEach(message -> messages.add(message.asText()));
    return messages.isEmpty() ? List.of("not compatible with the latest version") : messages;
  }

  private Schema fetch(int id) {
    JsonNode answer = http.get("/schemas/ids/" + id, "schema", "give the schema with id " + id);
    String type = answer.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new SerializationException("schema " + id + " is a " + type + " schema, not Avro");
    }
    try {
      return new Schema.Parser().parse(answer.path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new SerializationException(
          "schema "
              + id
              + " of the registry does not stand alone as an Avro schema: "
              + e.getMessage(),
          e);
    }
  }

  private static int id(JsonNode answer) {
    return answer.path("id").asInt();
  }

  private static JsonNode body(Schema schema) {
    return JsonNodeFactory.instance.objectNode().put("schema", SchemaText.of(schema));
  }

  private static String encoded(String subject) {
    return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
