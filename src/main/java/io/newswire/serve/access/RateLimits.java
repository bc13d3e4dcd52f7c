package io.newswire.serve.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Holds each client to a {@link RateLimit}. Of at most 10,000 it is known what they have left; one
 * that has not asked for longest is forgotten, and may ask as one that was quiet.
 */
public final class RateLimits {
  static final int MOST_CLIENTS = 10_000;

  private static final double NANOS = 1e9;

  /** Who has an IPv6 address has the 2^64 of its network. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final RateLimit limit;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** What a client has left, and when that was. */
  private record Bucket(double left, long since) {}

  /** By the system's clock. */
  public RateLimits(RateLimit limit) {
    this(limit, System::nanoTime);
  }

  RateLimits(RateLimit limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes a request.
   *
   * @return 0 when the client may make it; else in how many seconds it may, at least 1
   */
  public synchronized int take(String client) {
    long now = nanoTime.getAsLong();
    Bucket bucket = buckets.get(client);
    double left =
        bucket == null
            ? limit.burst()
            : Math.min(
                limit.burst(), bucket.left() + (now - bucket.since()) / NANOS * limit.perSecond());
    boolean may = left >= 1;
    buckets.put(client, new Bucket(may ? left - 1 : left, now));
    return may ? 0 : (int) Math.ceil((1 - left) / limit.perSecond());
  }

  /** How a client is called that is known by its address alone. */
  public static String client(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length <= IPV6_NETWORK_BYTES) {
      return address.getHostAddress();
    }
    Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized int clients() {
    return buckets.size();
  }
}
