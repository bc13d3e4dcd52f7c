package io.newswire.serve;

import io.newswire.feed.format.Limits;
import io.newswire.serve.access.Access;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How HTTP is served.
 *
 * @param host address to listen at; 127.0.0.1 by default
 * @param port to listen at, 0 to 65,535; 0 for a free one
 * @param timeout how long a request may take in all, from its first byte to its answer; 20 s by
 *     default
 * @param maxBody largest body of a request in bytes, after decompression; 10 MiB by default, at
 *     most {@link Limits#MAX_DOCUMENT_BYTES}
 * @param maxUnderway most bytes of bodies that are read or wait for the broker at a time, at least
 *     {@code maxBody}; beyond it requests are refused with 503; 20 MiB by default
 * @param maxConnections most connections that are open at a time; further ones wait to be accepted;
 *     1,500 by default
 * @param names host names by which it may be called, besides {@code host}; those of the loopback
 *     address always may
 * @param allowedOrigins origins of other sites whose pages may read, as {@code
 *     https://desk.example}; {@code *} for all; none by default
 * @param access who may do what; all everything by default
 */
public record ServerSettings(
    String host,
    int port,
    Duration timeout,
    int maxBody,
    long maxUnderway,
    int maxConnections,
    Set<String> names,
    Set<String> allowedOrigins,
    Access access) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#\\s]+|\\*");

  public ServerSettings {
    names = Set.copyOf(names);
    allowedOrigins = Set.copyOf(allowedOrigins);
    for (String origin : allowedOrigins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "'%s' is no origin; one is like https://desk.example or http://127.0.0.1:3000, or *"
                .formatted(origin));
      }
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("the HTTP port is %d, not 0 to 65535".formatted(port));
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the time-out is " + timeout + ", not above 0");
    }
    if (maxBody < 1 || maxBody > Limits.MAX_DOCUMENT_BYTES || maxUnderway < maxBody) {
      throw new IllegalArgumentException(
          "the largest body is %d and %d may be underway; it must be 1 to %d and that no less"
              .formatted(maxBody, maxUnderway, Limits.MAX_DOCUMENT_BYTES));
    }
  }

  /** The defaults on a port of the loopback address. */
  public static ServerSettings onLoopback(int port) {
    return new ServerSettings(
        "127.0.0.1",
        port,
        Duration.ofSeconds(20),
        10 << 20,
        20 << 20,
        1_500,
        Set.of(),
        Set.of(),
        Access.OF_ALL);
  }

  /** The same at another address, called by other names besides. */
  public ServerSettings at(String address, Set<String> called) {
    return new ServerSettings(
        address,
        port,
        timeout,
        maxBody,
        maxUnderway,
        maxConnections,
        called,
        allowedOrigins,
        access);
  }

  /** The same, read by pages of other sites. */
  public ServerSettings allowing(Set<String> origins) {
    return new ServerSettings(
        host, port, timeout, maxBody, maxUnderway, maxConnections, names, origins, access);
  }

  /** The same for those alone who may. */
  public ServerSettings protectedBy(Access other) {
    return new ServerSettings(
        host, port, timeout, maxBody, maxUnderway, maxConnections, names, allowedOrigins, other);
  }
}
