package io.newswire.serve.access;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * The files by which a server is known to its clients, and the other instances to it.
 *
 * @param certificate PEM: its certificate, then those that lead to an authority
 * @param key PEM: the certificate's private key, PKCS #8 and not encrypted
 * @param authorities PEM: who has to have signed the certificates of the other instances; none for
 *     those that Java trusts
 */
public record Tls(Path certificate, Path key, Optional<Path> authorities) {
  /**
   * By which what was read is found in the store that {@link #keyStore} gives, and its password.
   */
  public static final String PASSWORD = "in-memory";

  private static final String ALIAS = "newswire";

  /**
   * Reads both.
   *
   * @return the key with its certificates, under {@link #PASSWORD}, in memory only
   * @throws IllegalArgumentException when one can't be read, or they do not belong together
   */
  public KeyStore keyStore() {
    List<X509Certificate> chain = Pem.certificates(certificate);
    PrivateKey secret = Pem.privateKey(key);
    try {
      checkPair(secret, chain.get(0).getPublicKey());
      KeyStore store = Pem.emptyStore();
      X509Certificate[] certificates = chain.toArray(X509Certificate[]::new);
      store.setKeyEntry(ALIAS, secret, PASSWORD.toCharArray(), certificates);
      return store;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "%s is not the key of the first certificate in %s".formatted(key, certificate), e);
    }
  }

  /** Has the one sign and the other verify. */
  private static void checkPair(PrivateKey secret, PublicKey shown)
      throws GeneralSecurityException {
    String algorithm =
        switch (shown.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> "EdDSA";
        };
    byte[] any = {1, 2, 3};
    Signature signing = Signature.getInstance(algorithm);
    signing.initSign(secret);
    signing.update(any);
    byte[] signed = signing.sign();
    signing.initVerify(shown);
    signing.update(any);
    if (!signing.verify(signed)) {
      throw new GeneralSecurityException("another key");
    }
  }
}
