package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.newswire.feed.fetch.CountedStream.OverLimitException;
import io.newswire.feed.fetch.FetchException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fetcher does not take, however it is sent. */
@Timeout(60)
class FetcherLimitsTest {
  private static final int MIB = 1 << 20;

  private static FetchException failure(Fetcher fetcher, URI address) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address, null));
  }

  @Test
  void tenGigabytesInTenMegabytesAreRefusedInTheMemoryOfTheLimit() {
    Bomb bomb = new Bomb();
    assertThat(bomb.length()).isBetween(10L * MIB, 11L * MIB);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    FetchLimits limits = FetchLimits.DEFAULT.withBytes(8 * MIB, 64 * MIB);
    long before = threads.getThreadAllocatedBytes(thread);
    assertThatThrownBy(() -> Body.read(bomb, ContentCoding.GZIP, limits))
        .isInstanceOf(OverLimitException.class)
        .hasMessage("more than 8,388,608 bytes");
    // All that was ever allocated, so certainly all that was held.
    assertThat(threads.getThreadAllocatedBytes(thread) - before).isLessThan(limits.bytes() + MIB);
  }

  @Test
  void aBombIsRefusedWhileItIsSent() throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher(FetchLimits.DEFAULT.withBytes(8 * MIB, 64 * MIB))) {
      site.with(
          "/bomb",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            sendUntilCut(exchange.getResponseBody(), cut);
          });
      assertThat(failure(fetcher, site.at("/bomb")))
          .hasMessageContaining("too large, more than 8,388,608 bytes; raise the limit")
          .returns(Kind.UNUSABLE, FetchException::kind);
      assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Zeros without end, until nobody takes them. */
  private static void sendUntilCut(OutputStream out, CountDownLatch cut) {
    try {
      while (true) {
        new Bomb().transferTo(out);
      }
    } catch (IOException e) {
      cut.countDown();
    }
  }

  @Test
  void gzipInSeveralMembersIsReadToItsEnd() throws Exception {
    byte[] member = Bomb.member();
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher()) {
      site.with(
          "/a",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 5; i++) {
              exchange.getResponseBody().write(member);
              exchange.getResponseBody().flush();
            }
          });
      assertThat(((Fetched.Document) fetcher.fetch(site.at("/a"), null)).bytes()).hasSize(5 * MIB);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 500})
  void gzipThatBreaksOffAfterAMemberIsNotTakenForAll(int more) throws Exception {
    byte[] member = Bomb.member();
    byte[] sent = Arrays.copyOf(member, member.length + more);
    System.arraycopy(member, 0, sent, member.length, more);
    try (RawServer server =
            new RawServer(
                out -> {
                  out.write(
                      ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                              + 2 * member.length
                              + "\r\n\r\n")
                          .getBytes(StandardCharsets.ISO_8859_1));
                  out.write(sent);
                });
        Fetcher fetcher = Site.fetcher()) {
      assertThat(failure(fetcher, server.at("/a")))
          .hasMessageContaining("broke off before its end")
          .returns(Kind.TEMPORARY, FetchException::kind);
    }
  }

  @Test
  void whatIsPackedMayNotBeTooLargeEither() throws Exception {
    byte[] member = Bomb.member();
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher(FetchLimits.DEFAULT.withBytes(8 * MIB, 500))) {
      site.with("/told", Site.bytes(member, "Content-Encoding", "gzip"))
          .with(
              "/chunked",
              exchange -> {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(member);
              });
      assertThat(failure(fetcher, site.at("/told")))
          .hasMessageContaining("too large, %,d bytes, more than 500".formatted(member.length))
          .returns(Kind.UNUSABLE, FetchException::kind);
      assertThat(failure(fetcher, site.at("/chunked")))
          .hasMessageContaining("too large, more than 500 packed bytes")
          .returns(Kind.UNUSABLE, FetchException::kind);
    }
  }

  @Test
  void contentThatSaysItIsTooLargeIsNotRead() throws Exception {
    try (RawServer server =
            RawServer.saying("HTTP/1.1 200 OK", "Content-Length: 99999999999", "", "a");
        Fetcher fetcher = Site.fetcher()) {
      assertThat(failure(fetcher, server.at("/a")))
          .hasMessageContaining("99,999,999,999 bytes, more than 33,554,432")
          .returns(Kind.UNUSABLE, FetchException::kind);
    }
  }

  @Test
  void contentOfTheLimitIsTakenAndOneByteMoreIsNot() throws Exception {
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher(FetchLimits.DEFAULT.withBytes(200_000, 500))) {
      site.with("/full", Site.bytes(new byte[200_000])).with("/over", chunked(200_001));
      assertThat(((Fetched.Document) fetcher.fetch(site.at("/full"), null)).bytes())
          .hasSize(200_000);
      assertThat(failure(fetcher, site.at("/over")))
          .hasMessageContaining("more than 200,000 bytes");
    }
  }

  private static Site.Page chunked(int length) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[length]);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Slow: ",
        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
        "HTTP/1.1 503 Wait\r\nContent-Length: 100000\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"
      })
  void aServerThatTricklesIsCutOffWhenTheTimeIsUp(String beginning) throws Exception {
    CountDownLatch cut = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                out -> {
                  out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
                  trickle(out, cut);
                });
        Fetcher fetcher = Site.fetcher(FetchLimits.DEFAULT.withTotal(Duration.ofMillis(300)))) {
      long began = System.nanoTime();
      assertThat(failure(fetcher, server.at("/a"))).returns(Kind.TEMPORARY, FetchException::kind);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
      assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** A byte, and another after each moment, until nobody takes them. */
  private static void trickle(OutputStream out, CountDownLatch cut) {
    try {
      while (true) {
        out.write('x');
        out.flush();
        new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
      }
    } catch (IOException | InterruptedException e) {
      cut.countDown();
    }
  }

  @Test
  void redirectsAndRobotsTxtShareTheTime() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher(FetchLimits.DEFAULT.withTotal(Duration.ofMillis(300)))) {
      site.with("/robots.txt", exchange -> waitFor(over));
      assertThat(failure(fetcher, site.at("/a")))
          .hasMessageContaining("not all there after 300 ms")
          .returns(Kind.TEMPORARY, FetchException::kind);
      over.countDown();
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void aNameServerThatDoesNotAnswerIsNotWaitedFor() {
    CountDownLatch over = new CountDownLatch(1);
    try (Fetcher fetcher =
        new Fetcher(
            Site.settings(FetchLimits.DEFAULT.withTotal(Duration.ofMillis(300))),
            host -> {
              waitFor(over);
              throw new UnknownHostException(host);
            },
            proxy -> new Socket(),
            InstantSource.system())) {
      assertThat(failure(fetcher, URI.create("http://sorrel.example/a")))
          .hasMessageContaining("not all there after 300 ms");
      over.countDown();
    }
  }

  @Test
  void aCallerThatIsInterruptedIsFreeAtOnceAndTheConnectionIsClosed() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch cut = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                out -> {
                  asked.countDown();
                  trickle(out, cut);
                });
        Fetcher fetcher = Site.fetcher()) {
      Thread caller =
          new Thread(
              () -> {
                try {
                  fetcher.fetch(server.at("/a"), null);
                } catch (InterruptedException e) {
                  interrupted.countDown();
                } catch (FetchException e) {
                  throw new AssertionError(e);
                }
              });
      caller.start();
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();
      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void headersWithoutEndAreRefused() throws Exception {
    try (RawServer endless =
            new RawServer(
                out -> {
                  out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.ISO_8859_1));
                  while (true) {
                    out.write(new byte[1024]);
                  }
                });
        RawServer many =
            new RawServer(
                out -> {
                  out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
                  while (true) {
                    out.write("X: y\r\n".getBytes(StandardCharsets.ISO_8859_1));
                  }
                });
        Fetcher fetcher = Site.fetcher()) {
      assertThat(failure(fetcher, endless.at("/a"))).hasMessageContaining("Maximum line length");
      assertThat(failure(fetcher, many.at("/a"))).hasMessageContaining("header count");
    }
  }

  @Test
  void aClosedFetcherFetchesNothing() throws Exception {
    try (Site site = new Site()) {
      Fetcher fetcher = Site.fetcher();
      fetcher.close();
      assertThat(failure(fetcher, site.at("/a"))).hasMessageContaining("closing");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MAX_VALUE})
  void limitsOutOfRangeAreRefused(int bytes) {
    assertThatThrownBy(() -> FetchLimits.DEFAULT.withBytes(bytes, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1,073,741,824 are possible");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
