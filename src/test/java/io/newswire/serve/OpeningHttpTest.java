package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.monitor.Monitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose stream is not even set up: the embedded broker is starting, for one. */
class OpeningHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final Monitor monitor = new Monitor("test");
  private final NewsServer server = NewsServer.bind(ServerSettings.onLoopback(0));

  @BeforeEach
  void start() {
    server.start(monitor);
  }

  @AfterEach
  void stop() {
    server.close();
    monitor.close();
  }

  @Test
  void itIsAliveAndNotReadyAndSaysWhy() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("the stream is not set up yet");
  }

  @Test
  void theJvmIsMeasuredAlready() throws Exception {
    HttpResponse<String> metrics = get("/metrics");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("jvm_memory_used_bytes", "newswire_ready 0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/status", "/status/instance"})
  void itsStatusSaysThatItIsNotReadyAndHasCountedNothing(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode description =
        JSON.readTree(Path.of("src/main/resources/io/newswire/serve/openapi.json").toFile());
    new Description(description).checkSchema("Status", answer.body());
    JsonNode status = JSON.readTree(answer.body());
    assertThat(status.path("ready").asBoolean()).isFalse();
    assertThat(status.path("reasons").toString()).contains("the stream is not set up yet");
    assertThat(status.path("application").isNull()).isTrue();
    assertThat(status.path("paragraphs")).isEmpty();
    assertThat(server.url()).endsWith(status.at("/instances/0/address").asText());
  }

  @Test
  void theTopologyIsDrawnAndNothingInThePictureMayRun() throws Exception {
    HttpResponse<String> picture = get("/topology.svg");

    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; style-src 'unsafe-inline'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/articles/urn:x", "/streams/quotes", "/nothing"})
  void everybodyElseIsPutOff(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body()).contains("newswire is starting");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
  }
}
