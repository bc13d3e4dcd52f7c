package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.serve.live.LiveSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser makes of an article's page, and of a page that follows a stream. */
class BrowserIT {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Path EXAMPLE = Path.of("src/examples/browser/index.html");
  private static final String SCRIPT = "<script>window.hit = 1; alert('hit')</script>";
  private static final String URI_OF_IT = "https://sorrel.example/harbour?edition=night";

  private static EmbeddedRun cluster;
  private static Instance instance;
  private static HttpServer desk;
  private static HttpServer stranger;

  @BeforeAll
  static void start(@TempDir Path state) throws IOException {
    NodeScript.assumeAll();
    desk = serving(EXAMPLE);
    stranger = serving(EXAMPLE);
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
    instance =
        Instance.start(
            cluster,
            state,
            ServerSettings.onLoopback(0).allowing(Set.of(origin(desk))),
            LiveSettings.DEFAULT);
  }

  @AfterAll
  static void stop() {
    if (instance != null) {
      instance.close();
    }
    if (cluster != null) {
      cluster.close();
    }
    if (desk != null) {
      desk.stop(0);
      stranger.stop(0);
    }
  }

  /** Another site: one file at an origin of its own. */
  private static HttpServer serving(Path file) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = Files.readAllBytes(file);
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(page);
          }
        });
    site.start();
    return site;
  }

  private static String origin(HttpServer site) {
    return "http://127.0.0.1:" + site.getAddress().getPort();
  }

  /** An article that tries what it can. */
  private static Submission hostile() {
    Article article =
        Article.newBuilder()
            .setUri(URI_OF_IT)
            .setVersion(1)
            .setHeadline("Sorrel’s harbour shut \u202Etuhs\u202C </title>" + SCRIPT)
            .setSource("The Sorrel Post <img src=x onerror=\"window.hit = 1\">")
            .setLanguage("en")
            .setUrl("https://sorrel.example/harbour?a=1&b=\"2\"")
            .setFirstCreated(Instant.parse("2031-05-04T04:30:00Z"))
            .setVersionCreated(Instant.parse("2031-05-04T06:00:00Z"))
            .setCorrection("An earlier version said that 30 metres of the wall had fallen.")
            .build();
    return new Submission(
        article,
        1L,
        List.of(
            new Block("What is known", Form.HEADING, List.of()),
            Block.of("About 40 metres of the harbour wall of Sorrel fell on Monday, police said."),
            Block.of(
                "Ruth Adler, the mayor, said: “At least 340 people were moved to schools in one"
                    + " night. Nobody slept."),
            new Block(
                "Read more: How the wall was built",
                Form.UNKNOWN,
                List.of(
                    new Link("https://sorrel.example/" + "long-name-".repeat(30), "the wall"),
                    new Link("javascript:window.hit=1", "the wall"),
                    new Link("data:text/html," + SCRIPT, "the wall"))),
            Block.of("“We go back when the wall is mended, and not before.”"),
            Block.of(SCRIPT + "</section></main><img src=x onerror='window.hit = 1'>"),
            Block.of("<a href=\"javascript:window.hit=1\" onmouseover=\"window.hit=1\">here</a>"),
            Block.of("The file was called harbour\u202Egnp.exe\u202C, the board said."),
            Block.of("הנמל סגור מאז יום שני, אמרה ראש העיר."),
            Block.of("A".repeat(300) + " 🌊"),
            Block.of("Repairs will cost £1.5m to £2m, the board said, likely an undercount.")));
  }

  @Test
  void anArticleThatTriesToRunIsShownAsTextAndIsReadableWideAndNarrowByDayAndByNight()
      throws IOException {
    Submission article = hostile();
    instance.feed(article);
    String url =
        instance.url() + "/articles/" + URLEncoder.encode(URI_OF_IT, StandardCharsets.UTF_8);
    awaitThere(url);
    Files.createDirectories(SCREENSHOTS);

    JsonNode views = new NodeScript("article.mjs").run(url + "?as=html", SCREENSHOTS.toString());

    assertThat(views).hasSize(4);
    String headline = "Sorrel’s harbour shut U+202EtuhsU+202C </title>" + SCRIPT;
    for (JsonNode view : views) {
      assertThat(view.path("title").asText()).isEqualTo(headline);
      assertThat(view.path("heading").asText()).isEqualTo(headline);
      assertThat(strings(view.path("texts")))
          .containsExactlyElementsOf(
              article.blocks().stream()
                  .map(Block::text)
                  .map(text -> text.replace("\u202E", "U+202E").replace("\u202C", "U+202C"))
                  .toList());
      assertThat(view.path("ran").asBoolean()).as("anything ran").isFalse();
      assertThat(view.path("scripts").asInt()).isZero();
      assertThat(view.path("dialogs")).isEmpty();
      assertThat(strings(view.path("errors"))).isEmpty();
      assertThat(strings(view.path("requests"))).allMatch(to -> to.startsWith(instance.url()));
      assertThat(strings(view.path("links"))).allMatch(link -> link.matches("https?://.*"));
      assertThat(view.path("wider").asInt()).as("scrolls sideways").isZero();
      assertThat(strings(view.path("barriers")))
          .as("what keeps people out, as axe finds it")
          .isEmpty();
    }
    assertThat(SCREENSHOTS)
        .isDirectoryContaining("glob:**/article-360-dark.png")
        .isDirectoryContaining("glob:**/article-900-light.png");
  }

  private static void awaitThere(String url) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body()
                    .contains("COMPLETE"));
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asText()));
    return strings;
  }

  @Test
  void aPageOfAnotherSiteThatIsAllowedShowsQuotationsAsTheyComeAndLetsGoWhatIsTakenBack() {
    JsonNode seen = new NodeScript("stream.mjs").run(origin(desk) + "/", instance.url());

    assertThat(seen.path("states")).hasSize(3);
    assertThat(seen.at("/states/0/state").asText()).isEqualTo("following quotes");
    assertThat(seen.at("/states/1/items")).hasSize(1);
    assertThat(seen.at("/states/1/items/0").asText())
        .startsWith("“Nobody leaves <b>tonight</b>,” Ruth Adler, the mayor of Sorrel, said.")
        .endsWith("Ruth Adler");
    assertThat(seen.at("/states/1/markup").asInt()).isZero();
    assertThat(seen.at("/states/2/items")).isEmpty();
    assertThat(strings(seen.path("errors"))).isEmpty();
  }

  @Test
  void thePageThatFollowsAStreamDoesWhatEachEventSaysAndComesBackWithTheLastId() {
    JsonNode seen = new NodeScript("notices.mjs").run(origin(desk) + "/");

    List<List<String>> states = new ArrayList<>();
    seen.path("states").forEach(state -> states.add(strings(state)));
    assertThat(states)
        .containsExactly(
            List.of("As it was."),
            List.of("Another.", "As it was."),
            List.of("Another.", "As it is."),
            List.of("As it is."),
            List.of(),
            List.of("Anew."),
            List.of("Anew."));
    assertThat(seen.path("cameBackWith").asText()).isEqualTo("6");
    assertThat(strings(seen.path("errors"))).isEmpty();
  }

  @Test
  void aPageOfASiteThatIsNotAllowedGetsNothingAndSaysWhy() {
    JsonNode seen = new NodeScript("stream.mjs").run(origin(stranger) + "/", instance.url());

    assertThat(seen.path("states")).hasSize(1);
    assertThat(seen.at("/states/0/items")).isEmpty();
    assertThat(seen.at("/states/0/state").asText())
        .isEqualTo(
            "refused; is %s among newswire.http.allowed.origins?".formatted(origin(stranger)));
    assertThat(strings(seen.path("errors"))).isNotEmpty();
  }
}
