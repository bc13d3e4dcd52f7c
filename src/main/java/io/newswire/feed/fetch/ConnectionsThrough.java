package io.newswire.feed.fetch;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;

/** Connections through sockets of our own making, where HttpClient's could take a SOCKS proxy. */
final class ConnectionsThrough extends PoolingHttpClientConnectionManagerBuilder {
  private final DetachedSocketFactory sockets;

  ConnectionsThrough(DetachedSocketFactory sockets) {
    this.sockets = sockets;
  }

  @Override
  protected HttpClientConnectionOperator createConnectionOperator(
      SchemePortResolver ports, DnsResolver resolver, TlsSocketStrategy tls) {
    return new DefaultHttpClientConnectionOperator(
        sockets,
        ports,
        resolver,
        RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
  }
}
