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
  private final Runnable looked;
  private final ScheduledExecutorService clock;
  private volatile Map<TopicPartition, Offsets.Reach> reaches = Map.of();
  private volatile @Nullable Long answered;

  /**
   * Begins to ask.
   *
   * @param looked runs each time after it was asked
   */
  @SuppressWarnings("FutureReturnValueIgnored") // It ends with the executor alone.
  BrokerWatch(NewsStream stream, Admin admin, InputLag lag, Runnable looked) {
    this.stream = stream;
    this.offsets = new Offsets(admin, stream.applicationId());
    this.lag = lag;
    this.looked = looked;
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
    return lags(reaches);
  }

  /** How far the stream has come in a partition; null while that is not known. */
  Offsets.@Nullable Reach reach(TopicPartition partition) {
    return reaches.get(partition);
  }

  private void look() {
    try {
      tell(offsets.reaches(offsets.partitions(NewsStream.INPUT)));
      answered = System.nanoTime();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // What was true before may not be now: no lag is told rather than a wrong one.
      LOG.debug("the broker does not answer", e);
      tell(Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    looked.run();
  }

  /** The metric is of what is read here: so those of all instances can be added up. */
  private void tell(Map<TopicPartition, Offsets.Reach> now) {
    reaches = now;
    Map<TopicPartition, Long> here = lags(now);
    here.keySet().retainAll(stream.inputs());
    lag.tell(here);
  }

  private static Map<TopicPartition, Long> lags(Map<TopicPartition, Offsets.Reach> reaches) {
    Map<TopicPartition, Long> lags = new HashMap<>();
    reaches.forEach((partition, reach) -> lags.put(partition, reach.lag()));
    return lags;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
