package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.newswire.feed.fetch.FetchException.Kind;
import java.net.URI;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://Sorrel.Example, http://sorrel.example/",
    "http://sorrel.example:80/a?b=c#d, http://sorrel.example/a?b=c",
    "https://sorrel.example:443/, https://sorrel.example/",
    "https://sorrel.example:8443/, https://sorrel.example:8443/",
    "http://sorrel.example:/x, http://sorrel.example/x",
    "http://sörrel.example/häfen, http://xn--srrel-jua.example/h%C3%A4fen",
    "http://[::ffff:10.0.0.1]/, http://10.0.0.1/",
    "http://[2606:4700::1]:8080/, http://[2606:4700:0:0:0:0:0:1]:8080/",
    "http://press_room.sorrel.example/, http://press_room.sorrel.example/"
  })
  void anAddressHasOneSpelling(URI given, URI uri) throws Exception {
    assertThat(WebAddress.of(given).uri()).isEqualTo(uri);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/hostname, only http:// and https://",
    "ftp://sorrel.example/a, only http:// and https://",
    "gopher://sorrel.example/a, only http:// and https://",
    "jar:http://sorrel.example/a!/b, only http:// and https://",
    "javascript:alert(1), only http:// and https://",
    "news/a.html, only http:// and https://",
    "//sorrel.example/a, only http:// and https://",
    "http:/sorrel.example/a, no host",
    "http:sorrel.example, no host",
    "http:///a, no host",
    "http://reader:secret@sorrel.example/a, user name or password",
    "http://public.example@127.0.0.1/a, user name or password",
    "http://2130706433/, no host that can be read",
    "http://0x7f.1/, no host that can be read",
    "http://0177.0.0.1/, no host that can be read",
    "http://127.1/, no host that can be read",
    "http://%31%32%37.0.0.1/, no host that can be read",
    "http://sorrel.example:0/, no such port",
    "http://sorrel.example:65536/, no such port",
    "http://sorrel.example:999999/, no host that can be read"
  })
  void whatIsNeverFetchedIsRefusedWithItsReason(URI given, String why) {
    assertThatThrownBy(() -> WebAddress.of(given))
        .hasMessageContaining(why)
        .hasMessageNotContaining("secret")
        .asInstanceOf(type(FetchException.class))
        .returns(Kind.REFUSED, FetchException::kind);
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://sorrel.example/b",
    "b?x=1, https://sorrel.example/a/b?x=1",
    "?x=1, https://sorrel.example/a/list?x=1",
    "../b, https://sorrel.example/b",
    "//quay.example/b, https://quay.example/b",
    "https://quay.example:8443, https://quay.example:8443/",
    "/two words|more, https://sorrel.example/two%20words%7Cmore",
    "/hÃ¤fen, https://sorrel.example/h%C3%A4fen"
  })
  void aRedirectIsRelativeToWhereItWasFound(String location, URI target) throws Exception {
    WebAddress from = WebAddress.of(URI.create("https://sorrel.example/a/list?y=2"));
    assertThat(from.redirect(location).uri()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "http://sorrel.example/a, REFUSED, from https to http",
    "file:///etc/hostname, REFUSED, only http",
    "https://u:p@sorrel.example/, REFUSED, user name",
    "https://0x7f.1/, REFUSED, no host",
    "/%zz, UNUSABLE, what is no address",
    "https://[, UNUSABLE, what is no address"
  })
  void aRedirectThatMustNotBeFollowedIsRefused(String location, Kind kind, String why)
      throws Exception {
    WebAddress from = WebAddress.of(URI.create("https://sorrel.example/a"));
    assertThatThrownBy(() -> from.redirect(location))
        .hasMessageContaining(why)
        .asInstanceOf(InstanceOfAssertFactories.type(FetchException.class))
        .returns(kind, FetchException::kind);
  }

  @Test
  void whatIsShownHoldsNoKeyAndNoPasswordAndIsShort() throws Exception {
    URI address = URI.create("https://sorrel.example/a" + "b".repeat(400) + "?key=secret");
    assertThat(WebAddress.of(address).shown())
        .startsWith("https://sorrel.example/ab")
        .doesNotContain("secret")
        .hasSizeLessThan(250);
  }
}
