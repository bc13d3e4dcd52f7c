package io.newswire.monitor;

import io.newswire.stream.NewsStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker every second where the partitions end that the stream reads here. That is both
 * how far behind the stream is, and whether the broker answers; who asks for either never waits.
 */
final class BrokerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final int EVERY_SECONDS = 1;

  private final NewsStream stream;
  private final Offsets offsets;
  private final InputLag lag;
  private final ScheduledExecutorService clock;
  private volatile @Nullable Long answered;

  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the executor alone.
  BrokerWatch(NewsStream stream, Admin admin, InputLag lag) {
    this.stream = stream;
    this.offsets = new Offsets(admin, stream.applicationId());
    this.lag = lag;
    clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "broker-watch");
              thread.setDaemon(true);
              return thread;
            });
    clock.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Since the broker last answered; null when it never has. */
  @Nullable Duration silence() {
    Long last = answered;
    return last == null ? null : Duration.ofNanos(System.nanoTime() - last);
  }

  private void look() {
    try {
      lag.tell(offsets.lags(stream.inputs()));
      answered = System.nanoTime();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // What was true before may not be now: no lag is told rather than a wrong one.
      LOG.debug("the broker does not answer", e);
      lag.tell(Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
