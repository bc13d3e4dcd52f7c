package io.newswire.monitor;

import io.newswire.stream.NewsStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker every second where the partitions of the input end. That is both how far behind
 * the stream is, and whether the broker answers; who asks for either never waits.
 */
final class BrokerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final int EVERY_SECONDS = 1;

  private final NewsStream stream;
  private final Offsets offsets;
  private final InputLag lag;
  private final ScheduledExecutorService clock;
  private volatile Map<TopicPartition, Long> lags = Map.of();
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

  /**
   * Records that were fed and are not yet committed as processed, in each partition of the input,
   * whoever reads it; empty while the broker does not answer.
   */
  Map<TopicPartition, Long> lags() {
    return lags;
  }

  private void look() {
    try {
      tell(offsets.lags(offsets.partitions(NewsStream.INPUT)));
      answered = System.nanoTime();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // What was true before may not be now: no lag is told rather than a wrong one.
      LOG.debug("the broker does not answer", e);
      tell(Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The metric is of what is read here: so those of all instances can be added up. */
  private void tell(Map<TopicPartition, Long> now) {
    lags = now;
    Map<TopicPartition, Long> here = new HashMap<>(now);
    here.keySet().retainAll(stream.inputs());
    lag.tell(here);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
