package io.newswire.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.monitor.Monitor;
import io.newswire.serve.access.Access;
import io.newswire.serve.access.Authorities;
import io.newswire.serve.access.Certificates;
import io.newswire.serve.access.RateLimit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS. */
class TlsHttpTest {
  @TempDir Path folder;
  private final Monitor monitor = new Monitor("test");
  private Certificates files;
  private NewsServer server;

  @BeforeEach
  void start() {
    files = Certificates.make(folder, "EC");
    server =
        NewsServer.bind(
            ServerSettings.onLoopback(0)
                .protectedBy(
                    new Access(Optional.empty(), RateLimit.DEFAULT, Optional.of(files.tls()))));
    server.start(monitor);
  }

  @AfterEach
  void stop() {
    server.close();
    monitor.close();
  }

  private HttpResponse<String> get(String url, Path authority, String protocol)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(Authorities.trusted(Optional.of(authority)))
            .sslParameters(new SSLParameters(null, new String[] {protocol}))
            .build();
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  @Test
  void itAnswersByTls12And13AndTellsBrowsersToStayWithItAndPlainHttpGetsNothing() throws Exception {
    String url = server.url() + "/health/live";
    assertThat(url).startsWith("https://127.0.0.1:");

    for (String protocol : new String[] {"TLSv1.2", "TLSv1.3"}) {
      HttpResponse<String> answer = get(url, files.certificate(), protocol);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(protocol);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
    }
    String plain = url.replace("https:", "http:");
    assertThatThrownBy(() -> get(plain, files.certificate(), "TLSv1.3"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aCertificateThatIsRenewedIsShownSoonAndAFaultInItLeavesTheOneFromBefore() throws Exception {
    String url = server.url() + "/health/live";
    Path old = Files.copy(files.certificate(), folder.resolve("old.crt"));
    Files.writeString(files.certificate(), "half a certif");
    Awaitility.await()
        .pollDelay(Duration.ofMillis(1_500))
        .until(() -> get(url, old, "TLSv1.3").statusCode() == 200);

    Certificates.make(folder, "EC");

    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .ignoreExceptionsInstanceOf(SSLException.class)
        .until(() -> get(url, files.certificate(), "TLSv1.3").statusCode() == 200);
    assertThatThrownBy(() -> get(url, old, "TLSv1.3")).isInstanceOf(SSLException.class);
  }
}
