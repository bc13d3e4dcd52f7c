package io.newswire.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.monitor.AlertRules;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** docker-compose.yml, but for what shows things in a browser: their images are nobody's here. */
@Isolated
class ComposeIT {
  @RegisterExtension
  static final Compose COMPOSE =
      new Compose(
          List.of("kafka", "registry", "newswire-1", "newswire-2", "prometheus"),
          List.of(
              "KAFKA_PORT",
              "REGISTRY_PORT",
              "NEWSWIRE_1_PORT",
              "NEWSWIRE_2_PORT",
              "PROMETHEUS_PORT"));

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> TEXTS =
      List.of("The harbour is shut.", "No ferry leaves before noon.", "Read more:");

  @Test
  void whatIsFedToOneInstanceIsReadFromTheOtherAndPrometheusCountsIt() throws Exception {
    for (int article = 0; article < 8; article++) {
      assertThat(put("/articles/harbour-" + article).statusCode()).isEqualTo(202);
    }

    for (int article = 0; article < 8; article++) {
      String path = "/articles/harbour-" + article;
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(get("NEWSWIRE_2_PORT", path).findValuesAsText("text"))
                      .containsAll(TEXTS));
    }
    awaitValue("sum(newswire_paragraphs_total{outcome=\"accepted\"})", 8.0 * TEXTS.size());
    awaitValue("sum(up{job=\"newswire\"})", 2);
    awaitValue("sum(newswire_ready)", 2);
    assertThat(prometheus("/api/v1/rules").findValuesAsText("name"))
        .containsAll(AlertRules.byName().keySet());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(prometheus("/api/v1/alerts").findValuesAsText("state"))
                    .doesNotContain("firing"));
  }

  private static void awaitValue(String expression, double expected) {
    String path = "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        prometheus(path)
                            .path("data")
                            .path("result")
                            .path(0)
                            .path("value")
                            .path(1)
                            .asDouble())
                    .as(expression)
                    .isEqualTo(expected));
  }

  private static JsonNode prometheus(String path) throws IOException, InterruptedException {
    return get("PROMETHEUS_PORT", path);
  }

  private static JsonNode get(String port, String path) throws IOException, InterruptedException {
    return JSON.readTree(
        CLIENT
            .send(
                request(port, path).header("Accept", "application/json").build(),
                BodyHandlers.ofString())
            .body());
  }

  private static HttpResponse<String> put(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        request("NEWSWIRE_1_PORT", path)
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString(String.join("\n", TEXTS)))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String port, String path) {
    return HttpRequest.newBuilder(URI.create(COMPOSE.url(port) + path))
        .timeout(Duration.ofSeconds(30));
  }
}
