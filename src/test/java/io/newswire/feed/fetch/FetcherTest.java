package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswire.feed.fetch.FetchException.Kind;
import io.newswire.feed.fetch.Fetched.Document;
import io.newswire.feed.fetch.Fetched.NotModified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final String STORY = "The ferry to Sorrel ran late again. Nobody knew why.";

  private Site site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    fetcher = Site.fetcher();
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private Document document(URI address) throws Exception {
    return (Document) fetcher.fetch(address, null);
  }

  private FetchException failure(URI address) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address, null));
  }

  @Test
  void aDocumentComesWithWhatIsNeededToAskAgain() throws Exception {
    site.with(
        "/a",
        Site.text(
            STORY,
            "Content-Type",
            "text/html; charset=utf-8",
            "ETag",
            "W/\"v1\"",
            "Last-Modified",
            "Mon, 02 Mar 2026 10:00:00 GMT",
            "Age",
            "3600"));
    Instant before = Instant.now();
    Document document = document(site.at("/a"));
    assertThat(document.bytes()).asString(StandardCharsets.UTF_8).isEqualTo(STORY);
    assertThat(document.location()).isEqualTo(site.at("/a"));
    assertThat(document.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(document.validators())
        .isEqualTo(new Validators(site.at("/a"), "W/\"v1\"", "Mon, 02 Mar 2026 10:00:00 GMT"));
    assertThat(document.generated())
        .isBetween(
            before.minus(Duration.ofMinutes(61)), Instant.now().minus(Duration.ofMinutes(59)));
  }

  @Test
  void theRequestSaysWhoAsksForWhatAndNothingElse() throws Exception {
    site.with("/a", Site.text(STORY, "Set-Cookie", "reader=7; Path=/"));
    document(site.at("/a"));
    document(site.at("/a"));
    assertThat(site.asked())
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.headers().keySet())
                  .containsExactlyInAnyOrder(
                      "Accept", "Accept-encoding", "Connection", "Host", "User-agent");
              assertThat(request.headers().getFirst("User-Agent"))
                  .isEqualTo("newswire/0.1.0 (+https://sorrel.example/bot)");
              assertThat(request.headers().getFirst("Accept-Encoding")).isEqualTo("gzip, deflate");
              assertThat(request.headers().getFirst("Accept"))
                  .contains("text/html", "application/rss+xml", "ninjs");
              assertThat(request.headers().getFirst("Host")).isEqualTo("127.0.0.1:" + site.port());
            });
  }

  @Test
  void validatorsAreSentAsTheyWereReceivedAndOnlyWhereTheyCameFrom() throws Exception {
    String etag = "W/\"a,b c\"";
    site.with(
            "/a", Site.text(STORY, "ETag", etag, "Last-Modified", "Mon, 02 Mar 2026 10:00:00 GMT"))
        .with("/elsewhere", Site.text(STORY));
    Validators validators = document(site.at("/a")).validators();
    site.with("/a", Site.status(304));
    assertThat(fetcher.fetch(site.at("/a"), validators)).isEqualTo(new NotModified());
    fetcher.fetch(site.at("/elsewhere"), validators);
    assertThat(site.asked().get(1).headers())
        .containsEntry("If-none-match", List.of(etag))
        .containsEntry("If-modified-since", List.of("Mon, 02 Mar 2026 10:00:00 GMT"));
    assertThat(site.asked().get(2).headers())
        .doesNotContainKeys("If-none-match", "If-modified-since");
  }

  @Test
  void notModifiedIsNoAnswerToAQuestionWithoutValidators() {
    site.with("/a", Site.status(304));
    assertThat(failure(site.at("/a")))
        .hasMessageContaining("answered 304")
        .returns(true, FetchException::temporary);
  }

  @Test
  void redirectsAreFollowedAndTheEndIsToldWithItsOwnValidators() throws Exception {
    site.with("/a", Site.redirect("/b?page=1"))
        .with("/b?page=1", Site.status(308, "Location", site.at("/c").toString()))
        .with("/c", Site.text(STORY, "ETag", "\"c\""));
    Document document = document(site.at("/a"));
    assertThat(document.location()).isEqualTo(site.at("/c"));
    site.with("/c", Site.status(304));
    assertThat(fetcher.fetch(site.at("/a"), document.validators())).isEqualTo(new NotModified());
    assertThat(site.asked("/robots.txt")).isEqualTo(1);
  }

  static List<Object[]> packings() throws IOException {
    return List.of(
        new Object[] {"gzip", gzip(STORY)},
        new Object[] {"X-GZIP", gzip(STORY)},
        new Object[] {"deflate", deflated(STORY, false)},
        new Object[] {"deflate", deflated(STORY, true)},
        new Object[] {"identity", STORY.getBytes(StandardCharsets.UTF_8)},
        new Object[] {"identity, gzip", gzip(STORY)});
  }

  @ParameterizedTest
  @MethodSource("packings")
  void contentIsUnpacked(String coding, byte[] content) throws Exception {
    site.with("/a", Site.bytes(content, "Content-Encoding", coding));
    assertThat(document(site.at("/a")).bytes()).asString(StandardCharsets.UTF_8).isEqualTo(STORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "gzip, br", "utf-8"})
  void whatIsPackedInAnotherWayIsRefused(String coding) throws Exception {
    site.with("/a", Site.bytes(gzip(STORY), "Content-Encoding", coding));
    assertThat(failure(site.at("/a")))
        .hasMessageContaining("packed as \"" + coding + "\"")
        .returns(Kind.UNUSABLE, FetchException::kind);
  }

  @Test
  void whatIsNotPackedAsItSaysIsRefused() {
    site.with("/a", Site.text(STORY, "Content-Encoding", "gzip"));
    assertThat(failure(site.at("/a")))
        .hasMessageContaining("can't be unpacked")
        .returns(Kind.UNUSABLE, FetchException::kind);
  }

  @ParameterizedTest
  @CsvSource({
    "204, TEMPORARY",
    "206, TEMPORARY",
    "300, TEMPORARY",
    "302, TEMPORARY",
    "400, UNUSABLE",
    "401, UNUSABLE",
    "403, UNUSABLE",
    "404, MISSING",
    "408, TEMPORARY",
    "410, GONE",
    "429, TEMPORARY",
    "500, TEMPORARY",
    "503, TEMPORARY"
  })
  void anyOtherStatusIsAFailureOfItsKind(int status, Kind kind) {
    site.with("/a", Site.status(status));
    assertThat(failure(site.at("/a")))
        .hasMessageContainingAll(site.at("/a").toString(), "answered " + status)
        .returns(kind, FetchException::kind)
        .returns(kind == Kind.TEMPORARY, FetchException::temporary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          429 | 120                           | PT2M
          503 | 7                             | PT7S
          429 | Mon, 02 Mar 2026 10:00:30 GMT | PT30S
          503 | Mon, 02 Mar 2026 10:00:30 GMT | PT30S
          503 | in a while                    |
          """)
  void retryAfterIsToldInBothItsForms(int status, String value, Duration wait) throws Exception {
    try (RawServer server =
        RawServer.saying(
            "HTTP/1.1 " + status + " Wait",
            "Date: Mon, 02 Mar 2026 10:00:00 GMT",
            "Retry-After: " + value,
            "Content-Length: 0",
            "",
            "")) {
      FetchException failure = failure(server.at("/a"));
      assertThat(failure.retryAfter().orElse(null)).isEqualTo(wait);
      if (wait != null) {
        assertThat(failure).hasMessageContaining("wait " + wait.toSeconds() + " s");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.0 200 OK\r\n\r\n" + STORY,
        "HTTP/1.0 200 OK\r\nContent-Length: 52\r\n\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n34\r\n" + STORY + "\r\n0\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200\r\nContent-Length: 52\r\n\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nContent-Length: 52\r\n\r\n" + STORY + " And more than was said."
      })
  void everyFramingOfHttp1IsRead(String answer) throws Exception {
    try (RawServer server = RawServer.saying(answer)) {
      assertThat(document(server.at("/a")).bytes())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo(STORY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n34\r\n" + STORY + "\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n" + STORY,
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b\b",
        "SSH-2.0-Sorrel\r\n",
        "HTTP/1.1 twenty OK\r\n\r\n",
        ""
      })
  void anAnswerThatBreaksOffOrIsNoneMayBeBetterTheNextTime(String answer) throws Exception {
    try (RawServer server = RawServer.saying(answer)) {
      assertThat(failure(server.at("/a")))
          .hasMessageStartingWith(server.at("/a").toString())
          .returns(Kind.TEMPORARY, FetchException::kind);
    }
  }

  @Test
  void aHeaderThatIsThereTwiceCountsOnceAndCodingsAddUp() throws Exception {
    site.with("/a", Site.text(STORY, "ETag", "\"1\"", "ETag", "\"2\"", "Age", "1", "Age", "2"));
    assertThat(document(site.at("/a")).validators().etag()).isEqualTo("\"1\"");
    site.with(
        "/b", Site.bytes(gzip(STORY), "Content-Encoding", "gzip", "Content-Encoding", "gzip"));
    assertThat(failure(site.at("/b"))).hasMessageContaining("packed as \"gzip, gzip\"");
  }

  @Test
  void anyBytesOfAServerEndInADocumentOrAFailure() throws Exception {
    Random random = new Random(41);
    List<String> pieces =
        List.of(
            "HTTP/1.1 ",
            "HTTP/9.9 ",
            "200 OK",
            "302 Found",
            "503",
            "-1",
            "\r\n",
            "\r\n\r\n",
            "\n",
            "Content-Length: ",
            "Content-Type: ",
            "Location: ",
            "Transfer-Encoding: chunked",
            "Content-Encoding: ",
            "gzip",
            "deflate",
            "Retry-After: ",
            "Date: ",
            "Age: ",
            "ETag: ",
            "12",
            "99999999999999999999",
            "-7",
            "zz",
            "http://",
            "//",
            "%",
            "[",
            ":",
            ";",
            ",",
            "\0",
            "\u00ff",
            STORY);
    AtomicReference<byte[]> answer = new AtomicReference<>();
    try (RawServer server = new RawServer(out -> out.write(answer.get()));
        Fetcher hasty = Site.fetcher(FetchLimits.DEFAULT.withTotal(Duration.ofSeconds(5)))) {
      for (int i = 0; i < 1000; i++) {
        StringBuilder text = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (int n = random.nextInt(20); n > 0; n--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
        answer.set(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowable(() -> hasty.fetch(server.at("/a"), null)))
            .as(text.toString())
            .satisfiesAnyOf(
                none -> assertThat(none).isNull(),
                failure -> assertThat(failure).isInstanceOf(FetchException.class));
      }
    }
  }

  @Test
  void aHostThatNobodyKnowsOrThatIsNotUpMayBeTheNextTime() throws Exception {
    URI down;
    try (RawServer server = RawServer.saying()) {
      down = server.at("/a");
    }
    assertThat(failure(down)).returns(true, FetchException::temporary);
    try (Fetcher lost =
        Site.fetcher(
            host -> {
              throw new UnknownHostException(host);
            })) {
      assertThat(
              catchThrowableOfType(
                  FetchException.class,
                  () -> lost.fetch(URI.create("http://nowhere.example/a"), null)))
          .hasMessageContaining("no name server knows this host")
          .returns(true, FetchException::temporary);
    }
  }

  @Test
  void noConnectionIsKeptOrLost() throws Exception {
    site.with("/a", Site.text(STORY)).with("/gone", Site.status(410));
    for (int i = 0; i < 100; i++) {
      document(site.at("/a"));
      assertThat(failure(site.at("/gone")).kind()).isEqualTo(Kind.GONE);
    }
  }

  @Test
  void addressesOfIpv6AreFetchedToo() throws Exception {
    site.with("/a", Site.text(STORY));
    // Its loopback listens on IPv4 alone: the name server of this test sends both to it.
    try (Fetcher six = Site.fetcher(host -> loopback(), "::1")) {
      six.fetch(URI.create("http://[::1]:" + site.port() + "/a"), null);
    }
    assertThat(site.asked().get(0).headers().getFirst("Host"))
        .isEqualTo("[0:0:0:0:0:0:0:1]:" + site.port());
  }

  private static InetAddress[] loopback() {
    return new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] deflated(String text, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
