package io.newswire.feed.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.hostile.FuzzedParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parsers of addresses and of what sites answer. */
public final class FetchParsers {
  public static final List<FuzzedParser> ALL =
      List.of(
          new FuzzedParser('j', "HostName", FetchParsers::host),
          new FuzzedParser('k', "WebAddress", FetchParsers::address),
          new FuzzedParser('l', "HttpTimes", FetchParsers::times),
          new FuzzedParser('m', "RobotRules", FetchParsers::robots),
          new FuzzedParser('n', "SpecialAddresses", FetchParsers::special),
          new FuzzedParser('o', "Body", FetchParsers::body));

  private static final int MOST = 100_000;
  private static final Instant NOW = Instant.parse("2031-05-04T06:30:00Z");

  private FetchParsers() {}

  private static void host(byte[] input) {
    HostName.canonical(new String(input, UTF_8))
        .ifPresent(
            name -> {
              assertThat(name).isNotEmpty().isPrintable().isEqualTo(name.strip());
              assertThat(HostName.canonical(name)).contains(name);
            });
  }

  private static void address(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      WebAddress parsed = WebAddress.of(new URI(text));
      assertThat(parsed.scheme()).isIn("http", "https");
      assertThat(parsed.port()).isBetween(1, 65_535);
      assertThat(parsed.uri().getRawUserInfo()).isNull();
      assertThat(WebAddress.of(parsed.uri())).isEqualTo(parsed);
      parsed.robots();
    } catch (URISyntaxException | FetchException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    try {
      WebAddress.of(URI.create("https://sorrel.example/a/b?c")).redirect(text);
    } catch (FetchException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static void times(byte[] input) {
    String[] lines = new String(input, ISO_8859_1).split("\n", 3);
    Optional<String> date = Optional.of(lines[lines.length - 1]);
    HttpTimes.retryAfter(lines[0], date, NOW)
        .ifPresent(wait -> assertThat(wait).isGreaterThanOrEqualTo(Duration.ZERO));
    assertThat(HttpTimes.generated(date, Optional.of(lines[0]), NOW)).isBeforeOrEqualTo(NOW);
  }

  private static void robots(byte[] input) throws Exception {
    WebAddress site = WebAddress.of(URI.create("https://sorrel.example/a/b.html?c=d"));
    RobotRules rules = RobotRules.parsed(site.robots(), input);
    rules.allows(site);
    assertThat(rules.crawlDelay()).isBetween(Duration.ZERO, Duration.ofDays(1));
  }

  private static void special(byte[] input) throws Exception {
    byte[] address = Arrays.copyOf(input, input.length > 4 ? 16 : 4);
    SpecialAddresses.special(InetAddress.getByAddress(address))
        .ifPresent(what -> assertThat(what).contains("RFC"));
  }

  private static void body(byte[] input) {
    FetchLimits limits = FetchLimits.DEFAULT.withBytes(MOST, MOST);
    for (ContentCoding coding : ContentCoding.values()) {
      try {
        byte[] read = Body.read(new ByteArrayInputStream(input), coding, limits);
        assertThat(read.length).isLessThanOrEqualTo(MOST);
      } catch (IOException e) {
        // It is no such content, or too long.
      }
    }
  }
}
