package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.fetch.FetchException.Kind;
import io.newswire.hostile.Way;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * In by an address that is fetched, typed and as the target of a redirect. Names of {@code
 * inside.example} lead to an address that is not public. Nothing is ever connected to.
 */
public final class AddressWay implements Way {
  private static final InstantSource CLOCK = InstantSource.system();

  /** The site that redirects, which is allowed by its name. */
  private static final String TRUSTED = "trusted.example";

  @Override
  public Verdict take(byte[] bytes, String secret) throws Exception {
    String address = new String(bytes, StandardCharsets.UTF_8);
    AtomicInteger connections = new AtomicInteger();
    try (Fetcher fetcher =
        new Fetcher(
            Site.settings(FetchLimits.DEFAULT),
            AddressWay::inside,
            proxy -> new Unconnected(connections),
            CLOCK)) {
      fetcher.fetch(new URI(address), null);
      throw new AssertionError("it was fetched");
    } catch (FetchException e) {
      assertThat(e.kind()).isEqualTo(Kind.REFUSED);
    } catch (URISyntaxException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    assertThat(connections).hasValue(0);
    redirected(address);
    return Verdict.REFUSED;
  }

  private static void redirected(String address) throws Exception {
    try (Site site = new Site();
        Fetcher fetcher = Site.fetcher(AddressWay::inside, TRUSTED)) {
      site.with("/moved", Site.redirect(address));
      fetcher.fetch(URI.create("http://" + TRUSTED + ":" + site.port() + "/moved"), null);
      throw new AssertionError("it was fetched");
    } catch (FetchException e) {
      assertThat(e.kind()).isIn(Kind.REFUSED, Kind.UNUSABLE);
    }
  }

  private static InetAddress[] inside(String host) throws UnknownHostException {
    if (host.equals(TRUSTED)) {
      return InetAddress.getAllByName("127.0.0.1");
    }
    return InetAddress.getAllByName(host.endsWith("inside.example") ? "10.0.0.1" : host);
  }

  private static final class Unconnected extends Socket {
    private final AtomicInteger connections;

    Unconnected(AtomicInteger connections) {
      super(Proxy.NO_PROXY);
      this.connections = connections;
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
      connections.incrementAndGet();
      throw new ConnectException("not here");
    }
  }
}
