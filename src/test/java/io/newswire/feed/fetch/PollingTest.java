package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.fetch.Fetched.Document;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A poller with its real threads, clock and connections. */
@Timeout(60)
class PollingTest {
  private static final PollSchedule EACH_SECOND = new PollSchedule(Duration.ofSeconds(1));

  /** Puts what it is told in a queue, in words. */
  private record Telling(BlockingQueue<String> told) implements PollListener {
    Telling() {
      this(new LinkedBlockingQueue<>());
    }

    @Override
    public void document(URI address, Document document) {
      told.add(new String(document.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void problem(URI address, Exception problem) {
      told.add(problem.getMessage());
    }

    @Override
    public void recovered(URI address) {
      told.add("recovered");
    }

    String next() throws InterruptedException {
      return told.poll(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aPageIsTakenAskedForConditionallyAndDroppedWhenItIsGone() throws Exception {
    Telling telling = new Telling();
    CountDownLatch unchanged = new CountDownLatch(1);
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher()) {
      site.with("/a", Site.text("v1", "ETag", "W/\"1\""));
      try (Poller poller = new Poller(List.of(site.at("/a")), EACH_SECOND, fetcher, telling)) {
        assertThat(telling.next()).isEqualTo("v1");
        site.with(
            "/a",
            exchange -> {
              Site.status(304).answer(exchange);
              unchanged.countDown();
            });
        assertThat(unchanged.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(site.asked().get(1).headers().getFirst("If-None-Match")).isEqualTo("W/\"1\"");
        site.with("/a", Site.status(410));
        assertThat(telling.next()).contains("answered 410");
        poller.await();
      }
      assertThat(telling.told).isEmpty();
    }
  }

  @Test
  void aHostGetsOneRequestAtATimeAndAllTogetherFour() throws Exception {
    int hosts = 10;
    int pages = 3;
    Telling telling = new Telling();
    Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    AtomicInteger mostOfAHost = new AtomicInteger();
    AtomicInteger mostInAll = new AtomicInteger();
    CountDownLatch fourAtATime = new CountDownLatch(4);
    String[] names = new String[hosts];
    List<URI> addresses = new ArrayList<>();
    try (Site site = new Site()) {
      for (int page = 0; page < pages; page++) {
        site.with(
            "/" + page,
            exchange -> {
              String host = exchange.getRequestHeaders().getFirst("Host");
              AtomicInteger ofHost = underWay.computeIfAbsent(host, name -> new AtomicInteger());
              AtomicInteger inAll = underWay.computeIfAbsent("all", name -> new AtomicInteger());
              mostOfAHost.accumulateAndGet(ofHost.incrementAndGet(), Math::max);
              mostInAll.accumulateAndGet(inAll.incrementAndGet(), Math::max);
              fourAtATime.countDown();
              waitFor(fourAtATime);
              ofHost.decrementAndGet();
              inAll.decrementAndGet();
              Site.text("page of " + host).answer(exchange);
            });
      }
      for (int host = 0; host < hosts; host++) {
        names[host] = "h" + host + ".sorrel.example";
        for (int page = 0; page < pages; page++) {
          addresses.add(URI.create("http://" + names[host] + ":" + site.port() + "/" + page));
        }
      }
      try (Fetcher fetcher =
              new Fetcher(
                  Site.settings(FetchLimits.DEFAULT, names),
                  host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                  proxy -> new Socket(Proxy.NO_PROXY),
                  InstantSource.system());
          Poller poller =
              new Poller(addresses, new PollSchedule(Duration.ofHours(1)), fetcher, telling)) {
        for (int i = 0; i < addresses.size(); i++) {
          assertThat(telling.next()).startsWith("page of h");
        }
      }
    }
    assertThat(mostOfAHost).hasValue(1);
    assertThat(mostInAll).hasValue(4);
  }

  @Test
  void closingInterruptsWhatIsFetchedAndWhatIsTaken() throws Exception {
    CountDownLatch fetching = new CountDownLatch(1);
    CountDownLatch taking = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Telling telling = new Telling();
    PollListener slow =
        new PollListener() {
          @Override
          public void document(URI address, Document document) throws InterruptedException {
            taking.countDown();
            try {
              over.await();
            } catch (InterruptedException e) {
              interrupted.countDown();
              // As Kafka's producer says it.
              Thread.currentThread().interrupt();
              throw new IllegalStateException("interrupted");
            }
          }

          @Override
          public void problem(URI address, Exception problem) {
            telling.problem(address, problem);
          }

          @Override
          public void recovered(URI address) {
            telling.recovered(address);
          }
        };
    try (Site site = new Site();
        Fetcher fetcher =
            new Fetcher(Site.settings(FetchLimits.DEFAULT, "127.0.0.1", "localhost"))) {
      site.with("/a", Site.text("a"))
          .with(
              "/stuck",
              exchange -> {
                fetching.countDown();
                waitFor(over);
              });
      URI stuck = URI.create("http://localhost:" + site.port() + "/stuck");
      Poller poller = new Poller(List.of(site.at("/a"), stuck), EACH_SECOND, fetcher, slow);
      assertThat(fetching.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(taking.await(20, TimeUnit.SECONDS)).isTrue();
      long began = System.nanoTime();
      poller.close();
      poller.await();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
      assertThat(interrupted.getCount()).isZero();
      assertThat(telling.told).isEmpty();
      over.countDown();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
