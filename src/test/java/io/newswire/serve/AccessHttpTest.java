package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.monitor.Exposition;
import io.newswire.monitor.Monitor;
import io.newswire.serve.access.Access;
import io.newswire.serve.access.Grant;
import io.newswire.serve.access.RateLimit;
import io.newswire.serve.access.Scope;
import io.newswire.serve.access.Token;
import io.newswire.serve.access.TokensFile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may do what, on a server whose stream is not set up: every operation of the description is
 * asked for with each scope, and every refusal that it names is provoked.
 */
class AccessHttpTest {
  private static final Path DESCRIPTION =
      Path.of("src/main/resources/io/newswire/serve/openapi.json");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Map<Scope, Token> TOKENS = new EnumMap<>(Scope.class);

  @TempDir static Path folder;
  private static Monitor monitor;
  private static NewsServer server;
  private static NewsServer slow;
  private static Description description;

  /** An operation of the description. */
  private record Operation(String method, String path, Optional<Scope> scope) {
    boolean isHealth() {
      return path.startsWith("/health/");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Path file = folder.resolve("tokens");
    for (Scope scope : Scope.values()) {
      TOKENS.put(scope, Token.random());
      TokensFile.append(
          file, new Grant("only-" + scope, Set.of(scope), TOKENS.get(scope).sha256()));
    }
    description = new Description(JSON.readTree(DESCRIPTION.toFile()));
    monitor = new Monitor("test");
    server = server(new TokensFile(file), RateLimit.DEFAULT);
    server.start(monitor);
    slow = server(new TokensFile(file), new RateLimit(1, 1));
    slow.start(new Monitor("test"));
  }

  private static NewsServer server(TokensFile tokens, RateLimit limit) {
    return NewsServer.bind(
        ServerSettings.onLoopback(0)
            .allowing(Set.of("https://desk.example"))
            .protectedBy(new Access(Optional.of(tokens), limit, Optional.empty())));
  }

  @AfterAll
  static void stop() {
    slow.close();
    server.close();
    monitor.close();
  }

  /** Whether an answer of the description is provoked here. */
  static boolean isOfAccess(String answer) {
    boolean takesNoParameters =
        List.of("/", "/assets", "/metrics", "/status", "/topology.svg", "/openapi.json").stream()
            .anyMatch(path -> answer.matches("GET " + path + "(/.*)? 400"));
    return answer.endsWith(" 401") || answer.endsWith(" 429") || takesNoParameters;
  }

