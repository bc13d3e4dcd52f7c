package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
  @ParameterizedTest
  @CsvSource({
    "News.Sorrel.EXAMPLE, news.sorrel.example",
    "sorrel.example., sorrel.example",
    "localhost, localhost",
    "sörrel.example, xn--srrel-jua.example",
    "XN--SRREL-JUA.example, xn--srrel-jua.example",
    "press_room.sorrel.example, press_room.sorrel.example",
    "10.0.0.7, 10.0.0.7",
    "10.0.0.7., 10.0.0.7",
    "１０.0.0.７, 10.0.0.7",
    "127。0。0。1, 127.0.0.1",
    "[::1], 0:0:0:0:0:0:0:1",
    "::1, 0:0:0:0:0:0:0:1",
    "[::FFFF:127.0.0.1], 127.0.0.1",
    "[2001:DB8::0001], 2001:db8:0:0:0:0:0:1",
    "24news.example, 24news.example"
  })
  void everySpellingOfAHostIsTheSameHost(String given, String canonical) {
    assertThat(HostName.canonical(given)).hasValue(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a..b",
        "-a.example",
        "a b",
        "a/b",
        "a@b",
        "a%2eb",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0x7F.0.0.1",
        "0177.0.0.1",
        "127.1",
        "127.0.0.01",
        "127.0.0.256",
        "1.2.3.4.5",
        "sorrel.1",
        "sorrel.0x",
        "[::1",
        "::1]",
        "[::g]",
        "[fe80::1%25eth0]",
        "[fe80::1%eth0]",
        "host:80"
      })
  void whatIsNoHostOrAnOddSpellingOfAnAddressIsRefused(String given) {
    assertThat(HostName.canonical(given)).isEmpty();
  }

  @Test
  void settingsTakeHostsAloneAndInAnySpelling() {
    UserAgent agent = new UserAgent("0.1.0", "");
    assertThat(
            new FetchSettings(agent, Set.of("LOCALHOST", "[::1]"), FetchLimits.DEFAULT)
                .allowedHosts())
        .containsExactlyInAnyOrder("localhost", "0:0:0:0:0:0:0:1");
    assertThatThrownBy(
            () ->
                new FetchSettings(
                    agent, Set.of("http://press.sorrel.example/"), FetchLimits.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without scheme, port or path");
  }
}
