package io.newswire.serve.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;

/**
 * A certificate of loopback and its key, made by Java's keytool: PEM files as operators have them.
 *
 * @param certificate its own authority, too
 */
public record Certificates(Path certificate, Path key) {
  private static final String PASSWORD = "test-only";

  /** Makes them, RSA or EC. */
  public static Certificates make(Path folder, String algorithm) {
    Path store = folder.resolve("made.p12");
    try {
      Files.deleteIfExists(store);
      Process keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  algorithm,
                  "-alias",
                  "made",
                  "-dname",
                  "CN=newswire test",
                  "-ext",
                  "SAN=ip:127.0.0.1,dns:localhost",
                  "-ext",
                  "bc:c",
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  store.toString(),
                  "-storepass",
                  PASSWORD)
              .redirectErrorStream(true)
              .start();
      String told = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException(told);
      }
      return write(folder, store);
    } catch (IOException | InterruptedException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Certificates write(Path folder, Path store)
      throws IOException, GeneralSecurityException {
    KeyStore made = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      made.load(in, PASSWORD.toCharArray());
    }
    Certificates files = new Certificates(folder.resolve("tls.crt"), folder.resolve("tls.key"));
    byte[] key = made.getKey("made", PASSWORD.toCharArray()).getEncoded();
    Files.writeString(files.key(), pem("PRIVATE KEY", key));
    Files.writeString(
        files.certificate(), pem("CERTIFICATE", made.getCertificate("made").getEncoded()));
    return files;
  }

  private static String pem(String label, byte[] bytes) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  /** For a server whose instances trust each other by it. */
  public Tls tls() {
    return new Tls(certificate, key, Optional.of(certificate));
  }
}
