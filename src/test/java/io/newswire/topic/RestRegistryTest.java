package io.newswire.topic;

import static org.apache.avro.Schema.Type.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.Link;
import io.newswire.topic.ScriptedServer.Answer;
import java.io.IOException;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestRegistryTest {
  private static final Schema SCHEMA = Link.getClassSchema();
  private static final Answer ID_7 = new Answer(200, "{\"id\":7}");
  private static final Answer DOWN = new Answer(503, "");

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/apis/ccompat/v7", "/apis/ccompat/v7/"})
  void the_base_url_may_have_a_path_and_a_slash_at_its_end(String path) throws IOException {
    try (ScriptedServer server = new ScriptedServer(ID_7)) {
      new RestRegistry(server.url() + path).register("a b/c-value", SCHEMA);

      String base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      assertThat(server.requests())
          .containsExactly("POST " + base + "/subjects/a%20b%2Fc-value/versions");
    }
  }

  @Test
  void each_answer_is_asked_for_once() throws IOException {
    Answer schema = new Answer(200, "{\"schema\":\"\\\"string\\\"\"}");
    try (ScriptedServer server = new ScriptedServer(ID_7, ID_7, schema)) {
      Registry registry = new RestRegistry(server.url());

      for (int i = 0; i < 3; i++) {
        assertThat(registry.idOf("s", SCHEMA)).isEqualTo(7);
        assertThat(registry.register("t", SCHEMA)).isEqualTo(7);
        assertThat(registry.idOf("t", SCHEMA)).isEqualTo(7);
        assertThat(registry.schemaById(7).getType()).isEqualTo(Schema.Type.STRING);
      }

      assertThat(server.requests())
          .containsExactly("POST /subjects/s", "POST /subjects/t/versions", "GET /schemas/ids/7");
    }
  }

  @Test
  void a_fault_of_the_server_is_tried_again() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(DOWN, new Answer(500, "no leader"), new Answer(429, ""), ID_7)) {

      assertThat(new RestRegistry(server.url()).idOf("s", SCHEMA)).isEqualTo(7);

      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void a_setting_that_another_instance_makes_at_the_same_time_is_made_again() throws IOException {
    Answer conflict = new Answer(409, "{\"message\":\"A rule already exists.\"}");
    Answer done = new Answer(200, "{\"compatibility\":\"BACKWARD\"}");
    try (ScriptedServer server = new ScriptedServer(conflict, done, conflict, conflict)) {
      Registry registry = new RestRegistry(server.url());

      registry.setCompatibility("s", Compatibility.BACKWARD);

      assertThat(server.requests()).containsExactly("PUT /config/s", "PUT /config/s");
      assertThatThrownBy(() -> registry.setCompatibility("s", Compatibility.BACKWARD))
          .hasMessageContaining("A rule already exists.");
    }
  }

  @Test
  void the_next_instance_is_asked_when_one_is_away() throws IOException {
    try (ScriptedServer server = new ScriptedServer(ID_7)) {
      Registry registry = new RestRegistry("http://127.0.0.1:1 , " + server.url());

      assertThat(registry.register("s", SCHEMA)).isEqualTo(7);
    }
  }

  @Test
  void a_registry_that_stays_away_is_given_up_in_time() {
    Registry registry = new RestRegistry("http://127.0.0.1:1", Duration.ofMillis(300));
    long start = System.nanoTime();

    assertThatThrownBy(() -> registry.register("news.quotes-value", SCHEMA))
        .isInstanceOf(RegistryUnavailableException.class)
        .isInstanceOf(RetriableException.class)
        .hasMessageContainingAll(
            "No schema registry answered within 0.3 s",
            "register the schema of subject news.quotes-value",
            "http://127.0.0.1:1",
            "schema.registry.url");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void a_server_that_stays_broken_is_given_up_with_its_words() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(new Answer(500, "{\"error_code\":50003,\"message\":\"no leader\"}"))) {
      Registry registry = new RestRegistry(server.url(), Duration.ofMillis(200));

      assertThatThrownBy(() -> registry.schemaById(1))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("HTTP 500 (no leader)");
    }
  }

  @Test
  void a_refusal_is_told_in_the_registrys_words_and_not_tried_again() throws IOException {
    String body = "{\"error_code\":409,\"message\":\"field x has no default\"}";
    try (ScriptedServer server = new ScriptedServer(new Answer(409, body))) {
      Registry registry = new RestRegistry(server.url());

      assertThatThrownBy(() -> registry.register("s", SCHEMA))
          .isInstanceOfSatisfying(
              RegistryRefusedException.class, refused -> assertThat(refused.conflict()).isTrue())
          .hasMessageContainingAll("subject s", "HTTP 409 (field x has no default)", server.url());
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void an_answer_that_is_no_json_is_shown() throws IOException {
    try (ScriptedServer server = new ScriptedServer(new Answer(200, "<html>a proxy</html>"))) {
      Registry registry = new RestRegistry(server.url(), Duration.ofSeconds(1));

      assertThatThrownBy(() -> registry.register("s", SCHEMA))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("HTTP 200 (<html>a proxy</html>)");
    }
  }

  /** Else records would be dead letters while a proxy answers in the registry's place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | <html>a proxy</html>
          200 | {}
          200 | []
          200 | "schema"
          200 | {"schema":null}
          204 | ''
          404 | <html>404 Not Found</html>
          404 | {"error":"no such route"}
          500 | {"error_code":50001,"message":"disk"}
          503 | ''
          429 | slower
          """)
  void what_is_no_registrys_answer_is_asked_again_until_there_is_one(int status, String body)
      throws IOException {
    Answer schema = new Answer(200, "{\"schema\":\"\\\"string\\\"\"}");
    try (ScriptedServer server = new ScriptedServer(new Answer(status, body), schema)) {
      assertThat(new RestRegistry(server.url()).schemaById(7)).isEqualTo(Schema.create(STRING));
      assertThat(server.requests()).hasSize(2);
    }
    try (ScriptedServer server = new ScriptedServer(new Answer(status, body))) {
      assertThatThrownBy(() -> new RestRegistry(server.url(), Duration.ofMillis(100)).schemaById(7))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("No schema registry answered within 0.1 s");
    }
  }

  @Test
  void an_id_that_the_registry_does_not_know_is_asked_for_once() throws IOException {
    Answer unknown = new Answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
    try (ScriptedServer server = new ScriptedServer(unknown)) {
      assertThatThrownBy(() -> new RestRegistry(server.url()).schemaById(7))
          .isInstanceOfSatisfying(
              RegistryRefusedException.class, refused -> assertThat(refused.notFound()).isTrue());
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void an_interrupt_ends_the_waiting() {
    Registry registry = new RestRegistry("http://127.0.0.1:1");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> registry.idOf("s", SCHEMA)).isInstanceOf(InterruptException.class);

    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "localhost:8081", "ftp://localhost", "http://", "http://a b"})
  void what_is_no_url_is_refused(String url) {
    assertThatThrownBy(() -> new RestRegistry(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("schema.registry.url", "http://localhost:8081");
  }
}
