package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A certificate for the loopback address that nobody but its own store of trust knows.
 *
 * @param keys PKCS12, with its key
 * @param trust PKCS12, with the certificate alone
 */
public record LoopbackCertificate(Path keys, Path trust) {
  /** Of both stores. */
  public static final String PASSWORD = "store-password";

  /** Makes one with the JDK's own tool, good for two days. */
  public static LoopbackCertificate make(Path folder) throws IOException, InterruptedException {
    LoopbackCertificate made =
        new LoopbackCertificate(folder.resolve("keys.p12"), folder.resolve("trust.p12"));
    keytool(
        "-genkeypair -alias own -keyalg EC -groupname secp256r1 -dname CN=own -validity 2"
            + " -ext SAN=ip:127.0.0.1,dns:localhost -storetype PKCS12",
        made.keys());
    Path certificate = folder.resolve("own.cer");
    keytool("-exportcert -alias own -file " + certificate, made.keys());
    keytool(
        "-importcert -noprompt -alias own -storetype PKCS12 -file " + certificate, made.trust());
    return made;
  }

  private static void keytool(String arguments, Path store)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(store.getParent(), "keytool", ".txt");
    int status =
        new ProcessBuilder(
                (Path.of(System.getProperty("java.home"), "bin", "keytool")
                        + " "
                        + arguments
                        + " -storepass "
                        + PASSWORD
                        + " -keystore "
                        + store)
                    .split(" "))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("keytool: " + Files.readString(log));
    }
  }
}
