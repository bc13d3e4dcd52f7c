package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.BrokerProcess;
import io.newswire.feed.ArticleVersion;
import io.newswire.feed.Feeder;
import io.newswire.feed.Submission;
import io.newswire.reliability.Outcome;
import io.newswire.reliability.ReliabilityTable;
import io.newswire.stream.NewsStream;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.RestRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Ten times as much as the stream can take, for {@code -Doverload.seconds} (2 by default), straight
 * on Kafka; and over HTTP more at a time than it takes. The program has 512 MB of heap.
 */
@Isolated
class OverloadIT {
  private static final int SECONDS = Integer.getInteger("overload.seconds", 2);
  private static final int TIMES = 10;
  private static final int PARAGRAPHS = 12;
  private static final int MEASURED_ARTICLES = 300;

  /** Together 32 MB of bodies, of which 20 may be underway. */
  private static final int CLIENTS = 64;

  private static final int LARGE = 512 << 10;
  private static final long MOST_RESIDENT_MEGABYTES = 1_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120L + 20L * SECONDS);

  @TempDir Path folder;

  private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

  private static ArticleVersion article(String uri) {
    String[] paragraphs = new String[PARAGRAPHS];
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs[i] = "The mayor of Tarn said %d boats of %s were safe.".formatted(i, uri);
    }
    return Submission.of(uri, "Boats", paragraphs).as(1);
  }

  @Test
  void memoryIsBoundedHttpAnswers503NothingIsLostAndItRecoversByItself() throws Exception {
    Launched.assumePackaged();
    RecordClasses.trust();
    try (BrokerProcess broker = BrokerProcess.start();
        Launched run =
            Launched.start(
                folder,
                "run",
                "--bootstrap-servers=" + broker.bootstrapServers(),
                "--schema-registry-url=" + broker.registryUrl(),
                "--set=num.standby.replicas=0",
                "--set=newswire.canary.interval=1s",
                "--set=newswire.http.rate=1000000",
                "--set=newswire.http.burst=1000000",
                "--set=state.dir=" + folder.resolve("state"))) {
      String url = run.serving().httpUrl();
      FedOverHttp http = new FedOverHttp(url);
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
          Feeder feeder =
              new Feeder(
                  Map.of("bootstrap.servers", broker.bootstrapServers()),
                  new RestRegistry(broker.registryUrl()))) {
        StreamProgress progress = new StreamProgress(admin, NewsStream.APPLICATION_ID);
        double sustained = sustained(feeder, progress);
        flood(feeder, http, (int) (TIMES * sustained * SECONDS) / PARAGRAPHS, url);
        Duration recovery = recovery(url, progress);

        Map<String, Integer> all = new TreeMap<>(acknowledged);
        all.putAll(http.acknowledged());
        StandingKeys standing = StandingKeys.read(broker.bootstrapServers());
        long paragraphs = all.values().stream().mapToLong(Integer::longValue).sum();
        System.out.printf(
            "sustained %.0f paragraphs/s; flooded with %d in %d s; over HTTP %s; %d MB resident%n",
            sustained, paragraphs, SECONDS, http.statuses(), run.mostResidentMegabytes());
        assertThat(standing.missing(all)).isZero();
        assertThat(standing.doubled()).isEmpty();
        assertThat(http.statuses().keySet()).containsExactlyInAnyOrder(202, 503);
        assertThat(run.mostResidentMegabytes()).isLessThan(MOST_RESIDENT_MEGABYTES);
        ReliabilityTable.write(
            List.of(
                new Outcome(
                    "ten times what it can take for %d s".formatted(SECONDS),
                    "one broker, one instance with 512 MB of heap",
                    1,
                    paragraphs,
                    standing.missing(all),
                    standing.doubled().size(),
                    List.of(recovery))));
      }
    }
  }

  /** Paragraphs a second that come out, when as many are there as it likes. */
  private double sustained(Feeder feeder, StreamProgress progress) throws Exception {
    for (int round = 0; ; round++) {
      long begun = System.nanoTime();
      send(feeder, "urn:measured:" + round + ":", MEASURED_ARTICLES);
      awaitAllTaken(progress);
      double seconds = (System.nanoTime() - begun) / 1e9;
      // The first rounds are those in which the program gets warm.
      if (round == 2) {
        return MEASURED_ARTICLES * PARAGRAPHS / seconds;
      }
    }
  }

  private void send(Feeder feeder, String prefix, int articles) throws Exception {
    List<Future<Integer>> sent = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      sent.add(feeder.send(article(prefix + i)));
    }
    for (int i = 0; i < articles; i++) {
      acknowledged.put(prefix + i, sent.get(i).get(60, TimeUnit.SECONDS));
    }
  }

  private void flood(Feeder feeder, FedOverHttp http, int articles, String url) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    try {
      List<Future<?>> underway = new ArrayList<>();
      underway.add(threads.submit(() -> floodKafka(feeder, articles)));
      Queue<HttpResponse<String>> busy = new ConcurrentLinkedQueue<>();
      AtomicInteger number = new AtomicInteger();
      for (int i = 0; i < CLIENTS; i++) {
        underway.add(threads.submit(() -> floodHttp(http, number, busy, end)));
      }
      for (Future<?> each : underway) {
        each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      assertThat(busy)
          .isNotEmpty()
          .allSatisfy(
              answer ->
                  assertThat(answer.headers().firstValue("Retry-After"))
                      .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9]\\d*")));
    } finally {
      threads.shutdownNow();
    }
    assertThat(Scrape.of(url + "/health/live").status()).isEqualTo(200);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What becomes of it is told to the callback.
  private Void floodKafka(Feeder feeder, int articles) throws Exception {
    Semaphore underway = new Semaphore(5_000);
    for (int i = 0; i < articles; i++) {
      String uri = "urn:flood:" + i;
      underway.acquire();
      feeder
          .send(article(uri))
          .whenComplete(
              (paragraphs, fault) -> {
                underway.release();
                if (fault == null) {
                  acknowledged.put(uri, paragraphs);
                }
              });
    }
    underway.acquire(5_000);
    return null;
  }

  /** Who is told to come back later comes back at once. */
  private static Void floodHttp(
      FedOverHttp http, AtomicInteger number, Queue<HttpResponse<String>> busy, long end)
      throws Exception {
    String large = "waves ".repeat(LARGE / PARAGRAPHS / 6);
    while (System.nanoTime() < end) {
      int article = number.incrementAndGet();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < PARAGRAPHS; i++) {
        text.append("Fleet ").append(i).append(" of ").append(article).append(' ').append(large);
        text.append('\n');
      }
      HttpResponse<String> answer = http.put("urn:http:" + article, text.toString());
      if (answer.statusCode() == 503) {
        busy.add(answer);
      }
    }
    return null;
  }

  /** Until what is fed comes out at once again, and the instance says that it is ready. */
  private static Duration recovery(String url, StreamProgress progress) {
    long begun = System.nanoTime();
    awaitAllTaken(progress);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                Scrape.of(url + "/metrics").value("newswire_canary_oldest_seconds") < 2
                    && Scrape.of(url + "/health/ready").status() == 200);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void awaitAllTaken(StreamProgress progress) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(progress::hasTakenAll);
  }
}