  static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path :
        JSON.readTree(DESCRIPTION.toFile()).path("paths").properties()) {
      for (String method : List.of("get", "head", "put", "post", "delete")) {
        JsonNode operation = path.getValue().path(method);
        if (!operation.isMissingNode()) {
          assertThat(operation.path("security").isArray()).as(method + path.getKey()).isTrue();
          String scope = operation.at("/security/0/token/0").asText();
          operations.add(
              new Operation(
                  method.toUpperCase(Locale.ROOT),
                  path.getKey()
                      .replace("{id}", "urn:x")
                      .replace("{stream}", "all")
                      .replace("dashboard/{file}", "dashboard/dom.mjs")
                      .replace("uplot/{file}", "uplot/uPlot.esm.js")
                      .replace("{partition}/{offset}", "0/0"),
                  scope.isEmpty()
                      ? Optional.empty()
                      : Optional.of(Scope.valueOf(scope.toUpperCase(Locale.ROOT)))));
        }
      }
    }
    return operations;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anOperationIsForThoseWhoseTokenHasItsScope(Operation asked) throws Exception {
    HttpResponse<String> anonymous = send(server, asked, Optional.empty());
    if (asked.scope().isEmpty()) {
      assertThat(anonymous.statusCode()).isIn(200, 503);
      assertThat(anonymous.statusCode()).isEqualTo(asked.path().endsWith("ready") ? 503 : 200);
      return;
    }
    assertRefused(asked, anonymous, 401, "Bearer realm=\"newswire\"");
    assertRefused(
        asked,
        send(server, asked, Optional.of(Token.random())),
        401,
        "Bearer realm=\"newswire\", error=\"invalid_token\"");
    for (Scope scope : Scope.values()) {
      HttpResponse<String> answer = send(server, asked, Optional.of(TOKENS.get(scope)));
      if (scope == asked.scope().get()) {
        assertThat(answer.statusCode()).as("with %s", scope).isIn(200, 503);
      } else {
        assertRefused(
            asked,
            answer,
            403,
            "Bearer realm=\"newswire\", error=\"insufficient_scope\", scope=\"%s\""
                .formatted(asked.scope().get()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aTokenInTheQueryIsRefusedAndTooManyRequestsAre(Operation asked) throws Exception {
    if (asked.isHealth()) {
      for (int i = 0; i < 5; i++) {
        assertThat(send(slow, asked, Optional.empty()).statusCode()).isIn(200, 503);
      }
      return;
    }
    Operation inQuery =
        new Operation(asked.method(), asked.path() + "?a=b&access_token=x", asked.scope());
    HttpResponse<String> told = send(server, inQuery, Optional.empty());
    assertThat(told.statusCode()).isEqualTo(400);
    check(inQuery, told);

    Optional<Token> token = asked.scope().map(TOKENS::get);
    HttpResponse<String> answer = send(slow, asked, token);
    for (int i = 0; i < 20 && answer.statusCode() != 429; i++) {
      answer = send(slow, asked, token);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    check(asked, answer);
  }

  @Test
  void whoGuessesIsHeldUpAndNobodyElseIs() throws Exception {
    Operation status = new Operation("GET", "/status/instance", Optional.of(Scope.READ));
    HttpResponse<String> answer = send(slow, status, Optional.of(Token.random()));
    for (int i = 0; i < 20 && answer.statusCode() == 401; i++) {
      answer = send(slow, status, Optional.of(Token.random()));
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    Operation redrive = new Operation("POST", "/dead-letters/0/0/redrive", Optional.empty());
    HttpResponse<String> known = send(slow, redrive, Optional.of(TOKENS.get(Scope.FEED)));
    assertThat(known.statusCode()).as("of the same address").isIn(403, 429);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 401",
    "GET, /dead-letters%2F0, 401",
    "GET, //assets/dashboard/dom.mjs, 401",
    "GET, /assets/dashboard/../../status, 401",
    "GET, /health/live/../../status, 401",
    "GET, /health/live;x=/status, 401",
    "GET, /HEALTH/live, 401",
    "TRACE, /status, 401",
    "OPTIONS, /status, 401",
    "POST, /health/live, 405"
  })
  void noOtherWayLeadsAround(String method, String path, int status) throws Exception {
    assertThat(raw(method, path, "")).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /articles/../dead-letters/0/0/redrive, 403",
    "POST, /articles/%2e%2e/dead-letters/0/0/redrive, 403",
    "POST, /articles%2f../dead-letters/0/0/redrive, 403",
    "PUT, //articles/urn:x, 403"
  })
  void whoFeedsComesToNothingElse(String method, String path, int status) throws Exception {
    String header = "Authorization: Bearer " + TOKENS.get(Scope.FEED).secret() + "\r\n";

    assertThat(raw(method, path, header)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TOKEN",
        "Basic TOKEN",
        "Bearer",
        "Bearer ",
        "Bearer TOKEN TOKEN",
        "Bearer TOKEN, Bearer TOKEN",
        "Bearer \"TOKEN\"",
        "Bearer TOKENx",
        "Bearer xTOKEN"
      })
  void whatIsNoTokenOfOursIsNone(String header) throws Exception {
    String sent = header.replace("TOKEN", TOKENS.get(Scope.READ).secret());

    assertThat(raw("GET", "/status", "Authorization: " + sent + "\r\n")).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer TOKEN", "bearer TOKEN", "BEARER   TOKEN"})
  void theSchemesNameIsInAnyLetters(String header) throws Exception {
    String sent = header.replace("TOKEN", TOKENS.get(Scope.READ).secret());

    assertThat(raw("GET", "/status", "Authorization: " + sent + "\r\n")).isEqualTo(200);
  }

  @Test
  void pagesOfSitesThatAreAllowedMaySendTheirToken() throws Exception {
    HttpResponse<String> asked =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/streams/all"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://desk.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .build(),
            BodyHandlers.ofString());

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .containsIgnoringCase("authorization");
  }

  @Test
  void whatWasRefusedIsCountedByItsReason() throws Exception {
    String before = monitor.scrape(Exposition.TEXT);
    raw("GET", "/status", "");
    raw("GET", "/status?access_token=x", "");
    String after = monitor.scrape(Exposition.TEXT);

    for (String reason : List.of("unauthenticated", "token_in_query")) {
      String sample = "newswire_http_refusals_total{reason=\"%s\"}".formatted(reason);
      assertThat(value(after, sample)).isGreaterThan(value(before, sample));
    }
  }

  private static double value(String metrics, String sample) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(sample))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> send(NewsServer to, Operation asked, Optional<Token> token)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to.url() + asked.path()))
            .method(asked.method(), BodyPublishers.noBody());
    token.ifPresent(known -> request.header("Authorization", "Bearer " + known.secret()));
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertRefused(
      Operation asked, HttpResponse<String> answer, int status, String challenge) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains(challenge);
    check(asked, answer);
  }

  private static void check(Operation asked, HttpResponse<String> answer) {
    description.check(
        asked.method(),
        asked.path(),
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
  }

  /** The status of a request as it is written, which clients would put right first. */
  private static int raw(String method, String path, String headers) throws IOException {
    try (Socket socket = new Socket(server.host(), server.port())) {
      socket.setSoTimeout(10_000);
      String request =
          "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s\r\n"
              .formatted(method, path, server.port(), headers);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }
}
