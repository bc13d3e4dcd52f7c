package io.newswire.serve.access;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates a client takes. */
public final class Authorities {
  private Authorities() {}

  /**
   * A client's TLS.
   *
   * @param file PEM: the certificates of the authorities that are trusted, in place of Java's; none
   *     for Java's
   * @throws IllegalArgumentException when it can't be read
   */
  public static SSLContext trusted(Optional<Path> file) {
    try {
      if (file.isEmpty()) {
        return SSLContext.getDefault();
      }
      List<X509Certificate> certificates = Pem.certificates(file.get());
      KeyStore store = Pem.emptyStore();
      for (int i = 0; i < certificates.size(); i++) {
        store.setCertificateEntry(Integer.toString(i), certificates.get(i));
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
