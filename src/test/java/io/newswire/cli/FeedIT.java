package io.newswire.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All ways in beside a {@code newswire run} that serves. */
class FeedIT {
  private static final int ARTICLES = 1_000;
  private static final int PARTITIONS = 4;

  @TempDir static Path folder;
  private static Launched run;
  private static Admin admin;

  @BeforeAll
  static void start() {
    Launched.assumePackaged();
    run = Launched.start(folder, "run", "--set", "newswire.canary.interval=off").serving();
    Map<String, String> addresses = new RunFile(Launched.runFile(folder)).read().orElseThrow();
    admin = Admin.create(Map.of("bootstrap.servers", addresses.get(Settings.BOOTSTRAP_SERVERS)));
  }

  @AfterAll
  static void stop() {
    if (run != null) {
      admin.close();
      run.close();
    }
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }

  private static Map<TopicPartition, Long> ends(Stream<String> topics) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    topics.forEach(
        topic -> {
          for (int partition = 0; partition < PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
          }
        });
    Map<TopicPartition, Long> ends = new HashMap<>();
    try {
      admin.listOffsets(latest).all().get().forEach((p, end) -> ends.put(p, end.offset()));
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return ends;
  }

  private static Map<TopicPartition, Long> fed() {
    return ends(Stream.of(Topics.PARAGRAPHS.name()));
  }

  private static Map<TopicPartition, Long> cameOut() {
    return ends(
        Stream.concat(Topics.outputs().stream().map(Topic::name), Stream.of(Topics.DEAD_LETTERS)));
  }

  /** Waits until the stream has committed all that was fed. */
  private static void awaitAllRead() {
    await()
        .untilAsserted(
            () -> {
              Map<TopicPartition, Long> read = new HashMap<>();
              admin
                  .listConsumerGroupOffsets("newswire")
                  .partitionsToOffsetAndMetadata()
                  .get()
                  .forEach((p, offset) -> read.put(p, offset.offset()));
              fed()
                  .forEach(
                      (p, end) -> {
                        if (end > 0) {
                          assertThat(read).containsEntry(p, end);
                        }
                      });
            });
  }

  @Test
  void aFolderThatIsFedAgainWritesNothingAndPutsNothingOut() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(
          articles.resolve("article-%04d.txt".formatted(i)),
          """
          The mayor of Tarn said %d people were moved out of the valley on Monday.
          “Nobody goes back before wall %d is mended,” Ruth Adler said.
          Read more: How wall %d was built
          """
              .formatted(100 + i, i, i));
    }

    Typed first = Launched.run(folder, "feed", articles);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out().lines())
        .hasSize(ARTICLES)
        .allSatisfy(line -> assertThat(line).startsWith("fed ").endsWith(": 3 paragraphs"));
    awaitAllRead();
    Map<TopicPartition, Long> fed = fed();
    Map<TopicPartition, Long> cameOut = cameOut();
    assertThat(fed.values().stream().mapToLong(end -> end).sum())
        .isGreaterThanOrEqualTo(3L * ARTICLES);

    Typed again = Launched.run(folder, "feed", articles);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out().lines())
        .hasSize(ARTICLES)
        .allSatisfy(line -> assertThat(line).startsWith("unchanged "));
    assertThat(fed()).isEqualTo(fed);

    Typed renumbered = Launched.run(folder, "feed", "--article-version=9000000000000000", articles);
    assertThat(renumbered.exitCode()).as(renumbered.err()).isZero();
    awaitAllRead();
    assertThat(fed()).isNotEqualTo(fed);
    assertThat(cameOut()).isEqualTo(cameOut);
  }

  @Test
  void aFileThatIsSavedIsFedAgain() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    Files.writeString(watched.resolve("one.txt"), "The harbour is shut.\n");
    try (Launched feed = Launched.start(folder, "feed", "--watch", watched)) {
      await().until(() -> feed.printed().contains("one.txt version"));
      Files.writeString(watched.resolve("two.txt"), "The pier is shut.\n");
      await().until(() -> feed.printed().contains("two.txt version"));
      Path saved =
          Files.writeString(folder.resolve("new.txt"), "The harbour is open.\nSo it is.\n");
      Files.move(saved, watched.resolve("one.txt"), StandardCopyOption.REPLACE_EXISTING);
      await().until(() -> feed.printed().contains(": 2 paragraphs"));
      feed.terminate();

      Typed ended = feed.end(Duration.ofSeconds(20));
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(ended.out().lines()).hasSize(3).allMatch(line -> line.startsWith("fed file:"));
      assertThat(ended.err()).isEmpty();
    }
  }

  @Test
  void anAddressIsPolledAndWhatIsUnchangedOrOlderIsNotFed() throws IOException {
    AtomicReference<String> text = new AtomicReference<>("The harbour is shut.");
    AtomicInteger unchanged = new AtomicInteger();
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/robots.txt", exchange -> answer(exchange, 404, ""));
    site.createContext(
        "/harbour",
        exchange -> {
          String tag = "\"%d\"".formatted(text.get().hashCode());
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            unchanged.incrementAndGet();
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
          } else {
            exchange.getResponseHeaders().set("ETag", tag);
            answer(exchange, 200, page(text.get()));
          }
        });
    site.start();
    String address = "http://127.0.0.1:%d/harbour".formatted(site.getAddress().getPort());
    try (Launched feed =
        Launched.start(folder, "feed", "--poll=1s", "--allow-host=127.0.0.1", address)) {
      await().until(() -> feed.printed().contains("fed https://sorrel.example/harbour version"));
      await().until(() -> unchanged.get() > 1);
      text.set("The harbour is open.");
      await().until(() -> feed.printed().lines().count() == 2);
      feed.terminate();

      Typed ended = feed.end(Duration.ofSeconds(20));
      assertThat(ended.exitCode()).as(ended.err()).isZero();
      assertThat(ended.out().lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("fed https://sorrel.example/harbour version"));
    } finally {
      site.stop(0);
    }
  }

  @Test
  void aPrivateAddressIsRefusedUnlessItIsAllowedByName() {
    Map<TopicPartition, Long> before = fed();

    Typed typed = Launched.run(folder, "feed", "http://127.0.0.1/harbour");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .singleElement()
        .asString()
        .contains("http://127.0.0.1/", "loopback", "allow 127.0.0.1 by its name");
    assertThat(fed()).isEqualTo(before);
  }

  private static String page(String words) {
    return """
        <!doctype html><html lang="en"><head><title>Harbour</title>
        <link rel="canonical" href="https://sorrel.example/harbour?utm_source=poll"></head>
        <body><nav><a href="/">Home</a></nav><main><article><h1>Harbour</h1>
        <p>%s</p><p>The mayor of Tarn said three piers of the old harbour were damaged on Monday.</p>
        </article></main></body></html>
        """
        .formatted(words);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
