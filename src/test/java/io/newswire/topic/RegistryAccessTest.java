package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.newswire.embedded.LoopbackCertificate;
import io.newswire.record.Link;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A registry behind TLS that wants to know who asks. */
class RegistryAccessTest {
  private static final String USER = "newswire:its-own-password";

  @TempDir static Path folder;

  private static LoopbackCertificate certificate;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    certificate = LoopbackCertificate.make(folder);
    char[] password = LoopbackCertificate.PASSWORD.toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(certificate.keys())) {
      keys.load(in, password);
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, password);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(USER.getBytes(StandardCharsets.UTF_8));
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean known = expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body =
                (known ? "{\"id\":7}" : "{\"message\":\"who are you?\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static Map<String, String> trusting() {
    return Map.of(
        "schema.registry.ssl.truststore.location",
        certificate.trust().toString(),
        "schema.registry.ssl.truststore.password",
        LoopbackCertificate.PASSWORD);
  }

  private static RestRegistry registry(Map<String, String> settings) {
    return new RestRegistry(
        "https://localhost:" + server.getAddress().getPort(), RegistryAccess.of(settings));
  }

  @Test
  void itIsKnownByItsCertificateAndKnowsWhoAsks() {
    Map<String, String> settings = new HashMap<>(trusting());
    settings.put("basic.auth.credentials.source", "USER_INFO");
    settings.put("basic.auth.user.info", USER);

    assertThat(registry(settings).idOf("s", Link.getClassSchema())).isEqualTo(7);
  }

  @Test
  void whoAsksMayStandInAFileThatKafkasConfigProviderReads() throws Exception {
    Path secrets = Files.writeString(folder.resolve("secrets.properties"), "registry=" + USER);
    Map<String, String> settings = new HashMap<>(trusting());
    settings.put("config.providers", "file");
    settings.put("config.providers.file.class", FileConfigProvider.class.getName());
    settings.put("basic.auth.user.info", "${file:" + secrets + ":registry}");

    assertThat(registry(settings).idOf("s", Link.getClassSchema())).isEqualTo(7);
  }

  @Test
  void whoIsNotKnownIsToldWhatToCheckAndNoPassword() {
    Map<String, String> settings = new HashMap<>(trusting());
    settings.put("basic.auth.user.info", "newswire:wrong-password");

    assertThatThrownBy(() -> registry(settings).idOf("s", Link.getClassSchema()))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContaining("HTTP 401 (who are you?)")
        .hasMessageEndingWith("; check basic.auth.user.info")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void aCertificateThatNobodyTrustsIsRefused() {
    RestRegistry registry =
        new RestRegistry(
            "https://localhost:" + server.getAddress().getPort(), Duration.ofSeconds(3));

    assertThatThrownBy(() -> registry.idOf("s", Link.getClassSchema()))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining("PKIX path building failed");
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "basic.auth.credentials.source, SASL_INHERIT, it can be USER_INFO",
    "basic.auth.user.info, no-colon, must be USER:PASSWORD",
    "schema.registry.ssl.truststore.location, /nowhere.p12, Failed to load SSL keystore /nowhere.p12",
  })
  void whatIsWrongIsTold(String name, String value, String told) {
    assertThatThrownBy(() -> RegistryAccess.of(Map.of(name, value)))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining(told);
  }

  @Test
  void aUserInTheUrlIsRefusedAndNotShown() {
    assertThatThrownBy(() -> new RestRegistry("http://me:its-own-password@localhost:1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("basic.auth.user.info")
        .hasMessageNotContaining("its-own-password");
  }
}
