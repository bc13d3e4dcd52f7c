package io.newswire.stream;

import io.newswire.reading.ParagraphReader;
import io.newswire.topic.Registry;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running stream: {@link NewsTopology} on a Kafka cluster. */
public final class NewsStream implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewsStream.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final StandingArticles articles;
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;

  /**
   * Sets the stream up; it does not run yet.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param registry has the schemas of all topics
   */
  public NewsStream(
      Map<String, String> settings,
      Registry registry,
      ParagraphReader reader,
      Retention retention) {
    Properties properties = new Properties();
    properties.putAll(StreamSettings.with(settings));
    StreamsConfig config = new StreamsConfig(properties);
    Saves saves = new Saves();
    streams =
        new KafkaStreams(new NewsTopology(registry, reader, retention, saves).build(), config);
    HostInfo self =
        HostInfo.buildFromEndpoint(config.getString(StreamsConfig.APPLICATION_SERVER_CONFIG));
    articles = new StandingArticles(streams, reader, registry, saves, self);
    streams.setStateListener(this::changed);
    streams.setUncaughtExceptionHandler(this::failed);
  }

  /**
   * Starts the stream and waits until it runs.
   *
   * @throws TimeoutException when it does not run in time
   * @throws ExecutionException when it fails before it runs
   * @throws InterruptedException when the waiting is interrupted
   */
  public void start(Duration timeout)
      throws TimeoutException, ExecutionException, InterruptedException {
    streams.start();
    running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Waits until the stream has ended.
   *
   * @return why it ended, or null when it was closed
   * @throws InterruptedException when the waiting is interrupted
   */
  public @Nullable Throwable await() throws InterruptedException {
    ended.await();
    return failure;
  }

  /** The articles that this instance and the others of the application keep. */
  public StandingArticles articles() {
    return articles;
  }

  @Override
  public void close() {
    streams.close(CLOSE_TIMEOUT);
    ended.countDown();
  }

  private void changed(KafkaStreams.State now, KafkaStreams.State before) {
    LOG.info("stream {} -> {}", before, now);
    switch (now) {
      case RUNNING -> running.complete(null);
      case ERROR, NOT_RUNNING -> {
        running.completeExceptionally(
            failure == null ? new IllegalStateException("the stream has stopped") : failure);
        ended.countDown();
      }
      default -> {}
    }
  }

  private StreamThreadExceptionResponse failed(Throwable fault) {
    if (DeadLetter.mayPass(fault)) {
      LOG.warn("stream thread replaced after a fault that may pass: {}", fault.getMessage());
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.error("stream stops: {}", fault.getMessage(), fault);
    failure = fault;
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }
}
