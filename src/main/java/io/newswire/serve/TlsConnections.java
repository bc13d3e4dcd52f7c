package io.newswire.serve;

import io.newswire.serve.access.FileChanges;
import io.newswire.serve.access.Tls;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS 1.2 and 1.3 for connections. When certificate or key have changed, new connections get the
 * new ones; a pair that can't be read leaves those from before, and is logged.
 */
final class TlsConnections extends AbstractLifeCycle {
  private static final Logger LOG = LoggerFactory.getLogger(TlsConnections.class);
  private static final long SECONDS_BETWEEN_LOOKS = 1;

  /** A year: for so long browsers that were here once ask for nothing but TLS. */
  private static final long STRICT_TRANSPORT_DAYS = 365;

  private final Tls files;
  private final FileChanges changes;
  private final SslContextFactory.Server factory = new SslContextFactory.Server();
  private final Scheduler scheduler = new ScheduledExecutorScheduler("certificates", true);

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException when they can't be read
   */
  TlsConnections(Tls files) {
    this.files = files;
    changes = new FileChanges(List.of(files.certificate(), files.key()));
    factory.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    factory.setKeyStorePassword(Tls.PASSWORD);
    factory.setKeyStore(files.keyStore());
  }

  /** Tells browsers to stay with TLS; by which names it is called is {@link Guard}'s to look at. */
  static SecureRequestCustomizer secureRequests() {
    SecureRequestCustomizer customizer = new SecureRequestCustomizer(false);
    customizer.setStsMaxAge(STRICT_TRANSPORT_DAYS, TimeUnit.DAYS);
    return customizer;
  }

  SslConnectionFactory over(HttpConnectionFactory http) {
    return new SslConnectionFactory(factory, http.getProtocol());
  }

  @Override
  protected void doStart() throws Exception {
    scheduler.start();
    lookLater();
  }

  @Override
  protected void doStop() throws Exception {
    scheduler.stop();
  }

  private void lookLater() {
    scheduler.schedule(this::look, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  private void look() {
    if (changes.any()) {
      readAgain();
    }
    lookLater();
  }

  private void readAgain() {
    try {
      KeyStore store = files.keyStore();
      factory.reload(reloaded -> reloaded.setKeyStore(store));
      LOG.atInfo().addKeyValue("path", files.certificate()).log("certificate read again");
    } catch (Exception e) {
      LOG.atError()
          .addKeyValue("path", files.certificate())
          .addKeyValue("reason", e.getMessage())
          .log("certificate not read again");
    }
  }
}
