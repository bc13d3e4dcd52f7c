package io.newswire.feed.fetch;

import io.newswire.feed.fetch.FetchException.Kind;
import io.newswire.feed.fetch.VettedResolver.HostLookup;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;

/**
 * Single GET requests, each on a connection of its own to an address that {@link AddressRules} let
 * through: no redirects, no cookies, no credentials, no proxies, no repeats.
 */
final class Wire implements AutoCloseable {
  /** More fetches than this at a time wait for each other. */
  private static final int CONNECTIONS = 64;

  /** As long and as many as any honest server's: common servers send at most 8 KiB a line. */
  private static final Http1Config HEADERS =
      Http1Config.custom()
          .setMaxLineLength(16 * 1024)
          .setMaxHeaderCount(200)
          .setMaxEmptyLineCount(10)
          .build();

  private final AddressRules rules;
  private final CloseableHttpClient client;
  private final InstantSource clock;

  Wire(
      FetchSettings settings,
      HostLookup lookup,
      DetachedSocketFactory sockets,
      InstantSource clock) {
    this.rules = new AddressRules(settings.allowedHosts());
    this.clock = clock;
    FetchLimits limits = settings.limits();
    Timeout connect = Timeout.of(limits.connect());
    Timeout silence = Timeout.of(limits.silence());
    HttpClientConnectionManager connections =
        new ConnectionsThrough(sockets)
            .setDnsResolver(new VettedResolver(lookup, rules))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(silence)
                    .build())
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS)
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .setUserAgent(settings.agent().header())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(limits.total()))
                    .setResponseTimeout(silence)
                    .setAuthenticationEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .build();
  }

  /**
   * Asks, and gives what is answered as soon as its head is there.
   *
   * @param cutoff ends it
   * @throws FetchException when the address may not be reached, or nothing answers in HTTP
   */
  Answer get(WebAddress address, List<Header> headers, Cutoff cutoff) throws FetchException {
    rules.check(address);
    HttpUriRequestBase request = new HttpUriRequestBase("GET", address.uri());
    request.setScheme(address.scheme());
    request.setAuthority(new URIAuthority(address.host(), address.uri().getPort()));
    headers.forEach(request::setHeader);
    request.setHeader("Connection", "close");
    cutoff.guard(request);
    try {
      ClassicHttpResponse response =
          client.executeOpen(
              new HttpHost(address.scheme(), address.host(), address.port()), request, null);
      return new Answer(address, response, request, clock.instant());
    } catch (ForbiddenAddressException e) {
      throw new FetchException(Kind.REFUSED, address, e.why(), e);
    } catch (UnknownHostException e) {
      throw temporary(address, "no name server knows this host; check its spelling", e);
    } catch (SocketTimeoutException e) {
      throw temporary(address, "does not answer in time; try again later", e);
    } catch (IOException e) {
      throw temporary(address, "can't be reached (%s); try again later".formatted(e), e);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private static FetchException temporary(WebAddress address, String what, IOException cause) {
    return new FetchException(Kind.TEMPORARY, address, what, cause);
  }
}
