package io.newswire.serve;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Intake;
import io.newswire.feed.Submission;
import io.newswire.feed.format.InputFormat;
import io.newswire.serve.access.Access;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import io.newswire.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeding over HTTP, on the embedded broker; every answer is held against the description. */
class ArticlesHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_BODY = 300_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static EmbeddedRun cluster;
  private static Admin admin;
  private static Intake intake;
  private static NewsServer server;
  private static Description description;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void start() throws Exception {
    RecordClasses.trust();
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    RestRegistry registry = new RestRegistry(cluster.registryUrl());
    new SchemaSetup(registry).register();
    admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
    new TopicSetup(admin).create(1, (short) 1);
    intake = new Intake(Map.of("bootstrap.servers", cluster.bootstrapServers()), registry);
    server = feeding(settings(2 * MAX_BODY), intake);
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/openapi.json")).build(),
            BodyHandlers.ofString());
    description = new Description(JSON.readTree(answer.body()));
    description.check("GET", "/openapi.json", 200, "application/json", answer.body());
  }

  private static ServerSettings settings(long maxUnderway) {
    return new ServerSettings(
        "127.0.0.1", 0, TIMEOUT, MAX_BODY, maxUnderway, 50, Set.of(), Set.of(), Access.OF_ALL);
  }

  /** A server that only takes articles. */
  private static NewsServer feeding(ServerSettings settings, Intake intake) {
    NewsServer bound = NewsServer.bind(settings);
    bound.start(new ArticlesHandler(settings, intake), new AssetsHandler(), new NotFound());
    return bound;
  }

  @AfterAll
  static void stop() {
    server.close();
    intake.close();
    admin.close();
    cluster.close();
  }

  private static long written() {
    TopicPartition p = new TopicPartition(Topics.PARAGRAPHS.name(), 0);
    try {
      return admin.listOffsets(Map.of(p, OffsetSpec.latest())).partitionResult(p).get().offset();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A request whose answer is refused. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Refused(
      String what,
      String method,
      String path,
      Map<String, String> headers,
      byte[] body,
      int status,
      String detail) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Refused refused(
      String what,
      String request,
      Map<String, String> headers,
      Object body,
      int status,
      String detail) {
    String[] words = request.split(" ", 2);
    byte[] bytes =
        body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body;
    return new Refused(what, words[0], words[1], headers, bytes, status, detail);
  }

  private static Map<String, String> type(String type) {
    return Map.of("Content-Type", type);
  }

  static Stream<Refused> refusals() throws IOException {
    Map<String, String> text = type("text/plain");
    Map<String, String> json = type("application/json");
    Map<String, String> none = Map.of();
    String line = "{\"id\":\"urn:r\",\"paragraphs\":[\"One.\"]}";
    return Stream.of(
        refused("no such path", "GET /nothing", none, "", 404, "/openapi.json"),
        refused("a method of no use", "GET /articles/urn:r", none, "", 405, "GET is not for this"),
        refused("a method of no use", "DELETE /articles", none, "", 405, "DELETE is not for this"),
        refused("no id", "PUT /articles/", text, "One.", 400, "no id of an article"),
        refused("a blank id", "PUT /articles/%20", text, "One.", 400, "article.uri is blank"),
        refused(
            "a control character", "PUT /articles/a%07", text, "One.", 400, "control character"),
        refused("bad UTF-8", "PUT /articles/a%ff", text, "One.", 400, "UTF-8"),
        refused("a long id", "PUT /articles/" + "a".repeat(2_049), text, "One.", 400, "2049 char"),
        refused(
            "an unknown parameter", "PUT /articles/urn:r?verson=1", text, "One.", 400, "'verson'"),
        refused("no version", "PUT /articles/urn:r?version=one", text, "One.", 400, "'one', not a"),
        refused(
            "a version below 0", "PUT /articles/urn:r?version=-1", text, "One.", 400, "'-1', not"),
        refused("no number", "DELETE /articles/urn:r?version=x", none, "", 400, "'x', not a"),
        refused("broken JSON", "POST /articles", json, "{\"id\":", 400, "body:1: not JSON"),
        refused(
            "an external entity",
            "POST /articles",
            type("application/xml"),
            nitf("<!ENTITY x SYSTEM 'file:///etc/passwd'>"),
            400,
            "refers to &x;, which is not expanded"),
        refused(
            "entities in entities",
            "POST /articles",
            type("application/xml"),
            nitf("<!ENTITY a 'lol'><!ENTITY x '&a;&a;&a;&a;'>"),
            400,
            "refers to &x;, which is not expanded"),
        refused(
            "half an XML file",
            "POST /articles",
            type("application/xml"),
            "<nitf><body><body.content><p>One.</p>",
            400,
            "not well-formed XML"),
        refused(
            "JSON too deep", "POST /articles", json, "[".repeat(100_000), 400, "not JSON or XML"),
        refused(
            "a page without an article",
            "PUT /articles/urn:r",
            type("text/html"),
            "<html><body><nav><a href='/'>Home</a></nav></body></html>",
            422,
            "no article text"),
        refused(
            "another origin",
            "POST /articles",
            Map.of("Origin", "https://example.org"),
            line,
            403,
            "other sites"),
        refused(
            "another origin",
            "PUT /articles/urn:r",
            Map.of("Origin", "null"),
            line,
            403,
            "other sites"),
        refused(
            "another origin",
            "DELETE /articles/urn:r",
            Map.of("Origin", "http://localhost:1"),
            "",
            403,
            "other sites"),
        refused(
            "another origin",
            "GET /openapi.json",
            Map.of("Origin", "http://localhost:1"),
            "",
            403,
            "other sites"),
        refused(
            "too large",
            "PUT /articles/urn:r",
            text,
            "a".repeat(MAX_BODY + 1),
            413,
            "more than 300,000 bytes"),
        refused(
            "too large",
            "POST /articles",
            text,
            "a".repeat(MAX_BODY + 1),
            413,
            "more than 300,000 bytes"),
        refused(
            "a form",
            "POST /articles",
            type("application/x-www-form-urlencoded"),
            line,
            415,
            "application/x-www-form-urlencoded"),
        refused(
            "parts",
            "PUT /articles/urn:r",
            type("multipart/form-data; boundary=x"),
            line,
            415,
            "multipart/form-data"),
        refused("a picture", "PUT /articles/urn:r", type("image/png"), "x", 415, "image/png"),
        refused(
            "brotli",
            "PUT /articles/urn:r",
            Map.of("Content-Encoding", "br"),
            "x",
            415,
            "'br'; send it with gzip"),
        refused(
            "no gzip",
            "PUT /articles/urn:r",
            Map.of("Content-Encoding", "gzip"),
            "One.",
            400,
            "not what its headers say"),
        refused(
            "half a gzip",
            "PUT /articles/urn:r",
            Map.of("Content-Encoding", "gzip"),
            half(gzip("One.".repeat(999))),
            400,
            "not what its headers say"),
        refused("an archive", "PUT /articles/urn:r", none, gzip("One."), 415, "gzip"),
        refused(
            "a zip archive",
            "POST /articles",
            none,
            new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0},
            415,
            "archive"),
        refused("nothing", "PUT /articles/urn:r", text, "", 422, "empty"),
        refused("blank text", "PUT /articles/urn:r", text, "\n \n", 422, "empty"),
        refused(
            "two articles",
            "PUT /articles/urn:r",
            none,
            line + "\n" + line,
            422,
            "has 2 articles, not one"),
        refused(
            "another id",
            "PUT /articles/urn:other",
            json,
            line,
            422,
            "own id is 'urn:r', not the path's 'urn:other'"),
        refused("no id", "POST /articles", text, "One.", 422, "names no id"),
        refused(
            "a bad field",
            "POST /articles",
            json,
            "{\"id\":\"urn:r\",\"paragraphs\":3}",
            422,
            "\"paragraphs\" must be a list"),
        refused(
            "a long paragraph",
            "PUT /articles/urn:r",
            text,
            "a".repeat(263_000),
            422,
            "263,000 bytes, more than the 262,144"),
        refused(
            "a long headline",
            "PUT /articles/urn:r",
            json,
            "{\"id\":\"urn:r\",\"headline\":\""
                + "h".repeat(17_000)
                + "\",\"paragraphs\":[\"One.\"]}",
            422,
            "17,000 characters"));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String nitf(String declarations) {
    return "<!DOCTYPE nitf [%s]><nitf><body><body.content><p>&x;</p></body.content></body></nitf>"
        .formatted(declarations);
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static HttpResponse<String> send(
      String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    headers.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode feed(String method, String path, String type, String body, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            method,
            path,
            type == null ? Map.of() : type(type),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    check(method, path, answer);
    return JSON.readTree(answer.body());
  }

  private static void check(String method, String path, HttpResponse<String> answer) {
    description.check(
        method,
        path,
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void whatCantBeTakenIsRefusedWithItsReasonAndNothingIsWritten(Refused refused) throws Exception {
    long before = written();

    HttpResponse<String> answer =
        send(
            refused.method(),
            refused.path(),
            refused.headers(),
            refused.body().length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(refused.body()));

    JsonNode problem = JSON.readTree(answer.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(refused.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.path("status").asInt()).isEqualTo(refused.status());
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).contains(refused.detail());
    assertThat(answer.body()).doesNotContain("\\tat ", "Exception");
    assertThat(written()).isEqualTo(before);
    if (refused.status() == 405) {
      assertThat(answer.headers().firstValue("Allow")).isPresent();
    } else if (refused.status() != 404) {
      check(refused.method(), refused.path(), answer);
    }
  }

  /**
   * 404 and 405 are not of an operation; the others are answered in the tests of these names, or in
   * {@link ReadingHttpTest}.
   */
  @Test
  void everyAnswerThatIsDescribedIsTested() throws IOException {
    TreeSet<String> tested = new TreeSet<>();
    refusals()
        .forEach(
            r ->
                tested.add(
                    "%s %s %d".formatted(r.method(), Description.template(r.path()), r.status())));
    tested.addAll(
        Set.of(
            "GET /openapi.json 200",
            "PUT /articles/{id} 200",
            "PUT /articles/{id} 202",
            "PUT /articles/{id} 409",
            "POST /articles 200",
            "POST /articles 202",
            "POST /articles 409",
            "DELETE /articles/{id} 200",
            "DELETE /articles/{id} 202",
            "DELETE /articles/{id} 409",
            "PUT /articles/{id} 408",
            "POST /articles 408",
            "PUT /articles/{id} 421",
            "POST /articles 421",
            "DELETE /articles/{id} 421",
            "GET /openapi.json 421",
            "PUT /articles/{id} 503",
            "POST /articles 503",
            "DELETE /articles/{id} 503"));

    Set<String> untested = description.answers();
    untested.removeAll(tested);
    untested.removeIf(ReadingHttpTest::isOfReading);
    untested.removeIf(DeadLettersHttpTest::isOfDeadLetters);
    untested.removeIf(AccessHttpTest::isOfAccess);
    assertThat(untested)
        .as("but for faults of our own")
        .allMatch(answer -> answer.endsWith(" 500"));
  }

  @Test
  void theDescriptionIsOfOpenApi31AndWhole() {
    assertThat(description.document().path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(description.document().path("info").path("title").asText()).isEqualTo("newswire");
    assertThat(description.danglingReferences()).isEmpty();
    assertThat(description.document().findValuesAsText("operationId"))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(description.document().path("paths").findParents("responses"));
  }

  /** Whatever addresses an article names, and is named by, who puts it sends all of it. */
  @Test
  void noAddressThatAnArticleNamesIsEverAsked() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    site.start();
    try {
      String url = "http://127.0.0.1:" + site.getAddress().getPort();
      String id = "/articles/" + URLEncoder.encode(url + "/id", StandardCharsets.UTF_8);
      String line =
          """
          {"id":"%s/id","url":"%s/url","paragraphs":[{"text":"Read more","links":[{"href":"%s/a"}]}]}
          """;
      feed("PUT", id, "application/jsonl", line.replace("%s", url), 202);
      String page =
          "<html><head><link rel=canonical href=%s/c><link rel=stylesheet href=%s/s><base href=%s/>"
              + "<script src=%s/j></script></head><body><article><h1>Boat</h1><img src=%s/i>"
              + "<p>The boat is in the harbour.</p><iframe src=%s/f></iframe></article></body></html>";
      feed("PUT", id, "text/html", page.replace("%s", url), 202);
    } finally {
      site.stop(0);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void anArticleIsPutChangedRepeatedKilledAndPutAgain() throws Exception {
    String path = "/articles/https%3A%2F%2Fexample.org%2Fharbour%3Fpage%3D1";
    long before = written();

    JsonNode first = feed("PUT", path, "text/plain", "One.\nTwo.\n", 202);
    assertThat(first.path("uri").asText()).isEqualTo("https://example.org/harbour?page=1");
    assertThat(first.path("outcome").asText()).isEqualTo("accepted");
    assertThat(first.path("paragraphs").asInt()).isEqualTo(2);
    assertThat(written() - before).isEqualTo(2);

    JsonNode again = feed("PUT", path, "text/plain", "One.\nTwo.\n", 200);
    assertThat(again.path("outcome").asText()).isEqualTo("unchanged");
    assertThat(again.path("version")).isEqualTo(first.path("version"));
    assertThat(again.path("paragraphs").asInt()).isEqualTo(2);
    assertThat(written() - before).isEqualTo(2);

    JsonNode second = feed("PUT", path, "text/plain", "One.\nThree.\n", 202);
    assertThat(second.path("version").asLong()).isGreaterThan(first.path("version").asLong());

    JsonNode killed = feed("DELETE", path, null, null, 202);
    assertThat(killed.path("version").asLong()).isGreaterThan(second.path("version").asLong());
    assertThat(killed.path("paragraphs").asInt()).isZero();
    feed("DELETE", path, null, null, 200);

    JsonNode back = feed("PUT", path, "text/plain", "One.\nThree.\n", 202);
    assertThat(back.path("version").asLong()).isGreaterThan(killed.path("version").asLong());
    assertThat(written() - before).isEqualTo(7);
  }

  @Test
  void aVersionThatIsOlderOrHasOtherContentIsAConflict() throws Exception {
    feed("PUT", "/articles/urn:numbered?version=7&headline=Harbour", "text/plain", "One.", 202);
    feed("PUT", "/articles/urn:numbered?version=7&headline=Harbour", "text/plain", "One.", 200);
    long before = written();

    feed("PUT", "/articles/urn:numbered?version=7", "text/plain", "Other.", 409);
    feed("PUT", "/articles/urn:numbered?version=6", "text/plain", "One.", 409);
    feed("DELETE", "/articles/urn:numbered?version=6", null, null, 409);
    String old = "{\"id\":\"urn:numbered\",\"version\":3,\"paragraphs\":[\"One.\"]}";
    feed("POST", "/articles", "application/json", old, 409);

    assertThat(written()).isEqualTo(before);
  }

  @Test
  void manyArticlesArePostedAtOnceAndTheBadOnesAreTold() throws Exception {
    String lines =
        """
        {"id":"urn:p1","version":1,"paragraphs":["One."]}
        {"id":"urn:p2","paragraphs":7}
        {"id":"urn:p3","version":1,"paragraphs":["One.","Two."]}
        """;

    JsonNode first = feed("POST", "/articles", "application/x-ndjson", lines, 202);
    assertThat(first.path("articles").findValuesAsText("uri")).containsExactly("urn:p1", "urn:p3");
    assertThat(first.path("refusals").get(0).asText()).startsWith("body:2: \"paragraphs\" must");

    JsonNode again = feed("POST", "/articles", "application/x-ndjson", lines, 200);
    assertThat(again.path("articles").findValuesAsText("outcome")).containsOnly("unchanged");
  }

  /** Each format under each of its own types, and where the type leaves it open. */
  @ParameterizedTest
  @CsvSource({
    "pages/text-block-components.html, HTML",
    "pages/text-block-components.html, ",
    "feeds/ninjs-1.json, NINJS",
    "feeds/ninjs-2.json, ",
    "feeds/ninjs-3-list.json, NINJS",
    "feeds/newsml-g2-message.xml, NEWSML_G2",
    "feeds/newsml-1.xml, NEWSML_1",
    "feeds/newsml-1.xml, ",
    "feeds/nitf.xml, NITF",
    "feeds/rss-2.xml, FEED",
    "feeds/atom.xml, FEED",
    "feeds/atom.xml, "
  })
  void everyFormatIsTakenByItsContentTypeAndByItsContent(String file, InputFormat format)
      throws Exception {
    byte[] body = Files.readAllBytes(Path.of("src/test/resources").resolve(file));
    List<String> types = format == null ? List.of("application/octet-stream") : format.mediaTypes();
    for (String type : types) {
      HttpResponse<String> answer =
          send("POST", "/articles", type(type), BodyPublishers.ofByteArray(body));

      // 409: the samples are of the same story, in versions of their own.
      assertThat(answer.statusCode()).as(type + ": " + answer.body()).isIn(200, 202, 409);
      assertThat(JSON.readTree(answer.body()).path("articles")).isNotEmpty();
      check("POST", "/articles", answer);
    }
  }

  @Test
  void aPageThatIsPutHasTheIdOfThePathAndItsOwnAddress() throws Exception {
    String page =
        """
        <html><head><link rel="canonical" href="https://sorrel.example/pier"></head><body><main>
        <article><h1>Pier</h1><p>The north pier of Sorrel fell on Sunday, the board said.</p>
        </article></main></body></html>
        """;

    JsonNode receipt = feed("PUT", "/articles/cms-4711", "text/html", page, 202);

    assertThat(receipt.path("uri").asText()).isEqualTo("cms-4711");
  }

  @Test
  void aBodyMayBeCompressed() throws Exception {
    HttpResponse<String> answer =
        send(
            "PUT",
            "/articles/urn:gz",
            Map.of("Content-Encoding", "gzip", "Content-Type", "text/plain"),
            BodyPublishers.ofByteArray(gzip("One.\nTwo.")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(JSON.readTree(answer.body()).path("paragraphs").asInt()).isEqualTo(2);
  }

  /** 10 MB that unfold to 10 GB. */
  @Test
  void aBombIsRefusedBeforeItUnfolds() throws Exception {
    long before = written();
    byte[] bomb = zeros(10_000);
    assertThat(bomb.length).isBetween(9_500_000, 10 << 20);
    try (NewsServer large = feeding(ServerSettings.onLoopback(0), intake)) {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(large.url() + "/articles/urn:bomb"))
                  .header("Content-Encoding", "gzip")
                  .PUT(BodyPublishers.ofByteArray(bomb))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
      check("PUT", "/articles/urn:bomb", answer);
    }
    assertThat(written()).isEqualTo(before);
  }

  /** Compressed: a megabyte of zeros, again and again. */
  private static byte[] zeros(int megabytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zeros =
        new DeflaterOutputStream(compressed, new Deflater(9, true), 8192, true)) {
      zeros.write(new byte[1 << 20]);
      zeros.flush();
      byte[] unit = compressed.toByteArray();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
      for (int i = 0; i < megabytes; i++) {
        all.write(unit);
      }
      return all.toByteArray();
    }
  }

  @Test
  void whoStillSendsWhatIsRefusedAlreadyCanSendItAllAndThenHasTheAnswer() throws Exception {
    byte[] bomb = zeros(40);
    try (NewsServer large = feeding(ServerSettings.onLoopback(0), intake);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), large.port())) {
      String head =
          "PUT /articles/urn:bomb HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Encoding: gzip\r\n"
              + "Connection: close\r\nContent-Length: %d\r\n\r\n".formatted(bomb.length);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(bomb, 0, bomb.length / 2);
      out.flush();
      socket.setSoTimeout(1_000);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .as("answered, or the connection broken, while half of it is still to be sent")
          .isInstanceOf(SocketTimeoutException.class);

      out.write(bomb, bomb.length / 2, bomb.length - bomb.length / 2);
      out.flush();
      socket.setSoTimeout(20_000);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /articles/urn:slow", "POST /articles"})
  void aBodyThatTricklesIsCutOffInTime(String request) throws Exception {
    long begun = System.nanoTime();
    String answer =
        raw(request, "127.0.0.1", "Content-Type: text/plain\r\nContent-Length: 100\r\n", true);

    assertThat(answer).contains(" 408 ").contains("application/problem+json");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.multipliedBy(3));
    String[] words = request.split(" ", 2);
    description.check(words[0], words[1], 408, "application/problem+json", bodyOf(answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /articles/urn:x",
        "POST /articles",
        "DELETE /articles/urn:x",
        "GET /openapi.json"
      })
  void aNameThatIsNotItsOwnIsMisdirected(String request) throws Exception {
    String answer = raw(request, "rebound.example.org", "Content-Length: 0\r\n", false);

    assertThat(answer).contains(" 421 ");
    String[] words = request.split(" ", 2);
    description.check(words[0], words[1], 421, "application/problem+json", bodyOf(answer));
  }

  @Test
  void aRequestThatIsNoneIsAProblemToo() throws Exception {
    assertThat(raw("PUT /articles/a b c", "127.0.0.1", "", false)).contains(" 400 ");
  }

  private static String bodyOf(String answer) {
    return answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  }

  private static String raw(String request, String host, String headers, boolean trickle)
      throws Exception {
    URI address = URI.create(server.url());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
              .formatted(request, host, headers);
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
      try {
        if (trickle) {
          Object unused = writer.scheduleAtFixedRate(() -> writeOne(out), 0, 200, MILLISECONDS);
        }
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } finally {
        writer.shutdownNow();
      }
    }
  }

  private static void writeOne(OutputStream out) {
    try {
      out.write('a');
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aBrokerThatIsAwayIsAnswered503WithinTheTimeOut() throws Exception {
    EmbeddedRun doomed = EmbeddedRun.start(EmbeddedSettings.temporary());
    RestRegistry registry = new RestRegistry(doomed.registryUrl());
    new SchemaSetup(registry).register();
    try (Admin other = Admin.create(Map.of("bootstrap.servers", doomed.bootstrapServers()))) {
      new TopicSetup(other).create(1, (short) 1);
    }
    Map<String, String> impatient =
        Map.of(
            "bootstrap.servers", doomed.bootstrapServers(),
            "max.block.ms", "1000",
            "request.timeout.ms", "500",
            "delivery.timeout.ms", "1000");
    try (Intake cut = new Intake(impatient, registry);
        NewsServer behind = feeding(settings(MAX_BODY), cut)) {
      cut.submit(Submission.of("urn:warm", null, "One.")).get();
      doomed.close();
      for (String request :
          List.of("PUT /articles/urn:away", "POST /articles", "DELETE /articles/urn:away")) {
        String[] words = request.split(" ", 2);
        String body = "{\"id\":\"urn:away\",\"paragraphs\":[\"One.\"]}";
        long begun = System.nanoTime();
        HttpResponse<String> answer =
            CLIENT.send(
                HttpRequest.newBuilder(URI.create(behind.url() + words[1]))
                    .method(
                        words[0],
                        words[0].equals("DELETE")
                            ? BodyPublishers.noBody()
                            : BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("send it again, which is safe");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.plusSeconds(2));
        check(words[0], words[1], answer);
      }
    } finally {
      doomed.close();
    }
  }

  @Test
  void moreThanThereIsRoomForIsAnswered503AtOnceAndTheRoomIsGivenBack() throws Exception {
    URI address = URI.create(server.url());
    byte[] most = "a\n".repeat(MAX_BODY / 2).getBytes(StandardCharsets.US_ASCII);
    try (Socket one = new Socket(address.getHost(), address.getPort());
        Socket two = new Socket(address.getHost(), address.getPort())) {
      for (Socket held : List.of(one, two)) {
        String head =
            "PUT /articles/urn:held HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n"
                .formatted(most.length);
        held.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        held.getOutputStream().write(most, 0, most.length - 1);
        held.getOutputStream().flush();
      }
      Awaitility.await().atMost(TIMEOUT).until(() -> statusOfOneMore() == 503);
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> statusOfOneMore() < 300);
  }

  private static int statusOfOneMore() throws IOException, InterruptedException {
    return send("PUT", "/articles/urn:late", type("text/plain"), BodyPublishers.ofString("One."))
        .statusCode();
  }
}
