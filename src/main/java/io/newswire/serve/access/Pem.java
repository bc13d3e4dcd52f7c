package io.newswire.serve.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates and keys from PEM files: RFC 7468. */
final class Pem {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

  private Pem() {}

  /**
   * All certificates of a file, at least one.
   *
   * @throws IllegalArgumentException when it can't be read, or there is none in it
   */
  static List<X509Certificate> certificates(Path file) {
    byte[] bytes = read(file).getBytes(StandardCharsets.ISO_8859_1);
    List<X509Certificate> certificates;
    try {
      certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
    } catch (CertificateException e) {
      throw new IllegalArgumentException(
          "%s: can't be read as certificates in PEM: %s".formatted(file, e.getMessage()), e);
    }
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException(file + ": there is no certificate in it");
    }
    return certificates;
  }

  /**
   * The private key of a file.
   *
   * @throws IllegalArgumentException when it can't be read, or the key is in another form
   */
  static PrivateKey privateKey(Path file) {
    Matcher key = PRIVATE_KEY.matcher(read(file));
    if (!key.find()) {
      throw new IllegalArgumentException(
          "%s: there is no private key of PKCS #8 in it that is not encrypted; make one of another form by: openssl pkcs8 -topk8 -nodes -in %s"
              .formatted(file, file));
    }
    PKCS8EncodedKeySpec encoded;
    try {
      encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key.group(1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": the private key in it is not in Base64", e);
    }
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
      } catch (InvalidKeySpecException e) {
        // Of another algorithm: which shows by trying only.
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalArgumentException(
        "%s: the private key in it is none of %s".formatted(file, String.join(", ", ALGORITHMS)));
  }

  static KeyStore emptyStore() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return store;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + ": can't be read: " + e.getMessage(), e);
    }
  }
}
