package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.monitor.Monitor;
import io.newswire.serve.NewsServer;
import io.newswire.serve.NodeScript;
import io.newswire.serve.ServerSettings;
import io.newswire.serve.access.Access;
import io.newswire.serve.access.Grant;
import io.newswire.serve.access.RateLimit;
import io.newswire.serve.access.Scope;
import io.newswire.serve.access.Token;
import io.newswire.serve.access.TokensFile;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a browser makes of the dashboard. */
@Isolated
class DashboardIT {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Path STORY = Path.of("src/main/resources/io/newswire/cli/live-story.jsonl");

  @BeforeAll
  static void assume() throws IOException {
    NodeScript.assumeAll();
    Files.createDirectories(SCREENSHOTS);
  }

  @Test
  void itFollowsTheStoryOfADayAndADeadLetterAndTheEndOfTheServer() throws IOException {
    JsonNode seen;
    String url;
    try (Pipeline run =
        Pipeline.start(
            Settings.of(Map.of()),
            EmbeddedSettings.temporary(),
            ServerSettings.onLoopback(0),
            Progress.on(new PrintWriter(new StringWriter()), false))) {
      url = run.url();
      HttpServer control = control(run);
      try {
        seen =
            new NodeScript("dashboard.mjs")
                .run(
                    url,
                    "http://127.0.0.1:" + control.getAddress().getPort(),
                    STORY.toString(),
                    SCREENSHOTS.toString());
      } finally {
        control.stop(0);
      }
    }

    assertThat(strings(seen.path("requests"))).allMatch(to -> to.startsWith(url + "/"));

    assertCountsAndCharts(seen);
    assertFilters(seen.path("filters"));
    assertHostileTextIsText(seen);
    assertDeadLetter(seen);
    for (JsonNode view : seen.path("views")) {
      assertThat(strings(view.path("barriers")))
          .as("what keeps people out, as axe finds it, at %s", view)
          .isEmpty();
      assertThat(view.path("wider").asInt()).as("scrolls sideways: %s", view).isZero();
    }
    assertThat(seen.path("views")).hasSize(4);
    assertThat(strings(seen.path("errors"))).isEmpty();
    assertThat(seen.path("killed").asText()).contains("retracted: killed by version 16");
    assertThat(seen.at("/lost/notice").asText())
        .contains("The server is lost", "has not answered since");
    assertThat(seen.at("/lost/state").asText()).isEqualTo("✕ Lost");
    assertThat(seen.at("/lost/title").asText()).startsWith("Lost");
    assertThat(SCREENSHOTS)
        .isDirectoryContaining("glob:**/dashboard-360-dark.png")
        .isDirectoryContaining("glob:**/dashboard-1600-light.png")
        .isDirectoryContaining("glob:**/dashboard-lost.png");
  }

  private static void assertCountsAndCharts(JsonNode seen) {
    assertThat(seen.path("accepted")).hasSize(4);
    assertThat(strings(seen.path("accepted")))
        .extracting(told -> Integer.valueOf(told.replaceAll("(\\d+) accepted", "$1")))
        .isSorted()
        .doesNotHaveDuplicates()
        .first()
        .isEqualTo(0);
    assertThat(seen.path("dropped")).as("paragraphs that version 5 drops").isNotEmpty();
    assertThat(strings(seen.path("retracted")))
        .anyMatch(
            told -> told.matches("retracted: (dropped|edited) by version 5, of Skerry Wire: .*"));
    assertThat(strings(seen.path("rates"))).hasSize(5).allMatch(told -> told.endsWith(" a second"));
    assertThat(strings(seen.path("latencies"))).hasSize(2).allMatch(told -> told.matches(".* m?s"));
    assertThat(seen.path("books").asText()).isEqualTo("✓ balanced");
    assertThat(strings(seen.path("sources"))).containsExactly("Skerry Wire");
    assertThat(strings(seen.path("instances"))).hasSize(1).first().asString().contains("✓ ready");
    assertThat(seen.path("partitions").asInt()).isEqualTo(4);
    assertThat(strings(seen.path("flow")))
        .as("arrows in words")
        .anyMatch(arrow -> arrow.matches("news.paragraphs → reading\\s+[1-9][^$]*"))
        .anyMatch(arrow -> arrow.matches("reading → news.quotes\\s+[1-9][^$]*"));
    assertThat(seen.path("arrows").asInt()).as("arrows with counts").isGreaterThan(4);
  }

