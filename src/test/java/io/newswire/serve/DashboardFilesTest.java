package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.examples.Programs;
import io.newswire.monitor.Monitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dashboard's files, on a server whose stream is not even set up. */
class DashboardFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/newswire/serve/dashboard");
  private static final Path DESCRIPTION =
      Path.of("src/main/resources/io/newswire/serve/openapi.json");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*from '([^']+)'");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Monitor MONITOR = new Monitor("test");
  private static final NewsServer SERVER = NewsServer.bind(ServerSettings.onLoopback(0));

  @BeforeAll
  static void start() {
    SERVER.start(MONITOR);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    MONITOR.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(SERVER.url()).resolve(path)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void thePageIsThereFromTheBeginningAndMayRunAndCallNothingElse() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "connect-src 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'")
                    .doesNotContain("unsafe", "*", "http"));
  }

  @Test
  void thePageHasNoScriptOrStyleOfItsOwn() throws Exception {
    Document page = Jsoup.parse(get("/").body());

    assertThat(page.select("style")).isEmpty();
    assertThat(page.select("script")).allMatch(script -> script.data().isEmpty());
    assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(a -> a.getKey().equals("style") || a.getKey().startsWith("on"));
  }

  @Test
  void allThatThePageLoadsIsServedHereAndNothingIsServedThatItDoesNotLoad() throws Exception {
    Map<String, String> loaded = new LinkedHashMap<>();
    Deque<String> left = new ArrayDeque<>();
    for (Element loads : Jsoup.parse(get("/").body()).select("link[href], script[src]")) {
      left.add(loads.hasAttr("href") ? loads.attr("href") : loads.attr("src"));
    }
    while (!left.isEmpty()) {
      String path = left.pop();
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      loaded.put(path, answer.headers().firstValue("Content-Type").orElse(""));
      Matcher imports = IMPORT.matcher(answer.body());
      while (path.endsWith(".mjs") && imports.find()) {
        String imported = URI.create(path).resolve(imports.group(1)).toString();
        if (!loaded.containsKey(imported)) {
          left.add(imported);
        }
      }
    }

    List<String> expected = new ArrayList<>();
    AssetsHandler.DASHBOARD.forEach(file -> expected.add("/assets/dashboard/" + file));
    expected.addAll(List.of("/assets/uplot/uPlot.esm.js", "/assets/uplot/uPlot.min.css"));
    assertThat(loaded.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(loaded)
        .containsEntry("/assets/dashboard/dashboard.mjs", "text/javascript")
        .containsEntry("/assets/uplot/uPlot.esm.js", "text/javascript")
        .containsEntry("/assets/dashboard/dashboard.css", "text/css")
        .containsEntry("/assets/dashboard/icon.svg", "image/svg+xml");
  }

  @Test
  void everyFileOfTheFolderIsServedAndDescribed() throws IOException {
    TreeSet<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(FOLDER)) {
      all.forEach(file -> files.add(file.getFileName().toString()));
    }
    files.remove("index.html");

    assertThat(files).containsExactlyInAnyOrderElementsOf(AssetsHandler.DASHBOARD);
    JsonNode described = new ObjectMapper().readTree(DESCRIPTION.toFile());
    assertThat(
            described.at("/paths/~1assets~1dashboard~1{file}/parameters/0/schema/enum").toString())
        .isEqualTo(new ObjectMapper().valueToTree(AssetsHandler.DASHBOARD).toString());
  }

  /** The cases are in src/test/node/dashboard.test.mjs. */
  @Test
  void thePartsThatOnlyReckonReckonRight() throws Exception {
    Assumptions.assumeTrue(Programs.run("node", "--version"), "needs Node.js");
    Process tests =
        new ProcessBuilder("node", "--test", NodeScript.FOLDER.resolve("dashboard.test.mjs") + "")
            .redirectErrorStream(true)
            .start();
    String told = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(tests.waitFor()).as(told).isZero();
    assertThat(told).containsPattern("pass [1-9]").contains("fail 0");
  }
}
