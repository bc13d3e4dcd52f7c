package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.newswire.monitor.Monitor;
import io.newswire.monitor.StatusJson;
import io.newswire.serve.NewsServer;
import io.newswire.serve.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code newswire status} where no stream runs, and what is drawn without one. */
class StatusCommandTest {
  @Test
  void anInstanceThatIsNotReadyIsShownWithItsReasonsAndEndsWithOne() {
    Monitor monitor = new Monitor("test");
    NewsServer server = NewsServer.bind(ServerSettings.onLoopback(0));
    try {
      server.start(monitor);

      Typed text = Typed.newswire("status", "--url", server.url());
      Typed json = Typed.newswire("status", "--url", server.url() + "/", "--format", "json");

      assertThat(text.exitCode()).isEqualTo(1);
      assertThat(text.out()).startsWith("NOT READY     newswire test").contains("not set up yet");
      assertThat(text.err()).isEmpty();
      assertThat(json.exitCode()).isEqualTo(1);
      assertThat(json.json())
          .singleElement()
          .satisfies(told -> assertThat(told.path("ready").asBoolean()).isFalse());
      assertThat(StatusJson.read(json.out()).isReady()).isFalse();
    } finally {
      server.close();
      monitor.close();
    }
  }

  @Test
  void whereNothingAnswersItSaysWhatToDoAndEndsWithTwo() throws IOException {
    HttpServer gone = server(200, "");
    String url = url(gone);
    gone.stop(0);

    Typed typed = Typed.newswire("status", "--url", url);

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .isEqualTo(
            "newswire: no newswire answers at %s/status; start 'newswire run' in another terminal,"
                    .formatted(url)
                + " or give its --url\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | {} | is answered with 404; give the --url of a newswire of this version",
        "200 | <p> | what answers there tells no status: ",
        "200 | {} | what answers there tells no status: there is no 'version' in it"
      })
  void whatIsNoNewswireIsToldAsSuchAndEndsWithTwo(int status, String body, String says)
      throws IOException {
    HttpServer other = server(status, body);
    try {
      Typed typed = Typed.newswire("status", "--url", url(other));

      assertThat(typed.exitCode()).isEqualTo(2);
      assertThat(typed.errLines()).hasSize(1);
      assertThat(typed.err()).startsWith("newswire: ").contains(says);
    } finally {
      other.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "ftp://a", "http://", "http:// a", "file:///etc"})
  void anAddressThatIsNoneEndsWithTwo(String url) {
    Typed typed = Typed.newswire("status", "--url=" + url);

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "newswire: '%s' is no address of a newswire; one is like http://127.0.0.1:8080\n"
                .formatted(url));
  }

  @ParameterizedTest
  @CsvSource({"text, sub-topology 0", "mermaid, flowchart LR", "SVG, <svg "})
  void theTopologyIsDrawnInTheFormThatIsAskedFor(String format, String begins) {
    Typed typed = Typed.newswire("topology", "--format", format);

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).startsWith(begins).contains("news.paragraphs.dlq");
  }

  private static HttpServer server(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
