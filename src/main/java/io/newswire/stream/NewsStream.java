package io.newswire.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.reading.ParagraphReader;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running stream: {@link NewsTopology} on a Kafka cluster. */
public final class NewsStream implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewsStream.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  /** {@code application.id} unless it is set. */
  public static final String APPLICATION_ID = "newswire";

  /** The topic that it reads paragraphs from. */
  public static final String INPUT = Topics.PARAGRAPHS.name();

  private final KafkaStreams streams;
  private final @Nullable HostInfo self;
  private final StandingArticles articles;
  private final Restoring restoring = new Restoring();
  private final WatchedRegistry watched;
  private final StreamMeters meters;
  private final String applicationId;
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Throwable failure;

  /** Loads the library of its stores, so that the first task does not have to wait for it. */
  public static void load() {
    RocksDB.loadLibrary();
  }

  /** Sets a stream up that nobody measures; it does not run yet. */
  public NewsStream(
      Map<String, String> settings,
      Registry registry,
      ParagraphReader reader,
      Retention retention) {
    this(settings, registry, reader, retention, new SimpleMeterRegistry());
  }

  /**
   * Sets the stream up; it does not run yet.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param registry has the schemas of all topics
   * @param measured takes what is measured of it, from now on
   */
  public NewsStream(
      Map<String, String> settings,
      Registry registry,
      ParagraphReader reader,
      Retention retention,
      MeterRegistry measured) {
    this(settings, registry, reader, retention, measured, new Books(measured));
  }

  /** The same with books that are kept otherwise. */
  NewsStream(
      Map<String, String> settings,
      Registry registry,
      ParagraphReader reader,
      Retention retention,
      MeterRegistry measured,
      Books books) {
    Properties properties = new Properties();
    properties.putAll(StreamSettings.with(settings));
    books.handOn(properties);
    StreamsConfig config = new StreamsConfig(properties);
    applicationId = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
    Saves saves = new Saves();
    watched = new WatchedRegistry(registry);
    streams =
        new KafkaStreams(
            new NewsTopology(
                    watched, reader, retention, saves, books, StreamSettings.commits(settings))
                .build(),
            config,
            new StreamClients(config));
    self = HostInfo.buildFromEndpoint(config.getString(StreamsConfig.APPLICATION_SERVER_CONFIG));
    articles = new StandingArticles(streams, reader, registry, saves, self);
    streams.setStateListener(this::changed);
    streams.setUncaughtExceptionHandler(this::failed);
    streams.setGlobalStateRestoreListener(restoring);
    Path state = Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG));
    meters = new StreamMeters(streams, state, restoring, measured);
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
    start();
    awaitRunning(timeout);
  }

  /** Starts the stream, which then does what it has to until it runs. */
  public void start() {
    streams.start();
  }

  /**
   * Waits until it runs.
   *
   * @throws TimeoutException when it does not run in time
   * @throws ExecutionException when it fails before it runs
   * @throws InterruptedException when the waiting is interrupted
   */
  public void awaitRunning(Duration timeout)
      throws TimeoutException, ExecutionException, InterruptedException {
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

  /** Tells who waits that it is over: what it needs has failed. It is still to be closed. */
  public void giveUp(Throwable fault) {
    failure = fault;
    running.completeExceptionally(fault);
    ended.countDown();
  }

  /** The articles that this instance and the others of the application keep. */
  public StandingArticles articles() {
    return articles;
  }

  /** What it is doing now. */
  public StreamStatus status() {
    Throwable fault = failure;
    return new StreamStatus(
        streams.state(),
        restoring.remaining(),
        fault == null ? null : inOneLine(fault),
        watched.silence());
  }

  /** The consumer group that its offsets are committed for. */
  public String applicationId() {
    return applicationId;
  }

  /** Its {@code application.server}; null when it has none, and so no others know it. */
  public @Nullable HostInfo self() {
    return self;
  }

  /** The {@code application.server} of each other instance of the application. */
  public Set<HostInfo> others() {
    return whileItRuns(streams::metadataForAllStreamsClients)
        .map(StreamsMetadata::hostInfo)
        .filter(host -> !host.equals(self) && !host.equals(HostInfo.unavailable()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** How many records have gone in and out at each source and sink of the tasks here. */
  public List<NodeRecords> nodeRecords() {
    return NodeRecords.of(streams.metrics());
  }

  /** The partitions of news.paragraphs that this instance reads now. */
  public Set<TopicPartition> inputs() {
    return inputs(ThreadMetadata::activeTasks);
  }

  /** The partitions of news.paragraphs whose state this instance keeps a copy of. */
  public Set<TopicPartition> standbys() {
    return inputs(ThreadMetadata::standbyTasks);
  }

  private Set<TopicPartition> inputs(Function<ThreadMetadata, Set<TaskMetadata>> tasks) {
    return whileItRuns(streams::metadataForLocalThreads)
        .flatMap(thread -> tasks.apply(thread).stream())
        .flatMap(task -> task.topicPartitions().stream())
        .filter(partition -> partition.topic().equals(INPUT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What Kafka Streams says of itself only while it runs; it may stop at any moment. */
  private <T> Stream<T> whileItRuns(Supplier<? extends Collection<T>> asked) {
    if (!streams.state().isRunningOrRebalancing()) {
      return Stream.empty();
    }
    try {
      return asked.get().stream();
    } catch (IllegalStateException e) {
      return Stream.empty();
    }
  }

  /**
   * Stops it. The others of the application are told, and take over at once: they would else wait
   * for its session to end.
   */
  @Override
  public void close() {
    meters.close();
    watched.stop();
    streams.close(
        CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(CLOSE_TIMEOUT));
    ended.countDown();
  }

  private void changed(KafkaStreams.State now, KafkaStreams.State before) {
    LOG.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("stream state");
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
    if (DeadLetter.mayPass(fault) || LostTransaction.isCauseOf(fault)) {
      LOG.atWarn().addKeyValue("reason", inOneLine(fault)).log("stream thread replaced");
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    LOG.atError().addKeyValue("reason", inOneLine(fault)).setCause(fault).log("stream stops");
    failure = fault;
    // Kafka Streams may take long to stop after a fault.
    running.completeExceptionally(fault);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** What failed, and what that came of. */
  private static String inOneLine(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String told = root == fault ? fault.toString() : fault + ": " + root;
    return told.replaceAll("\\s*\\R\\s*", " ");
  }
}
