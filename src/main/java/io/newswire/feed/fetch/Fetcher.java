package io.newswire.feed.fetch;

import io.newswire.feed.fetch.FetchException.Kind;
import io.newswire.feed.fetch.VettedResolver.HostLookup;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents from addresses that anybody may have given: only from public ones, as their
 * sites' robots.txt allows, within limits of size and time. Safe for use by several threads.
 */
public final class Fetcher implements PollSource, AutoCloseable {
  /** The formats that are read, and anything else for want of them. */
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
          + " application/ld+json, application/vnd.iptc.ninjs+json,"
          + " application/vnd.iptc.g2.newsitem+xml, application/json;q=0.9, application/xml;q=0.9,"
          + " text/xml;q=0.9, text/plain;q=0.8, */*;q=0.1";

  private static final int OK = 200;
  private static final int TRANSFORMED = 203;
  private static final int NOT_MODIFIED = 304;

  private final FetchLimits limits;
  private final Wire wire;
  private final Robots robots;
  private final ExecutorService threads;

  /** A fetcher; it opens nothing before the first address. */
  public Fetcher(FetchSettings settings) {
    this(
        settings,
        InetAddress::getAllByName,
        proxy -> new Socket(Proxy.NO_PROXY),
        InstantSource.system());
  }

  /**
   * A fetcher with its surroundings.
   *
   * @param lookup finds the addresses of hosts
   * @param sockets are connected to them
   * @param clock tells when answers arrive and copies of robots.txt grow old
   */
  Fetcher(
      FetchSettings settings,
      HostLookup lookup,
      DetachedSocketFactory sockets,
      InstantSource clock) {
    limits = settings.limits();
    wire = new Wire(settings, lookup, sockets, clock);
    robots = new Robots(wire, clock);
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "fetch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Fetches what is at an address now. Returns or throws within {@link FetchLimits#total}, whatever
   * name servers and servers do.
   *
   * @param known what was given with the content that is already here; null when there is none
   * @throws FetchException when it gives no document
   * @throws InterruptedException when the caller is interrupted; the connection is closed
   */
  @Override
  public Fetched fetch(URI address, @Nullable Validators known)
      throws FetchException, InterruptedException {
    WebAddress start = WebAddress.of(address);
    Cutoff cutoff = new Cutoff();
    try {
      // In a thread of its own: neither a name server nor a socket minds interrupts and deadlines.
      Future<Fetched> answer = threads.submit(() -> followed(start, known, cutoff));
      return answer.get(limits.total().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FetchException(
          Kind.TEMPORARY,
          start,
          "not all there after %,d ms; try again later".formatted(limits.total().toMillis()),
          e);
    } catch (RejectedExecutionException e) {
      throw new FetchException(Kind.TEMPORARY, start, "not fetched, as this is closing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FetchException failure) {
        throw failure;
      }
      throw new IllegalStateException("fetching " + start.shown(), e.getCause());
    } finally {
      cutoff.cut();
    }
  }

  /** What the address's site asked for: at least so long between two requests; zero if unknown. */
  @Override
  public Duration crawlDelay(URI address) {
    try {
      return robots.crawlDelay(WebAddress.of(address));
    } catch (FetchException e) {
      return Duration.ZERO;
    }
  }

  /** Ends all fetches under way, as failures. */
  @Override
  public void close() {
    threads.shutdownNow();
    wire.close();
  }

  private Fetched followed(WebAddress start, @Nullable Validators known, Cutoff cutoff)
      throws FetchException {
    Set<WebAddress> seen = new HashSet<>();
    WebAddress at = start;
    while (seen.add(at)) {
      if (seen.size() > limits.redirects() + 1) {
        throw new FetchException(
            Kind.UNUSABLE,
            start,
            "redirects more than %d times; give the address it ends at"
                .formatted(limits.redirects()));
      }
      robots.check(at, cutoff);
      try (Answer answer = wire.get(at, headers(at, known), cutoff)) {
        Optional<WebAddress> redirect = answer.redirect();
        if (redirect.isEmpty()) {
          return fetched(at, answer, known);
        }
        at = redirect.get();
      }
    }
    throw new FetchException(
        Kind.UNUSABLE, start, "redirects in a circle; give the address it means to end at");
  }

  private Fetched fetched(WebAddress at, Answer answer, @Nullable Validators known)
      throws FetchException {
    if (answer.status() == NOT_MODIFIED && known != null && known.holdFor(at)) {
      return new Fetched.NotModified();
    }
    if (answer.status() != OK && answer.status() != TRANSFORMED) {
      throw answer.failure();
    }
    byte[] content = answer.content(limits);
    return new Fetched.Document(
        at.uri(),
        content,
        answer.header(HttpHeaders.CONTENT_TYPE).orElse(null),
        new Validators(
            at.uri(),
            answer.header(HttpHeaders.ETAG).orElse(null),
            answer.header(HttpHeaders.LAST_MODIFIED).orElse(null)),
        HttpTimes.generated(
            answer.header(HttpHeaders.DATE), answer.header(HttpHeaders.AGE), answer.received()));
  }

  private static List<Header> headers(WebAddress at, @Nullable Validators known) {
    List<Header> headers = new ArrayList<>();
    headers.add(new BasicHeader(HttpHeaders.ACCEPT, ACCEPT));
    headers.add(new BasicHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED));
    if (known != null && known.holdFor(at)) {
      if (known.etag() != null) {
        headers.add(new BasicHeader(HttpHeaders.IF_NONE_MATCH, known.etag()));
      }
      if (known.lastModified() != null) {
        headers.add(new BasicHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified()));
      }
    }
    return headers;
  }
}
