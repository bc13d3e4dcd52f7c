package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newswire status} of a {@code newswire run}, as packaged. */
class StatusCommandIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static Launched run;

  @BeforeAll
  static void start() throws Exception {
    Launched.assumePackaged();
    run = Launched.start(folder, "run").serving();
    Path article = Files.writeString(folder.resolve("article.txt"), "“We stay,” Ada Quill said.\n");
    assertThat(Launched.run(folder, "feed", article).exitCode()).isZero();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> json("status", "--format=json").at("/paragraphs/accepted").asLong() == 1);
  }

  @AfterAll
  static void stop() {
    run.close();
  }

  private static JsonNode json(Object... words) {
    Typed typed = Launched.run(folder, words);
    assertThat(typed.exitCode()).as(typed.err()).isZero();
    assertThat(typed.json()).hasSize(1);
    return typed.json().get(0);
  }

  @Test
  void itFindsTheRunByItselfAndShowsItOnOneScreen() {
    Typed typed = Launched.run(folder, "status");

    assertThat(typed.exitCode()).as(typed.err()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .startsWith("READY ")
        .contains("RUNNING", "reads 0 1 2 3", "nothing to restore")
        .contains("balanced: 1 paragraph accepted")
        .contains("DEAD LETTERS  none")
        .containsPattern("SILENCE +\\d+s +none")
        .doesNotContain("\u001b");
    assertThat(typed.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void itsJsonIsWhatTheServerAnswers() {
    JsonNode status = json("status", "--url", run.httpUrl(), "--format", "json");

    assertThat(status.path("ready").asBoolean()).isTrue();
    assertThat(status.at("/records/quote/new").asLong()).isEqualTo(1);
    assertThat(status.at("/partitions").findValuesAsText("lag")).containsOnly("0").hasSize(4);
  }

  @Test
  void watchingGoesOnLineByLineInAPipeAndEndsWellWhenItIsStopped() {
    try (Launched watching = Launched.start(folder, "status", "--watch", "--format", "json")) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> watching.printed().lines().count() >= 2 && watching.isAlive());
      watching.terminate();
      Typed typed = watching.end(PATIENCE);

      assertThat(typed.exitCode()).as(typed.err()).isZero();
      List<String> times = typed.json().stream().map(told -> told.path("time").asText()).toList();
      assertThat(times).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void aWatchedScreenIsFollowedByTheNextOneAndEndsWhenNobodyReadsItAnyMore() {
    Typed typed = Launched.runInPipe(folder, "grep -m 2 LATENCY", "status", "--watch");

    assertThat(typed.out().lines())
        .hasSize(2)
        .last()
        .asString()
        .containsPattern("nothing came out in the last \\d+\\.\\d s");
  }

  @Test
  void whoWatchesIsToldOnceThatNothingAnswersAnyMoreAndSeesItComeBack() throws IOException {
    HttpServer server = answering(0);
    int port = server.getAddress().getPort();
    try (Launched watching =
        Launched.start(folder, "status", "--watch", "--url", "http://127.0.0.1:" + port)) {
      awaitScreens(watching, 1);
      server.stop(0);
      Awaitility.await().atMost(PATIENCE).until(() -> !watching.complained().isEmpty());
      server = answering(port);
      awaitScreens(watching, 1 + screens(watching));
      watching.terminate();
      Typed typed = watching.end(PATIENCE);

      assertThat(typed.exitCode()).isZero();
      assertThat(typed.errLines())
          .singleElement()
          .asString()
          .startsWith("newswire: no newswire answers at http://127.0.0.1:" + port);
    } finally {
      server.stop(0);
    }
  }

  private static void awaitScreens(Launched watching, int number) {
    Awaitility.await().atMost(PATIENCE).until(() -> screens(watching) >= number);
  }

  private static int screens(Launched watching) {
    return (int) watching.printed().lines().filter(line -> line.startsWith("CLIENTS")).count();
  }

  private static HttpServer answering(int port) throws IOException {
    byte[] status = Files.readAllBytes(Path.of("src/test/resources/golden/status.json"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/status",
        exchange -> {
          exchange.sendResponseHeaders(200, status.length);
          exchange.getResponseBody().write(status);
          exchange.close();
        });
    server.start();
    return server;
  }
}
