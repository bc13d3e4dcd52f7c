package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.newswire.feed.fetch.FetchException.Kind;
import io.newswire.feed.fetch.Fetched.Document;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTlsTest {
  private static final String PASSWORD = "of-this-test";
  private static final String TRUSTED = "javax.net.ssl.trustStore";

  @Test
  void onlyAServerThatIsTrustedUnderItsNameIsReadFrom(@TempDir Path folder) throws Exception {
    Path keys = keysOf("sorrel.example", folder.resolve("keys.p12"));
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
    server.createContext(
        "/a",
        exchange -> {
          try (exchange) {
            Site.text("Ferries run again.").answer(exchange);
          }
        });
    server.start();
    String port = ":" + server.getAddress().getPort();
    try {
      assertThat(failure("https://sorrel.example" + port + "/a"))
          .hasMessageContaining("SSLHandshakeException")
          .returns(Kind.TEMPORARY, FetchException::kind);
      System.setProperty(TRUSTED, keys.toString());
      System.setProperty(TRUSTED + "Password", PASSWORD);
      try (Fetcher fetcher = fetcher()) {
        Document document =
            (Document) fetcher.fetch(URI.create("https://sorrel.example" + port + "/a"), null);
        assertThat(document.bytes())
            .asString(StandardCharsets.UTF_8)
            .isEqualTo("Ferries run again.");
      }
      assertThat(failure("https://quay.example" + port + "/a"))
          .hasMessageContaining("quay.example")
          .hasMessageContaining("SSL");
    } finally {
      System.clearProperty(TRUSTED);
      System.clearProperty(TRUSTED + "Password");
      server.stop(0);
    }
  }

  private static Fetcher fetcher() {
    return Site.fetcher(
        host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
        "sorrel.example",
        "quay.example");
  }

  private static FetchException failure(String address) {
    try (Fetcher fetcher = fetcher()) {
      return catchThrowableOfType(
          FetchException.class, () -> fetcher.fetch(URI.create(address), null));
    }
  }

  /** A key pair and its self-signed certificate for a host. */
  private static Path keysOf(String host, Path file) throws Exception {
    List<String> keytool =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "site",
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + host,
            "-ext",
            "san=dns:" + host,
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString());
    Process process = new ProcessBuilder(keytool).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return file;
  }

  private static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
