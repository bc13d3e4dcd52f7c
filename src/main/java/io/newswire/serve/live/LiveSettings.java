package io.newswire.serve.live;

import java.time.Duration;

/**
 * How server-sent events are served.
 *
 * @param maxClients most clients at a time, at least 1; 1,000 by default
 * @param heartbeat how long a client that has nothing to get waits for a sign of life; 10 s by
 *     default
 * @param clientTimeout how long a client may take to take what is sent, at most 64 KiB at a time,
 *     before it is dropped; 10 s by default
 * @param window about how many bytes of the newest events are kept in memory, from which a client
 *     that comes back goes on without reading Kafka; 32 MiB by default
 * @param maxLag about how many bytes of events a client may be behind before it is dropped, at
 *     least {@code window}; 64 MiB by default
 * @param catchingUp how many clients that have to catch up read Kafka at a time; others wait for
 *     their turn; 8 by default, about 2 MiB each
 */
public record LiveSettings(
    int maxClients,
    Duration heartbeat,
    Duration clientTimeout,
    long window,
    long maxLag,
    int catchingUp) {
  /** The defaults. */
  public static final LiveSettings DEFAULT =
      new LiveSettings(
          1_000, Duration.ofSeconds(10), Duration.ofSeconds(10), 32 << 20, 64 << 20, 8);

  public LiveSettings {
    if (maxClients < 1 || catchingUp < 1 || window < 1 || maxLag < window) {
      throw new IllegalArgumentException(
          "clients, those catching up and the window must be at least 1, the lag no less than the"
              + " window");
    }
  }
}
