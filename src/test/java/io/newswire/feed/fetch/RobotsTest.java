package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswire.feed.fetch.FetchException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RobotsTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));

  private Site site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    site.with("/news/a", Site.text("a")).with("/private/b", Site.text("b"));
    fetcher =
        new Fetcher(
            Site.settings(FetchLimits.DEFAULT, "127.0.0.1"),
            InetAddress::getAllByName,
            proxy -> new Socket(Proxy.NO_PROXY),
            now::get);
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  private FetchException failure(String path) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(site.at(path), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          User-agent: *;Disallow: /private/                                          | /news/a    | true
          User-agent: *;Disallow: /private/                                          | /private/b | false
          User-agent: *;Disallow: /                                                  | /news/a    | false
          User-agent: newswire;Disallow: /news/;;User-agent: *;Disallow:             | /news/a    | false
          User-agent: NewsWire;Disallow: /news/                                      | /news/a    | false
          User-agent: newswire;Disallow:;;User-agent: *;Disallow: /                  | /news/a    | true
          User-agent: othercrawler;Disallow: /                                       | /news/a    | true
          User-agent: *;Disallow: /private/;Allow: /private/b                        | /private/b | true
          User-agent: *;Disallow: /*/a$                                              | /news/a    | false
          ''                                                                         | /news/a    | true
          <html><body>Not found, sorry</body></html>                                 | /news/a    | true
          """)
  void robotsTxtSaysWhatMayBeFetched(String rules, String path, boolean allowed) {
    site.with("/robots.txt", Site.text(rules.replace(';', '\n')));
    FetchException failure = failure(path);
    if (allowed) {
      assertThat(failure).isNull();
    } else {
      assertThat(failure)
          .hasMessageContaining("robots.txt asks newswire to stay away")
          .returns(Kind.REFUSED, FetchException::kind);
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void whereARedirectLeadsIsAskedForToo() {
    site.with("/robots.txt", Site.text("User-agent: *\nDisallow: /private/"))
        .with("/moved", Site.redirect("/private/b"));
    assertThat(failure("/moved")).hasMessageContaining("/private/b: the site's robots.txt");
    assertThat(site.asked("/private/b")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aSiteWithoutOneForbidsNothing(int status) {
    site.with("/robots.txt", Site.status(status));
    assertThat(failure("/news/a")).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void aSiteThatCanNotGiveItsOwnIsLeftForNow(int status) {
    site.with("/robots.txt", Site.status(status, "Retry-After", "90"));
    assertThat(failure("/news/a"))
        .hasMessageContaining("without a robots.txt nothing is fetched")
        .returns(Kind.TEMPORARY, FetchException::kind)
        .satisfies(failure -> assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(90)));
    assertThat(site.asked()).isEmpty();
    site.with("/robots.txt", Site.status(404));
    assertThat(failure("/news/a")).isNull();
  }

  @Test
  void itIsFetchedOnceADayAndServesLongerWhileThereIsNoNewer() {
    site.with("/robots.txt", Site.text("User-agent: *\nDisallow: /private/\nCrawl-delay: 2.5"));
    assertThat(failure("/news/a")).isNull();
    now.updateAndGet(time -> time.plus(Duration.ofHours(23)));
    assertThat(failure("/private/b")).isNotNull();
    assertThat(site.asked("/robots.txt")).isEqualTo(1);
    assertThat(fetcher.crawlDelay(site.at("/news/a"))).isEqualTo(Duration.ofMillis(2500));

    site.with("/robots.txt", Site.status(500));
    now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
    assertThat(failure("/private/b").kind()).isEqualTo(Kind.REFUSED);
    assertThat(failure("/news/a")).isNull();

    site.with("/robots.txt", Site.text("User-agent: *\nDisallow:"));
    assertThat(failure("/private/b")).isNull();
    assertThat(fetcher.crawlDelay(site.at("/news/a"))).isZero();
  }

  @Test
  void redirectsOfItAreFollowedFiveTimes() {
    for (int i = 0; i < 10; i++) {
      site.with("/robots" + i, Site.redirect("/robots" + (i + 1)));
    }
    site.with("/robots.txt", Site.redirect("/robots6"))
        .with("/robots10", Site.text("User-agent: *\nDisallow: /"));
    assertThat(failure("/news/a")).hasMessageContaining("stay away");

    now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
    site.with("/robots.txt", Site.redirect("/robots5"));
    assertThat(failure("/news/a")).isNull();
  }

  @Test
  void onlyItsFirst500KibibytesAreRead() {
    String comment = "#" + " sorrel".repeat(100) + "\n";
    site.with("/robots.txt", Site.text(comment.repeat(1000) + "User-agent: *\nDisallow: /\n"));
    assertThat(failure("/news/a")).isNull();

    now.updateAndGet(time -> time.plus(Duration.ofDays(2)));
    site.with("/robots.txt", Site.text("User-agent: *\nDisallow: /\n" + comment.repeat(1000)));
    assertThat(failure("/news/a")).hasMessageContaining("stay away");
  }

  @Test
  void itIsReadThoughItIsPackedUnasked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8));
    }
    site.with("/robots.txt", Site.bytes(packed.toByteArray(), "Content-Encoding", "gzip"));
    assertThat(failure("/news/a")).hasMessageContaining("stay away");
  }

  @Test
  void whatIsUnknownOfASiteAsksForNothing() {
    assertThat(fetcher.crawlDelay(URI.create("http://unknown.example/"))).isZero();
    assertThat(fetcher.crawlDelay(URI.create("mailto:desk@sorrel.example"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "10, PT10S",
    "0, PT0S",
    "-3, PT0S",
    "2.5, PT2.5S",
    "86401, PT24H",
    "2000000, PT24H",
    "99999.5, PT24H",
    "99999999999999999999, PT0S",
    "soon, PT0S"
  })
  void theDelayThatIsAskedForIsKeptUpToADay(String delay, Duration kept) throws Exception {
    byte[] content =
        ("User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /private/")
            .getBytes(StandardCharsets.UTF_8);
    RobotRules rules = RobotRules.parsed(WebAddress.of(site.at("/robots.txt")), content);
    assertThat(rules.crawlDelay()).isEqualTo(kept);
    assertThat(rules.allows(WebAddress.of(site.at("/news/a")))).isTrue();
    assertThat(rules.allows(WebAddress.of(site.at("/private/b")))).isFalse();
  }

  @Test
  void anyBytesAreRules() throws Exception {
    List<String> pieces =
        List.of(
            "User-agent:",
            "newswire",
            "*",
            "\n",
            "Disallow:",
            "Allow:",
            "/",
            "%",
            "%zz",
            "$",
            ":",
            "Crawl-delay:",
            "9e99",
            "Sitemap:",
            "http://[",
            "\0",
            "\ufeff",
            "#",
            " ",
            "\r");
    Random random = new Random(23);
    WebAddress robots = WebAddress.of(site.at("/robots.txt"));
    WebAddress page = WebAddress.of(site.at("/news/%41?b=%e4&c"));
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
      if (content.length > 0 && random.nextInt(4) == 0) {
        content[random.nextInt(content.length)] = (byte) random.nextInt();
      }
      assertThatCode(() -> RobotRules.parsed(robots, content).allows(page))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void rulesMadeToBeSlowAreNot() throws Exception {
    String rule = "Disallow: /" + "*a".repeat(60) + "*b$\n";
    byte[] content = ("User-agent: *\n" + rule.repeat(3000)).getBytes(StandardCharsets.UTF_8);
    RobotRules rules = RobotRules.parsed(WebAddress.of(site.at("/robots.txt")), content);
    assertThat(rules.allows(WebAddress.of(site.at("/" + "a".repeat(2000))))).isTrue();
  }
}