  private static void assertFilters(JsonNode filters) {
    assertThat(strings(filters.path("figures"))).isNotEmpty().containsOnly("figure");
    assertThat(strings(filters.path("hospital")))
        .isNotEmpty()
        .allMatch(words -> words.contains("hospital"));
    assertThat(filters.path("none").asInt()).isZero();
  }

  private static void assertHostileTextIsText(JsonNode seen) {
    assertThat(seen.path("ran").asBoolean()).as("anything ran").isFalse();
    assertThat(seen.path("dialogs")).isEmpty();
    assertThat(seen.path("hostile").asText())
        .isEqualTo("The file was called harbourU+202Egnp.exeU+202C, the board said.");
    assertThat(strings(seen.path("links"))).allMatch(link -> link.startsWith("http"));
    assertThat(seen.at("/article/title").asText())
        .startsWith("Harbour U+202EtuhsU+202C <script>window.hit = 1;");
    assertThat(seen.at("/article/current").asText())
        .contains("Nobody sleeps", "Why quote", "how sure, 0 to 1: quote");
    assertThat(seen.at("/article/page").asText())
        .isEqualTo(
            "/articles/urn%3Anewswire%3Atest%3Ahostile%22%3E%3Cimg%20src%3Dx%20onerror%3D%22window"
                + ".hit%3D1%22%3E?as=html");
    assertThat(seen.at("/article/focusCameBack").asBoolean()).isTrue();
  }

  private static void assertDeadLetter(JsonNode seen) {
    assertThat(seen.path("letter").asText()).contains("urn:poison", "news.paragraphs", "Redrive");
    assertThat(seen.path("asked").asText()).contains("again?", "urn:poison");
    assertThat(seen.path("untilConfirmed").asInt()).isZero();
    assertThat(seen.path("redriven").asText()).contains("was put on news.paragraphs again");
    assertThat(strings(seen.path("letters")))
        .hasSize(2)
        .anyMatch(letter -> letter.contains("✓ redriven"))
        .anyMatch(letter -> letter.contains("redriven before: 1"));
    assertThat(seen.path("dead").asText()).contains("2 unreadable");
  }

