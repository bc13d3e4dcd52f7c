package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/a",
    "HTTPS://News.Example.ORG/A/b, https://news.example.org/A/b",
    "http://example.org, http://example.org/",
    "http://example.org:80/a, http://example.org/a",
    "https://example.org:443/a, https://example.org/a",
    "https://example.org:8443/a, https://example.org:8443/a",
    "https://example.org:/a, https://example.org/a",
    "https://me:secret@example.org/a, https://example.org/a",
    "https://example.org/a#comments, https://example.org/a",
    "https://example.org/a/, https://example.org/a/",
    "https://example.org/a/./b/../c, https://example.org/a/c",
    "https://example.org/../a, https://example.org/a",
    "https://example.org/a b, https://example.org/a%20b",
    "https://example.org?id=1, https://example.org/?id=1",
    "https://example.org/a?, https://example.org/a",
    "https://example.org/a?id=2&utm_source=x&page=1&fbclid=y, https://example.org/a?id=2&page=1",
    "https://example.org/a?UTM_Source=x&gclid=1&dclid=2&msclkid=3&mc_cid=4&mc_eid=5, https://example.org/a",
    "https://example.org/a?at_medium=RSS&at_campaign=K&ns_mchannel=social&CMP=share, https://example.org/a",
    "https://example.org/a?igshid=1&yclid=2&_ga=3&cmpid=4&ns_source=5&ns_campaign=6, https://example.org/a",
    "https://example.org/a?source=harbour&ref=7&b, https://example.org/a?source=harbour&ref=7&b",
    "https://example.org/a?b=1&&c=2, https://example.org/a?b=1&c=2",
    "https://häfen.example.org/ä, https://xn--hfen-loa.example.org/ä",
    "http://[2001:DB8::1]:80/a, http://[2001:db8::1]/a",
  })
  void anAddressHasOneSpelling(String address, String canonical) {
    assertThat(CanonicalUrl.of(address)).contains(canonical);
    assertThat(CanonicalUrl.of(canonical)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/a",
        "a",
        "//example.org/a",
        "mailto:a@example.org",
        "javascript:void(0)",
        "ftp://example.org/a",
        "https://",
        "https:///a",
        "https://example.org:port/a",
        "https://exa mple.org/a",
        "https://example.org/a\nb",
        "https://[::1/a",
        "about:blank"
      })
  void whatIsNoAddressOfAPageHasNone(String address) {
    assertThat(CanonicalUrl.of(address)).isEmpty();
  }

  @Test
  void anAddressLongerThanAnIdMayBeIsNone() {
    assertThat(CanonicalUrl.of("https://example.org/" + "a".repeat(2_100))).isEmpty();
  }

  @Test
  void aRelativeAddressIsOneOfItsPage() {
    URI base = URI.create("https://example.org/coast/story.html?x=1");
    assertThat(CanonicalUrl.of("other.html", base))
        .contains("https://example.org/coast/other.html");
    assertThat(CanonicalUrl.of("//example.com/b", base)).contains("https://example.com/b");
    assertThat(CanonicalUrl.of("/c?utm_medium=y", base)).contains("https://example.org/c");
    assertThat(CanonicalUrl.of("::", base)).isEmpty();
    assertThat(CanonicalUrl.of("/c", null)).isEmpty();
  }

  static Stream<String> random() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "http://",
            "https://",
            "HTTP://",
            "example.org",
            "Ä.example",
            ":80",
            ":443",
            ":8",
            "/",
            "//",
            "a",
            "B",
            ".",
            "..",
            "/../",
            "/./",
            "?",
            "&",
            "utm_a=1",
            "b=2",
            "=",
            "#",
            "%20",
            "%",
            " ",
            "@",
            "[",
            "]",
            "\u00AD",
            "ß",
            "é",
            ";",
            "?fbclid=1",
            "\\",
            "xn--a");
    return Stream.generate(
            () -> {
              StringBuilder address =
                  new StringBuilder(random.nextInt(5) == 0 ? "" : "https://a.b");
              for (int i = random.nextInt(9); i >= 0; i--) {
                address.append(pieces.get(random.nextInt(pieces.size())));
              }
              return address.toString();
            })
        .limit(20_000);
  }

  @Test
  void spellingAnAddressAgainChangesNothing() {
    assertThat(random())
        .allSatisfy(
            address -> {
              Optional<String> once = CanonicalUrl.of(address);
              assertThat(once.flatMap(CanonicalUrl::of)).isEqualTo(once);
            });
  }
}
