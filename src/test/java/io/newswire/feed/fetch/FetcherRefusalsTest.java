package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswire.feed.fetch.FetchException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fetcher does not reach, however it is asked. */
class FetcherRefusalsTest {
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    site.with("/a", Site.text("The harbour of Sorrel is closed."));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static FetchException failure(Fetcher fetcher, String address) {
    return catchThrowableOfType(
        FetchException.class, () -> fetcher.fetch(URI.create(address), null));
  }

  private static InetAddress[] addresses(String... addresses) throws UnknownHostException {
    InetAddress[] parsed = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      parsed[i] = InetAddress.getByName(addresses[i]);
    }
    return parsed;
  }

  /** Sockets that tell where they were to be connected to, and are not. */
  private static Fetcher recording(
      List<InetAddress> connected, VettedResolver.HostLookup lookup, String... allowedHosts) {
    return new Fetcher(
        Site.settings(FetchLimits.DEFAULT, allowedHosts),
        lookup,
        proxy ->
            new Socket(Proxy.NO_PROXY) {
              @Override
              public void connect(SocketAddress address, int timeout) throws IOException {
                connected.add(((InetSocketAddress) address).getAddress());
                throw new ConnectException("not here");
              }
            },
        InstantSource.system());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/a",
        "http://localhost/a",
        "http://[::1]/a",
        "http://[::ffff:127.0.0.1]/a",
        "http://[64:ff9b::7f00:1]/a",
        "http://[2002:7f00:1::]/a",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/a",
        "http://192.168.0.1:8080/a",
        "http://100.100.100.200/a",
        "http://0.0.0.0/a",
        "http://[fe80::1]/a",
        "http://[fd00::1]/a"
      })
  void anAddressOfNoPublicHostIsNotConnectedTo(String address) {
    List<InetAddress> connected = new ArrayList<>();
    try (Fetcher fetcher = recording(connected, InetAddress::getAllByName)) {
      assertThat(failure(fetcher, address))
          .hasMessageContaining("is not public; allow")
          .returns(Kind.REFUSED, FetchException::kind);
    }
    assertThat(connected).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/a",
        "http://0x7f.1/a",
        "http://0177.0.0.1/a",
        "http://127.1/a",
        "file:///etc/hostname",
        "ftp://sorrel.example/a",
        "gopher://sorrel.example/a",
        "http://reader:secret@sorrel.example/a",
        "http://sorrel.example:22/a",
        "https://sorrel.example:25/a"
      })
  void whatIsRefusedByItsSpellingIsNotEvenLookedUp(String address) {
    AtomicInteger lookups = new AtomicInteger();
    try (Fetcher fetcher =
        Site.fetcher(
            host -> {
              lookups.incrementAndGet();
              return addresses("127.0.0.1");
            })) {
      assertThat(failure(fetcher, address)).returns(Kind.REFUSED, FetchException::kind);
    }
    assertThat(lookups).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.1/a, is not public",
    "http://169.254.169.254/latest/meta-data/, is not public",
    "http://localhost/a, is not public",
    "http://[::1]/a, is not public",
    "http://inside.sorrel.example/a, 192.168.7.7 (private use",
    "http://0x7f.1/a, no host",
    "http://sorrel.example:6379/a, none of the web's",
    "file:///etc/hostname, only http",
    "ftp://sorrel.example/a, only http",
    "gopher://sorrel.example:70/a, only http",
    "http://u:secret@sorrel.example/a, user name or password"
  })
  void aRedirectIsHeldToTheSameRules(String target, String why) {
    site.with("/moved", Site.redirect("/again")).with("/again", Site.redirect(target));
    try (Fetcher fetcher =
        Site.fetcher(
            host ->
                host.equals("inside.sorrel.example")
                    ? addresses("192.168.7.7")
                    : InetAddress.getAllByName(host),
            "127.0.0.1")) {
      assertThat(failure(fetcher, site.at("/moved").toString()))
          .hasMessageContaining(why)
          .hasMessageNotContaining("secret")
          .returns(Kind.REFUSED, FetchException::kind);
    }
    assertThat(site.asked()).hasSize(2);
  }

  @Test
  void aRedirectOfRobotsTxtIsHeldToThemToo() {
    site.with("/robots.txt", Site.redirect("http://169.254.169.254/robots.txt"));
    try (Fetcher fetcher = Site.fetcher()) {
      assertThat(failure(fetcher, site.at("/a").toString()))
          .hasMessageContaining("169.254.169.254 (link-local")
          .returns(Kind.REFUSED, FetchException::kind);
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void redirectsInACircleOrTooManyAreNotFollowed() {
    site.with("/left", Site.redirect("/right")).with("/right", Site.redirect("/left"));
    for (int i = 0; i < 7; i++) {
      site.with("/far" + i, Site.redirect("/far" + (i + 1)));
    }
    site.with("/far7", Site.text("There."));
    try (Fetcher fetcher = Site.fetcher()) {
      assertThat(failure(fetcher, site.at("/left").toString()))
          .hasMessageContaining("in a circle")
          .returns(Kind.UNUSABLE, FetchException::kind);
      assertThat(failure(fetcher, site.at("/far1").toString()))
          .hasMessageContaining("more than 5 times")
          .returns(Kind.UNUSABLE, FetchException::kind);
      assertThat(failure(fetcher, site.at("/far2").toString())).isNull();
    }
  }

  @Test
  void aNameIsAllowedWholeAndInItsOwnNameOnly() throws Exception {
    String path = ":" + site.port() + "/a";
    try (Fetcher fetcher = Site.fetcher(host -> addresses("127.0.0.1"), "Press.Sorrel.example")) {
      fetcher.fetch(URI.create("http://press.sorrel.EXAMPLE." + path), null);
      for (String other :
          List.of("sorrel.example", "www.press.sorrel.example", "press.sorrel.example.net")) {
        assertThat(failure(fetcher, "http://" + other + path).kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure(fetcher, "http://" + other + "/a"))
            .hasMessageContaining("127.0.0.1 (loopback")
            .returns(Kind.REFUSED, FetchException::kind);
      }
    }
  }

  @Test
  void ofANamesAddressesOnlyThePublicAreConnectedTo() {
    List<InetAddress> connected = new ArrayList<>();
    try (Fetcher fetcher =
        recording(connected, host -> addresses("10.0.0.1", "2606:4700::1", "::1", "9.9.9.9"))) {
      assertThat(failure(fetcher, "http://sorrel.example/a"))
          .returns(Kind.TEMPORARY, FetchException::kind);
    }
    assertThat(connected)
        .extracting(InetAddress::getHostAddress)
        .containsOnly("2606:4700:0:0:0:0:0:1", "9.9.9.9");
  }

  @Test
  void aNameThatIsPublicWhenItIsCheckedCanNotBePrivateWhenItIsConnectedTo() {
    AtomicInteger lookups = new AtomicInteger();
    List<InetAddress> connected = new ArrayList<>();
    VettedResolver.HostLookup rebinding =
        host -> addresses(lookups.incrementAndGet() % 2 == 1 ? "9.9.9.9" : "127.0.0.1");
    try (Fetcher fetcher = recording(connected, rebinding)) {
      // One connection, one look-up: its address is the one that was checked.
      assertThat(failure(fetcher, "http://rebind.example/a").kind()).isEqualTo(Kind.TEMPORARY);
      assertThat(lookups).hasValue(1);
      assertThat(connected).extracting(InetAddress::getHostAddress).containsOnly("9.9.9.9");
      // The next connection looks it up again, and is checked again.
      assertThat(failure(fetcher, "http://rebind.example/a").kind()).isEqualTo(Kind.REFUSED);
      assertThat(lookups).hasValue(2);
      assertThat(connected).extracting(InetAddress::getHostAddress).containsOnly("9.9.9.9");
    }
  }
}
