package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.stream.StandingArticles;
import io.newswire.stream.StoresUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles and edits asked for over HTTP while instances of the application come and go: whichever
 * is asked answers the same, or 503 for as long as an article moves, but nothing wrong ever.
 */
class StandingArticlesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES = 40;
  private static final int VERSIONS = 12;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path folder;
  private EmbeddedRun cluster;
  private final List<Instance> instances = new ArrayList<>();

  @BeforeEach
  void start() {
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    startInstance("first");
    startInstance("second");
  }

  @AfterEach
  void stop() {
    instances.forEach(Instance::close);
    cluster.close();
  }

  private Instance startInstance(String name) {
    Instance started = Instance.start(cluster, folder.resolve(name));
    instances.add(started);
    return started;
  }

  private static ConditionFactory await() {
    return Awaitility.await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptionsInstanceOf(StoresUnavailableException.class);
  }

  private static List<String> uris() {
    return Stream.iterate(0, number -> number + 1)
        .limit(ARTICLES)
        .map(number -> "https://example.org/harbour?article=" + number)
        .toList();
  }

  @Test
  void whicheverInstanceIsAskedTheAnswerIsTheSameAndWhileArticlesMoveItIsNeverAWrongOne() {
    uris().forEach(this::feed);
    Map<String, JsonNode> settled = settled();
    await()
        .untilAsserted(
            () ->
                assertThat(instances)
                    .allSatisfy(
                        instance ->
                            assertThat(uris())
                                .as("kept by the other")
                                .anyMatch(uri -> !keeps(instance.articles(), uri))
                                .anyMatch(uri -> !keepsEdits(instance.articles(), uri))
                                .as("kept by itself")
                                .anyMatch(uri -> keeps(instance.articles(), uri))));

    instances.remove(0).close();
    awaitAll(settled);

    Instance third = startInstance("third");
    await()
        .untilAsserted(
            () -> {
              assertNoneIsWrong(settled);
              assertThat(uris()).anyMatch(uri -> keeps(third.articles(), uri));
            });
    awaitAll(settled);
  }

  @Test
  void whatIsPassedOnIsAnsweredAsItsKeeperDoesAndPassedOnOnlyOnce() throws Exception {
    uris().subList(0, 12).forEach(this::feed);
    String uri = keptBySecond();
    await()
        .untilAsserted(
            () ->
                assertThat(get(instances.get(1), path(uri)).body())
                    .contains("\"version\":" + VERSIONS, "COMPLETE"));

    for (String method : List.of("GET", "HEAD")) {
      for (String form : List.of("json", "html", "json-ld", "xml")) {
        String asked = path(uri) + "?as=" + form;
        HttpResponse<String> kept = send(instances.get(1), method, asked, Map.of());
        HttpResponse<String> passedOn = send(instances.get(0), method, asked, Map.of());

        assertThat(passedOn.statusCode()).isEqualTo(kept.statusCode());
        assertThat(told(passedOn)).isEqualTo(told(kept));
        assertThat(passedOn.body()).hasSameSizeAs(kept.body());
      }
    }
    HttpResponse<String> again =
        send(instances.get(0), "GET", path(uri), Map.of("Newswire-Passed-On", "1"));
    assertThat(again.statusCode()).isEqualTo(503);
    assertThat(again.body()).contains("moving to another instance");
  }

  private String keptBySecond() {
    return await()
        .until(
            () ->
                uris().stream()
                    .limit(12)
                    .filter(uri -> instances.get(0).articles().elsewhere(uri).isPresent())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** The headers of an answer, but for when it was made. */
  private static Map<String, List<String>> told(HttpResponse<String> answer) {
    Map<String, List<String>> told = new HashMap<>(answer.headers().map());
    told.remove("date");
    return told;
  }

  private static boolean keeps(StandingArticles articles, String uri) {
    return articles.elsewhere(uri).isEmpty();
  }

  private static boolean keepsEdits(StandingArticles articles, String uri) {
    return articles.elsewhereEdits(uri).isEmpty();
  }

  private void feed(String uri) {
    for (long version = 1; version <= VERSIONS; version++) {
      Article article =
          Article.newBuilder()
              .setUri(uri)
              .setVersion(version)
              .setHeadline("Harbour, hour " + version)
              .build();
      List<Block> blocks =
          Stream.of(
                  "The harbour is shut.",
                  "At least %d boats were late, Ruth Adler said.".formatted(version * 7),
                  "“Nobody leaves,” she added of " + uri)
              .map(Block::of)
              .toList();
      instances.get(0).feed(new Submission(article, version, blocks));
    }
  }

  /** What either instance answers once all has been taken, by path. */
  private Map<String, JsonNode> settled() {
    Map<String, JsonNode> settled = new HashMap<>();
    for (String uri : uris()) {
      await()
          .untilAsserted(
              () -> {
                JsonNode article = answered(get(instances.get(0), path(uri)));
                assertThat(article.at("/article/version").asLong()).isEqualTo(VERSIONS);
                assertThat(article.path("status").asText()).isEqualTo("COMPLETE");
                settled.put(path(uri), article);
                JsonNode edits = answered(get(instances.get(0), path(uri) + "/edits"));
                assertThat(edits.path("edits").findValuesAsText("previousVersion"))
                    .containsSequence("8", "8", "9", "9", "10", "10", "11", "11");
                assertThat(edits.path("edits")).hasSize(2 * (VERSIONS - 1));
                settled.put(path(uri) + "/edits", edits);
              });
    }
    awaitAll(settled);
    return settled;
  }

  private static String path(String uri) {
    return "/articles/" + URLEncoder.encode(uri, StandardCharsets.UTF_8);
  }

  /** Until every instance answers all of it. */
  private void awaitAll(Map<String, JsonNode> settled) {
    await().untilAsserted(() -> assertThat(assertNoneIsWrong(settled)).isZero());
  }

  /** How many answers are not there now. */
  private int assertNoneIsWrong(Map<String, JsonNode> settled) {
    int missing = 0;
    for (Instance instance : instances) {
      for (Map.Entry<String, JsonNode> expected : settled.entrySet()) {
        HttpResponse<String> answer = get(instance, expected.getKey());
        if (answer.statusCode() == 503) {
          assertThat(answer.headers().firstValue("Retry-After")).contains("1");
          missing++;
        } else if (!answered(answer).equals(expected.getValue())) {
          throw new WrongAnswer(answer.body());
        }
      }
    }
    return missing;
  }

  /** No assertion's error: those are tried again. */
  private static final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String body) {
      super(body);
    }
  }

  /** The body without the times at which it was read. */
  private static JsonNode answered(HttpResponse<String> answer) {
    try {
      JsonNode json = JSON.readTree(answer.body());
      json.findParents("classifiedAt")
          .forEach(provenance -> ((ObjectNode) provenance).remove("classifiedAt"));
      return json;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> get(Instance instance, String path) {
    return send(instance, "GET", path, Map.of());
  }

  private static HttpResponse<String> send(
      Instance instance, String method, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(instance.url() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
