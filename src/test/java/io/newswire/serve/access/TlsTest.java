package io.newswire.serve.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {
  @TempDir static Path folder;
  private static Certificates rsa;
  private static Certificates ec;

  @BeforeAll
  static void make() throws Exception {
    rsa = Certificates.make(Files.createDirectory(folder.resolve("rsa")), "RSA");
    ec = Certificates.make(Files.createDirectory(folder.resolve("ec")), "EC");
    Files.writeString(folder.resolve("nothing.pem"), "nothing\n");
    Files.writeString(
        folder.resolve("pkcs1.key"),
        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
    Files.writeString(
        folder.resolve("odd.key"),
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
  }

  @Test
  void keysOfRsaAndEcAreReadWithTheirCertificates() throws Exception {
    for (Certificates files : new Certificates[] {rsa, ec}) {
      assertThat(files.tls().keyStore().size()).isEqualTo(1);
      assertThat(Authorities.trusted(Optional.of(files.certificate()))).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rsa/tls.crt, ec/tls.key, 'ec/tls.key is not the key of the first certificate in '",
    "none.crt, rsa/tls.key, 'none.crt: no such file'",
    "rsa/tls.crt, none.key, 'none.key: no such file'",
    "nothing.pem, rsa/tls.key, nothing.pem: ",
    "rsa/tls.crt, nothing.pem, nothing.pem: there is no private key of PKCS #8",
    "rsa/tls.crt, pkcs1.key, 'openssl pkcs8 -topk8 -nodes -in '",
    "rsa/tls.crt, odd.key, 'odd.key: the private key in it is none of RSA, EC, EdDSA'"
  })
  void whatCantBeUsedIsNamed(String certificate, String key, String says) {
    Tls tls = new Tls(folder.resolve(certificate), folder.resolve(key), Optional.empty());

    assertThatThrownBy(tls::keyStore)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }
}
