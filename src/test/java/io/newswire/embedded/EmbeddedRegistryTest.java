package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newswire.record.BackgroundParagraph;
import io.newswire.topic.Compatibility;
import io.newswire.topic.RegistryRefusedException;
import io.newswire.topic.RestRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedRegistryTest {
  private static final String ONE = record("");
  private static final String TWO = record("{\"name\":\"b\",\"type\":\"int\",\"default\":0}");
  private static final String NO_DEFAULT = record("{\"name\":\"c\",\"type\":\"int\"}");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private EmbeddedRegistry registry;

  @BeforeEach
  void start() {
    registry = EmbeddedRegistry.start();
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  static Stream<Arguments> conversations() {
    return Stream.of(
        argumentSet("about", "GET", "/", "", 200, "{}"),
        argumentSet("subjects", "GET", "/subjects", "", 200, "[\"s-value\",\"t-value\"]"),
        argumentSet("known schema", "POST", "/subjects/s-value/versions", ONE, 200, "{\"id\":1}"),
        argumentSet("new version", "POST", "/subjects/t-value/versions", TWO, 200, "{\"id\":2}"),
        argumentSet("new subject", "POST", "/subjects/u/versions", TWO, 200, "{\"id\":2}"),
        argumentSet(
            "look up",
            "POST",
            "/subjects/s-value",
            TWO,
            200,
            "{\"subject\":\"s-value\",\"version\":2,\"id\":2,\"schemaType\":\"AVRO\",\"schema\":"),
        argumentSet("look up, other", "POST", "/subjects/t-value", TWO, 404, "40403"),
        argumentSet("look up, none", "POST", "/subjects/none", TWO, 404, "40401"),
        argumentSet("versions", "GET", "/subjects/s-value/versions", "", 200, "[1,2]"),
        argumentSet("versions, none", "GET", "/subjects/none/versions", "", 404, "40401"),
        argumentSet("latest", "GET", "/subjects/s-value/versions/latest", "", 200, "\"version\":2"),
        argumentSet("version", "GET", "/subjects/s-value/versions/1", "", 200, "\"id\":1"),
        argumentSet("version 3", "GET", "/subjects/s-value/versions/3", "", 404, "40402"),
        argumentSet("version x", "GET", "/subjects/s-value/versions/x", "", 422, "42202"),
        argumentSet("text", "GET", "/subjects/s-value/versions/1/schema", "", 200, "{\"type\":"),
        argumentSet("types", "GET", "/schemas/types", "", 200, "[\"AVRO\"]"),
        argumentSet("id", "GET", "/schemas/ids/1", "", 200, "{\"schemaType\":\"AVRO\",\"schema\":"),
        argumentSet("text of id", "GET", "/schemas/ids/1/schema", "", 200, "{\"type\":\"record\""),
        argumentSet(
            "subjects of id",
            "GET",
            "/schemas/ids/1/subjects",
            "",
            200,
            "[\"s-value\",\"t-value\"]"),
        argumentSet("versions of id", "GET", "/schemas/ids/2/versions", "", 200, "\"version\":2"),
        argumentSet("id 99", "GET", "/schemas/ids/99", "", 404, "40403"),
        argumentSet(
            "content",
            "GET",
            "/apis/registry/v3/ids/contentIds/1",
            "",
            200,
            "{\"type\":\"record\""),
        argumentSet(
            "references", "GET", "/apis/registry/v3/ids/contentIds/1/references", "", 200, "[]"),
        argumentSet(
            "references of 99",
            "GET",
            "/apis/registry/v3/ids/contentIds/99/references",
            "",
            404,
            "40403"),
        argumentSet("level", "GET", "/config", "", 200, "{\"compatibilityLevel\":\"BACKWARD\"}"),
        argumentSet("no own level", "GET", "/config/s-value", "", 404, "40408"),
        argumentSet(
            "global level", "GET", "/config/s-value?defaultToGlobal=true", "", 200, "BACKWARD"),
        argumentSet(
            "set level", "PUT", "/config/s", "{\"compatibility\":\"FULL\"}", 200, "\"FULL\""),
        argumentSet("bad level", "PUT", "/config/s", "{\"compatibility\":\"BOTH\"}", 422, "42203"),
        argumentSet("mode", "GET", "/mode", "", 200, "{\"mode\":\"READWRITE\"}"),
        argumentSet(
            "compatible",
            "POST",
            "/compatibility/subjects/s-value/versions/latest?verbose=true",
            ONE,
            200,
            "{\"is_compatible\":true,\"messages\":[]}"),
        argumentSet(
            "not compatible",
            "POST",
            "/compatibility/subjects/s-value/versions/1?verbose=true",
            NO_DEFAULT,
            200,
            "{\"is_compatible\":false,\"messages\":[\"the new schema can't read data of version 1"),
        argumentSet(
            "incompatible version",
            "POST",
            "/subjects/s-value/versions",
            NO_DEFAULT,
            409,
            "{\"error_code\":409,\"message\":\"Schema being registered is incompatible with an"
                + " earlier schema"),
        argumentSet("bad JSON", "POST", "/subjects/s/versions", "{", 422, "not the JSON wanted"),
        argumentSet("no object", "POST", "/subjects/s/versions", "[]", 422, "must be an object"),
        argumentSet("no schema", "POST", "/subjects/s/versions", "{}", 422, "must be there"),
        argumentSet(
            "bad schema", "POST", "/subjects/s/versions", "{\"schema\":\"{}\"}", 422, "42201"),
        argumentSet(
            "references",
            "POST",
            "/subjects/s/versions",
            "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"x\"}]}",
            422,
            "no schema references"),
        argumentSet(
            "protobuf",
            "POST",
            "/subjects/s/versions",
            "{\"schema\":\"x\",\"schemaType\":\"PROTOBUF\"}",
            422,
            "Avro schemas only"),
        argumentSet(
            "too large", "POST", "/subjects/s/versions", "x".repeat(1_100_000), 413, "1048576"),
        argumentSet("no such path", "GET", "/none", "", 404, "nothing at /none"),
        argumentSet("no such method", "DELETE", "/subjects/s", "", 405, "DELETE"));
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void a_request_is_answered_as_confluents_registry_does(
      String method, String path, String body, int status, String answer)
      throws IOException, InterruptedException {
    ask("POST", "/subjects/s-value/versions", ONE);
    ask("POST", "/subjects/s-value/versions", TWO);
    ask("POST", "/subjects/t-value/versions", ONE);

    HttpResponse<String> response = ask(method, path, body);

    assertThat(response.body()).contains(answer);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/vnd.schemaregistry.v1+json");
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        argumentSet("BACKWARD, field without default", Compatibility.BACKWARD, NO_DEFAULT, false),
        argumentSet("BACKWARD, field with default", Compatibility.BACKWARD, TWO, true),
        argumentSet("FORWARD, new field", Compatibility.FORWARD, NO_DEFAULT, true),
        argumentSet("FULL, field without default", Compatibility.FULL, NO_DEFAULT, false),
        argumentSet("FULL, field with default", Compatibility.FULL, TWO, true),
        argumentSet("NONE, another type", Compatibility.NONE, schema("\"string\""), true),
        argumentSet("FORWARD, another type", Compatibility.FORWARD, schema("\"string\""), false));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_is_held_against_the_subjects_compatibility(
      Compatibility compatibility, String next, boolean allowed)
      throws IOException, InterruptedException {
    ask("POST", "/subjects/s/versions", ONE);
    ask("PUT", "/config/s", "{\"compatibility\":\"" + compatibility + "\"}");

    HttpResponse<String> response = ask("POST", "/subjects/s/versions", next);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(allowed ? 200 : 409);
  }

  @Test
  void transitive_compatibility_looks_further_back_than_the_newest()
      throws IOException, InterruptedException {
    String back = record("{\"name\":\"b\",\"type\":\"string\"}");
    ask("POST", "/subjects/s/versions", back);
    ask("POST", "/subjects/s/versions", ONE);
    ask("PUT", "/config/s", "{\"compatibility\":\"BACKWARD_TRANSITIVE\"}");
    assertThat(ask("POST", "/subjects/s/versions", TWO).statusCode()).isEqualTo(409);

    ask("PUT", "/config/s", "{\"compatibility\":\"BACKWARD\"}");

    assertThat(ask("POST", "/subjects/s/versions", TWO).statusCode()).isEqualTo(200);
  }

  @Test
  void our_client_and_the_registry_understand_each_other() {
    RestRegistry client = new RestRegistry(registry.url());
    Schema schema = BackgroundParagraph.getClassSchema();
    client.setCompatibility("x-value", Compatibility.BACKWARD);
    assertThat(client.incompatibilities("x-value", schema)).isEmpty();

    int id = client.register("x-value", schema);

    assertThat(new RestRegistry(registry.url()).idOf("x-value", schema)).isEqualTo(id);
    assertThat(client.schemaById(id).getFullName()).isEqualTo(schema.getFullName());
    Schema other = new Schema.Parser().parse("\"int\"");
    assertThat(client.incompatibilities("x-value", other)).singleElement().asString().isNotBlank();
    assertThatThrownBy(() -> client.register("x-value", other))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContaining("TYPE_MISMATCH");
  }

  @Test
  void ids_and_settings_last_with_the_folder(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (EmbeddedRegistry first = EmbeddedRegistry.start(folder, 0)) {
      ask(first, "POST", "/subjects/s/versions", ONE);
      ask(first, "POST", "/subjects/s/versions", TWO);
      ask(first, "PUT", "/config/s", "{\"compatibility\":\"NONE\"}");
    }
    // A process killed while it wrote leaves half a line, which nobody was answered for.
    Files.writeString(
        folder.resolve("registry.jsonl"), "{\"subject\":\"s\",\"ver", StandardOpenOption.APPEND);

    for (int start = 0; start < 2; start++) {
      try (EmbeddedRegistry again = EmbeddedRegistry.start(folder, 0)) {
        assertThat(ask(again, "POST", "/subjects/s", TWO).body()).contains("\"id\":2");
        assertThat(ask(again, "POST", "/subjects/s/versions", NO_DEFAULT).body())
            .isEqualTo("{\"id\":3}");
        assertThat(ask(again, "GET", "/config/s", "").body()).contains("NONE");
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_named(@TempDir Path folder) {
    int taken = URI.create(registry.url()).getPort();

    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, taken))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("port " + taken);
  }

  @Test
  void a_journal_that_is_damaged_is_named(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("registry.jsonl"), "{}\nwhat\n");

    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, 0))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContainingAll("registry.jsonl", "line 2");
  }

  private HttpResponse<String> ask(String method, String path, String body)
      throws IOException, InterruptedException {
    return ask(registry, method, path, body);
  }

  private HttpResponse<String> ask(EmbeddedRegistry asked, String method, String path, String body)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(asked.url() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String record(String moreFields) {
    String comma = moreFields.isEmpty() ? "" : ",";
    return schema(
        "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}"
            + comma
            + moreFields
            + "]}");
  }

  private static String schema(String text) {
    return JsonNodeFactory.instance.objectNode().put("schema", text).toString();
  }
}
