package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.PubStatus;
import io.newswire.serve.live.LiveSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading over HTTP, on the embedded broker with the stream: every answer that the description
 * names is provoked, and held against it.
 */
class ReadingHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DESK = "https://desk.example";
  private static final String MODULE = "/assets/dashboard/history.mjs";
  private static final String CHARTS = "/assets/uplot/uPlot.esm.js";
  private static final int MOST_CLIENTS = 3;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static EmbeddedRun cluster;
  private static Instance instance;
  private static Description description;

  @BeforeAll
  static void start(@TempDir Path state) throws Exception {
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    instance =
        Instance.start(
            cluster,
            state,
            ServerSettings.onLoopback(0).allowing(Set.of(DESK)),
            new LiveSettings(
                MOST_CLIENTS,
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                32 << 20,
                64 << 20,
                2));
    description = new Description(JSON.readTree(send("GET", "/openapi.json", Map.of()).body()));
    instance.feed(harbour(1, 30));
    instance.feed(harbour(2, 40));
    instance.feed(Submission.of("urn:killed", null, "The quay is closed."));
    instance.feed(Submission.kill("urn:killed"));
    instance.feed(
        submission(
            Article.newBuilder()
                .setUri("urn:expired")
                .setVersion(1)
                .setExpires(Instant.parse("2001-02-03T04:05:06Z")),
            "The quay was closed."));
    instance.feed(
        submission(
            Article.newBuilder()
                .setUri("urn:withheld")
                .setVersion(1)
                .setPubStatus(PubStatus.WITHHELD),
            "The quay may close."));
    awaitStatus("/articles/urn:harbour%2F1", 200);
    awaitStatus("/articles/urn:killed", 410);
    awaitStatus("/articles/urn:expired", 410);
    awaitStatus("/health/ready", 200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                JSON.readTree(send("GET", "/articles/urn:harbour%2F1", Map.of()).body())
                        .at("/article/version")
                        .asLong()
                    == 2);
  }

  private static void awaitStatus(String path, int status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> send("GET", path, Map.of()).statusCode() == status);
  }

  /** A version that has a quotation, figures, a development and a promo with a link. */
  private static Submission harbour(long version, int metres) {
    Article article =
        Article.newBuilder()
            .setUri("urn:harbour/1")
            .setVersion(version)
            .setHeadline("Harbour wall of Sorrel falls")
            .setSource("The Sorrel Post")
            .setLanguage("en")
            .setUrl("https://sorrel.example/harbour")
            .setVersionCreated(Instant.parse("2031-05-04T04:30:00Z"))
            .build();
    return new Submission(
        article,
        version,
        List.of(
            Block.of(
                "About " + metres + " metres of the harbour wall fell on Monday, police said."),
            Block.of("“Nobody goes down to the quay tonight,” Ruth Adler, the mayor, said."),
            new Block(
                "Read more: How the wall was built",
                Form.UNKNOWN,
                List.of(
                    new io.newswire.record.Link("https://sorrel.example/wall", "How it was")))));
  }

  private static Submission submission(Article.Builder article, String text) {
    return new Submission(article.build(), 1L, List.of(Block.of(text)));
  }

  @AfterAll
  static void stop() {
    instance.close();
    cluster.close();
  }

  /** Whether an answer of the description is tested here. */
  static boolean isOfReading(String answer) {
    return answer.startsWith("HEAD ")
        || (answer.startsWith("GET ")
            && !answer.startsWith("GET /openapi.json")
            && !DeadLettersHttpTest.isOfDeadLetters(answer));
  }

  /** A request and what is answered. */
  private record Asked(
      String what,
      String method,
      String path,
      Map<String, String> headers,
      int status,
      String type,
      String says) {
    @Override
    public String toString() {
      return "%s: %s %s".formatted(what, method, path);
    }
  }

  static Stream<Asked> asked() {
    String harbour = "/articles/urn:harbour%2F1";
    String problem = "application/problem+json";
    Map<String, String> none = Map.of();
    Map<String, String> other = Map.of("Origin", "https://other.example");
    List<Asked> asked = new ArrayList<>();
    for (String method : List.of("GET", "HEAD")) {
      asked.addAll(
          List.of(
              new Asked("as JSON", method, harbour, none, 200, "application/json", "\"COMPLETE\""),
              new Asked("any", method, harbour, accept("*/*"), 200, "application/json", "Adler"),
              new Asked(
                  "a page",
                  method,
                  harbour,
                  accept("text/html,application/xml;q=0.9,*/*;q=0.8"),
                  200,
                  "text/html;charset=utf-8",
                  "<h1 dir=\"auto\">Harbour wall of Sorrel falls</h1>"),
              new Asked(
                  "as JSON-LD",
                  method,
                  harbour,
                  accept("application/ld+json"),
                  200,
                  "application/ld+json",
                  "\"Quotation\""),
              new Asked(
                  "as, before Accept",
                  method,
                  harbour + "?as=json-ld",
                  accept("text/html"),
                  200,
                  "application/ld+json",
                  "NewsArticle"),
              new Asked(
                  "a form that there is not",
                  method,
                  harbour + "?as=xml",
                  none,
                  400,
                  problem,
                  "as is 'xml', not one of [json, html, json-ld]"),
              new Asked(
                  "a parameter that there is not",
                  method,
                  harbour + "?version=1",
                  none,
                  400,
                  problem,
                  "there is no parameter 'version'; there is as"),
              new Asked("no id", method, "/articles/", none, 400, problem, "no id of an article"),
              new Asked("a blank id", method, "/articles/%20", none, 400, problem, "blank"),
              new Asked("another origin", method, harbour, other, 403, problem, "other sites"),
              new Asked("not known", method, "/articles/urn:x", none, 404, problem, "'urn:x'"),
              new Asked(
                  "withheld",
                  method,
                  "/articles/urn:withheld",
                  none,
                  404,
                  problem,
                  "nothing of an article 'urn:withheld' has been published"),
              new Asked(
                  "a type that there is not",
                  method,
                  harbour,
                  accept("image/png"),
                  406,
                  problem,
                  "there is no image/png of an article"),
              new Asked("killed", method, "/articles/urn:killed", none, 410, problem, "killed"),
              new Asked(
                  "expired", method, "/articles/urn:expired", none, 410, problem, "expired")));
    }
    String stream = "/streams/quotes";
    asked.addAll(
        List.of(
            new Asked("edits", "GET", harbour + "/edits", none, 200, "application/json", "40"),
            new Asked(
                "of none", "GET", "/articles/urn:x/edits", none, 200, "application/json", "[]"),
            new Asked(
                "a parameter",
                "GET",
                harbour + "/edits?as=html",
                none,
                400,
                problem,
                "there is no parameter 'as'"),
            new Asked("no id", "GET", "/articles//edits", none, 400, problem, "no id"),
            new Asked("another origin", "GET", harbour + "/edits", other, 403, problem, "other"),
            new Asked(
                "a parameter that there is not",
                "GET",
                stream + "?sauce=x",
                none,
                400,
                problem,
                "there is no parameter 'sauce'"),
            new Asked("no number", "GET", stream + "?min-value=x", none, 400, problem, "not a num"),
            new Asked(
                "no time", "GET", stream + "?since=now", none, 400, problem, "since is 'now'"),
            new Asked("no kind", "GET", "/streams/figures?kind=X", none, 400, problem, "X"),
            new Asked(
                "no id of an event",
                "GET",
                stream,
                Map.of("Last-Event-ID", "7"),
                400,
                problem,
                "'7' is no id of an event"),
            new Asked("no id", "GET", stream + "?last-event-id=7", none, 400, problem, "'7' is no"),
            new Asked("another origin", "GET", stream, other, 403, problem, "other sites"),
            new Asked("no stream", "GET", "/streams/sports", none, 404, problem, "no stream 'sp"),
            new Asked("live", "GET", "/health/live", none, 200, "application/json", "\"up\""),
            new Asked("ready", "GET", "/health/ready", none, 200, "application/json", "\"up\""),
            new Asked(
                "text",
                "GET",
                "/metrics",
                none,
                200,
                "text/plain; version=0.0.4; charset=utf-8",
                "newswire_paragraphs_total{outcome=\"accepted\"}"),
            new Asked(
                "as Prometheus asks",
                "GET",
                "/metrics",
                accept("application/openmetrics-text;version=1.0.0;q=0.9,text/plain;q=0.5"),
                200,
                "application/openmetrics-text; version=1.0.0; charset=utf-8",
                "# EOF"),
            new Asked(
                "all",
                "GET",
                "/status",
                none,
                200,
                "application/json",
                "\"ready\":true,\"reasons\":[]"),
            new Asked("one", "GET", "/status/instance", none, 200, "application/json", "\"lag\":0"),
            new Asked("another origin", "GET", "/status", other, 403, problem, "other"),
            new Asked(
                "picture",
                "GET",
                "/topology.svg",
                none,
                200,
                "image/svg+xml",
                "data-to=\"reading\""),
            new Asked("another origin", "GET", "/topology.svg", other, 403, problem, "other"),
            new Asked("another origin", "GET", "/status/instance", other, 403, problem, "other"),
            new Asked("another origin", "GET", "/metrics", other, 403, problem, "other"),
            new Asked("another origin", "GET", "/health/live", other, 403, problem, "other"),
            new Asked("another origin", "GET", "/health/ready", other, 403, problem, "other"),
            new Asked("dashboard", "GET", "/", none, 200, "text/html;charset=utf-8", "<main>"),
            new Asked("another origin", "GET", "/", other, 403, problem, "other"),
            new Asked("module", "GET", MODULE, none, 200, "text/javascript", "export"),
            new Asked("another origin", "GET", MODULE, other, 403, problem, "other"),
            new Asked("charts", "GET", CHARTS, none, 200, "text/javascript", "uPlot"),
            new Asked("another origin", "GET", CHARTS, other, 403, problem, "other"),
            new Asked("style", "GET", "/assets/article.css", none, 200, "text/css", ".quotation"),
            new Asked(
                "another origin", "GET", "/assets/article.css", other, 403, problem, "other")));
    return asked.stream();
  }

  private static Map<String, String> accept(String accept) {
    return Map.of("Accept", accept);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("asked")
  void whatIsAskedForIsAnsweredAsItIsDescribed(Asked asked) throws Exception {
    HttpResponse<String> answer = send(asked.method(), asked.path(), asked.headers());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(asked.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains(asked.type());
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    description.check(
        asked.method(), asked.path(), answer.statusCode(), asked.type(), answer.body());
    if (asked.method().equals("HEAD")) {
      assertThat(answer.body()).isEmpty();
    } else {
      assertThat(answer.body()).contains(asked.says()).doesNotContain("\tat ", "Exception");
    }
  }

  /** A fault of our own is not provoked. */
  @Test
  void everyAnswerThatIsDescribedIsProvoked() {
    Set<String> untested = new TreeSet<>(description.answers());
    untested.removeIf(answer -> !isOfReading(answer) || answer.endsWith(" 500"));
    untested.removeIf(AccessHttpTest::isOfAccess);
    asked()
        .map(a -> "%s %s %d".formatted(a.method(), Description.template(a.path()), a.status()))
        .forEach(untested::remove);

    // In aNameThatIsNotItsOwnIsMisdirected, whileTheStreamStarts..., anInstanceWhose..., and
    // those of streams.
    assertThat(untested)
        .containsExactlyInAnyOrder(
            "GET /articles/{id} 421",
            "HEAD /articles/{id} 421",
            "GET /articles/{id}/edits 421",
            "GET /streams/{stream} 421",
            "GET / 421",
            "GET /assets/dashboard/{file} 421",
            "GET /assets/uplot/{file} 421",
            "GET /assets/article.css 421",
            "GET /metrics 421",
            "GET /status 421",
            "GET /status/instance 421",
            "GET /topology.svg 421",
            "GET /health/live 421",
            "GET /health/ready 421",
            "GET /health/live 503",
            "GET /health/ready 503",
            "GET /articles/{id} 503",
            "HEAD /articles/{id} 503",
            "GET /articles/{id}/edits 503",
            "GET /streams/{stream} 200",
            "GET /streams/{stream} 503");
  }

  @Test
  void theEditsAreThoseOfEachVersionInOrder() throws Exception {
    JsonNode edits = JSON.readTree(send("GET", "/articles/urn:harbour%2F1/edits", Map.of()).body());

    assertThat(edits.path("uri").asText()).isEqualTo("urn:harbour/1");
    assertThat(edits.path("edits")).hasSize(1);
    JsonNode edit = edits.at("/edits/0");
    assertThat(edit.path("kind").asText()).isEqualTo("EDITED");
    assertThat(edit.at("/article/version").asLong()).isEqualTo(2);
    assertThat(edit.at("/figures/0/before/value").asInt()).isEqualTo(30);
    assertThat(edit.at("/figures/0/after/value").asInt()).isEqualTo(40);
  }

  @Test
  void anArticlesAnswersSayThatTheyDependOnWhatIsAcceptedAndThatNothingMayRun() throws Exception {
    HttpResponse<String> page = send("GET", "/articles/urn:harbour%2F1", accept("text/html"));

    assertThat(page.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /articles/urn:x",
        "HEAD /articles/urn:x",
        "GET /articles/urn:x/edits",
        "GET /streams/quotes",
        "GET /",
        "GET " + MODULE,
        "GET " + CHARTS,
        "GET /assets/article.css",
        "GET /metrics",
        "GET /status",
        "GET /status/instance",
        "GET /topology.svg",
        "GET /health/live",
        "GET /health/ready"
      })
  void aNameThatIsNotItsOwnIsMisdirected(String request) throws Exception {
    String[] words = request.split(" ", 2);
    URI address = URI.create(instance.url());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String head = request + " HTTP/1.1\r\nHost: rebound.example.org\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).contains(" 421 ");
      description.check(
          words[0],
          words[1],
          421,
          "application/problem+json",
          answer.substring(answer.indexOf("\r\n\r\n") + 4).replaceAll("(?m)^[0-9a-f]+\r$", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /articles/urn:x", "HEAD /articles/urn:x", "GET /articles/urn:x/edits"})
  void whileTheStreamStartsArticlesAreAnswered503WithWhenToAskAgain(
      String request, @TempDir Path state) throws Exception {
    try (Instance starting = Instance.notStarted(cluster, state)) {
      String[] words = request.split(" ", 2);
      HttpResponse<String> answer = send(starting.url(), words[0], words[1], Map.of());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      description.check(words[0], words[1], 503, "application/problem+json", answer.body());
    }
  }

  @Test
  void anInstanceWhoseStreamDoesNotRunIsAliveAndNotReadyAndOneWhoseStreamIsOverIsNeither(
      @TempDir Path state) throws Exception {
    try (Instance instance = Instance.notStarted(cluster, state)) {
      assertThat(health(instance, "live", 200).path("status").asText()).isEqualTo("up");
      assertThat(health(instance, "ready", 503).path("reasons").toString())
          .contains("the stream has not been started yet");

      instance.stopStream();

      assertThat(health(instance, "live", 503).path("reasons").toString())
          .contains("the stream has stopped");
      assertThat(health(instance, "ready", 503).path("status").asText()).isEqualTo("down");
    }
  }

  private static JsonNode health(Instance instance, String which, int status) throws Exception {
    String path = "/health/" + which;
    HttpResponse<String> answer = send(instance.url(), "GET", path, Map.of());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    description.check("GET", path, status, "application/json", answer.body());
    return JSON.readTree(answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/streams/quotes",
        "/",
        MODULE,
        CHARTS,
        "/assets/article.css",
        "/metrics",
        "/status",
        "/status/instance",
        "/topology.svg",
        "/health/live",
        "/health/ready"
      })
  void whatIsOnlyReadIsNotWritten(String path) throws Exception {
    HttpResponse<String> answer = send("POST", path, Map.of());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void pagesOfAnOriginThatIsAllowedReadArticlesAndStreamsButFeedNothing() throws Exception {
    Map<String, String> desk = Map.of("Origin", DESK);
    HttpResponse<String> article = send("GET", "/articles/urn:harbour%2F1", desk);

    assertThat(article.statusCode()).isEqualTo(200);
    assertThat(article.headers().firstValue("Access-Control-Allow-Origin")).contains(DESK);
    try (InputStream stream = open("/streams/quotes?since=beginning", desk, 200)) {
      assertThat(firstEvent(stream).path("subject").asText()).startsWith("urn:harbour/1#");
    }
    assertThat(send("PUT", "/articles/urn:new", desk).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quotes?since=beginning",
        "figures?since=2001-02-03T04:05:06Z&kind=DISTANCE&min-value=40",
        "developments?since=beginning&language=en&source=the%20sorrel%20post",
        "promos?since=beginning&article=urn:harbour%2F1&text=how%20the%20wall",
        "edits?since=beginning",
        "all?since=beginning&speaker=adler"
      })
  void aStreamIsOfEventsThatAreAsDescribed(String stream) throws Exception {
    String path = "/streams/" + stream;
    try (InputStream events = open(path, Map.of(), 200)) {
      JsonNode event = firstEvent(events);

      description.check("GET", path, 200, "text/event-stream", "");
      description.checkSchema("StreamEvent", event.toString());
      assertThat(event.path("partitionkey").asText()).isEqualTo("urn:harbour/1");
    }
  }

  @Test
  void moreClientsOfStreamsThanThereMayBeAreAnswered503() throws Exception {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(clientsThatAreServed()).isEqualTo(MOST_CLIENTS));
  }

  private static int clientsThatAreServed() throws Exception {
    List<InputStream> served = new ArrayList<>();
    try {
      while (true) {
        HttpResponse<InputStream> answer = opened("/streams/quotes", Map.of());
        if (answer.statusCode() == 503) {
          assertThat(answer.headers().firstValue("Retry-After")).contains("10");
          description.check(
              "GET",
              "/streams/quotes",
              503,
              "application/problem+json",
              new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
          return served.size();
        }
        served.add(answer.body());
      }
    } finally {
      for (InputStream stream : served) {
        stream.close();
      }
    }
  }

  private static JsonNode firstEvent(InputStream events) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return JSON.readTree(line.substring("data: ".length()));
  }

  /** Opens a stream, once there is room for it. */
  private static InputStream open(String path, Map<String, String> headers, int status) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> opened(path, headers), answer -> answer.statusCode() == status)
        .body();
  }

  private static HttpResponse<InputStream> opened(String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance.url() + path));
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
  }

  private static HttpResponse<String> send(String method, String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    return send(instance.url(), method, path, headers);
  }

  private static HttpResponse<String> send(
      String url, String method, String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
