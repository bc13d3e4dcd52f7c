package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.monitor.Monitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose stream is not even set up: the embedded broker is starting, for one. */
class OpeningHttpTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final Monitor monitor = new Monitor();
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