  @Test
  void itSaysWhatAServerSeldomSaysAndComesBackWithTheServer() {
    JsonNode seen;
    try (Monitor monitor = new Monitor("test");
        NewsServer files = NewsServer.bind(ServerSettings.onLoopback(0))) {
      files.start(monitor);
      seen = new NodeScript("dashboard-states.mjs").run(files.url());
    }

    assertThat(seen.at("/starting/state").asText()).isEqualTo("✕ Not ready");
    assertThat(seen.at("/starting/reasons").asText()).isEqualTo("the stream is not set up yet");
    assertThat(seen.at("/starting/stream").asText()).contains("trying again");
    JsonNode faults = seen.path("faults");
    assertThat(faults.path("books").asText()).contains("✕ 3", "unaccounted");
    assertThat(faults.path("lag").asText()).contains("1,234");
    assertThat(faults.path("dead").asText()).contains("2 unreadable, 1 refused");
    assertThat(strings(faults.path("instances")))
        .last()
        .asString()
        .contains("10.0.0.2:8080", "✕ not ready: does not answer");
    assertThat(strings(faults.path("partitions"))).contains("1\tnot told\tnone");

    assertThat(strings(seen.path("two"))).hasSize(2).last().asString().startsWith("quote figure ");
    assertThat(strings(seen.path("changed"))).containsExactly("As it is.", "Another.");
    assertThat(seen.path("killed").asText())
        .isEqualTo("retracted: killed by version 7, of The Sorrel Post: background 1");
    assertThat(strings(seen.path("filtered"))).containsExactly("As it is.");
    assertThat(strings(seen.path("paused"))).containsExactly("As it is.");
    assertThat(seen.path("reset").asText()).isEqualTo("All comes anew: too long ago");

    assertThat(seen.at("/lost/state").asText()).isEqualTo("✕ Lost");
    assertThat(seen.at("/lost/notice").asText()).contains("it can’t be reached");
    assertThat(seen.at("/back/told").asText()).startsWith("The server is back after");
    assertThat(strings(seen.at("/back/records"))).containsExactly("Anew.");
    assertThat(strings(seen.path("streams")))
        .anyMatch(
            asked -> asked.startsWith("GET /streams/all?since=") && asked.endsWith("after 11"))
        .last()
        .isEqualTo("GET /streams/quotes?speaker=adler&since=beginning");

    assertThat(seen.at("/refused/told").asText())
        .isEqualTo("The dead letter 2@1 was not redriven: it was redriven 3 times already");
    assertThat(seen.at("/refused/row").asText()).contains("it was redriven 3 times already");
    assertThat(strings(seen.path("posted"))).containsExactly("POST /dead-letters/2/1/redrive");
    assertThat(strings(seen.path("errors")))
        .as("but for the stream that was refused while the server started")
        .allMatch(error -> error.contains("503"));
  }

  @Test
  void itAsksForATokenWhereTheServerWantsOneAndPutsItIntoAHeaderAlone(@TempDir Path folder)
      throws IOException {
    Token feeder = Token.random();
    Token reader = Token.random();
    Path tokens = folder.resolve("tokens");
    TokensFile.append(tokens, new Grant("feeder", Set.of(Scope.FEED), feeder.sha256()));
    TokensFile.append(tokens, new Grant("reader", Set.of(Scope.READ), reader.sha256()));
    Access access =
        new Access(Optional.of(new TokensFile(tokens)), RateLimit.DEFAULT, Optional.empty());
    JsonNode seen;
    try (Monitor monitor = new Monitor("test");
        NewsServer server = NewsServer.bind(ServerSettings.onLoopback(0).protectedBy(access))) {
      server.start(monitor);
      seen =
          new NodeScript("dashboard-token.mjs").run(server.url(), feeder.secret(), reader.secret());
    }

    assertThat(seen.path("focus").asText()).isEqualTo("authorization-token");
    assertThat(strings(seen.path("barriers"))).isEmpty();
    assertThat(seen.path("staysOpen").asInt()).isEqualTo(1);
    assertThat(seen.path("fault").asText())
        .isEqualTo("the token has not the scope read, which this needs");
    assertThat(seen.path("open").asInt()).isZero();
    assertThat(seen.path("field").asText()).isEmpty();
    assertThat(seen.path("afterReload").asInt()).isZero();
    assertThat(strings(seen.path("authorized"))).contains("/status", "/streams/all");
    assertThat(strings(seen.path("requests"))).noneMatch(url -> url.contains("newswire_"));
    assertThat(strings(seen.path("errors"))).allMatch(error -> error.matches(".*(401|403|503).*"));
  }

  /** By which the script has done what a page can't. */
  private static HttpServer control(Pipeline run) throws IOException {
    HttpServer control =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Map<String, Object> kafka =
        Map.of("bootstrap.servers", run.cluster().bootstrapServers(), "acks", "all");
    control.createContext(
        "/poison",
        exchange -> {
          poison(kafka);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    control.createContext(
        "/stop",
        exchange -> {
          run.close();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    control.start();
    return control;
  }

  private static void poison(Map<String, Object> kafka) {
    byte[] key = "urn:poison".getBytes(StandardCharsets.UTF_8);
    byte[] value = "no paragraph".getBytes(StandardCharsets.UTF_8);
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(Topics.PARAGRAPHS.name(), key, value)).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(item -> strings.add(item.asText()));
    return strings;
  }
}
