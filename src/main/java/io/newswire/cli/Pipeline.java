package io.newswire.cli;

import io.newswire.deadletter.DeadLetters;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Intake;
import io.newswire.monitor.Monitor;
import io.newswire.reading.Reader;
import io.newswire.serve.NewsServer;
import io.newswire.serve.ServerSettings;
import io.newswire.serve.ServerStartException;
import io.newswire.serve.live.LiveSettings;
import io.newswire.serve.live.LiveStreams;
import io.newswire.stream.NewsStream;
import io.newswire.stream.Retention;
import io.newswire.topic.Role;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that runs: the topics and their schemas on a cluster, and the stream over them. Where no
 * cluster is given, a broker and a registry in this JVM come first.
 */
final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration STREAM_START = Duration.ofSeconds(90);

  /** What a request waits for ends before the request does: {@link ServerSettings#timeout}. */
  private static final Map<String, String> WITHIN_A_REQUEST =
      Map.of(
          ProducerConfig.MAX_BLOCK_MS_CONFIG, "4000",
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "14000",
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Progress progress;
  private CompletionStage<Throwable> broker = new CompletableFuture<>();
  private @Nullable Cluster cluster;
  private @Nullable NewsStream stream;
  private @Nullable NewsServer server;
  private @Nullable Monitor monitor;

  private Pipeline(Progress progress) {
    this.progress = progress;
  }

  /**
   * Starts on the cluster that the settings name, or else on an embedded one, and waits until the
   * stream runs.
   *
   * @param http how HTTP is served over it; null for not at all
   * @throws FailedException when something does not start; nothing is left running then
   * @throws ServerStartException when HTTP can't be served there; the same holds
   */
  static Pipeline start(
      Settings settings,
      EmbeddedSettings embedded,
      @Nullable ServerSettings http,
      Progress progress) {
    Pipeline pipeline = begin(settings, embedded, http, progress);
    try {
      pipeline.awaitRunning();
      return pipeline;
    } catch (RuntimeException e) {
      pipeline.close();
      throw e;
    }
  }

  /** Loads what an embedded broker needs first, beside what else is done before it is started. */
  static void loadEmbedded() {
    inBackground("broker-loading", EmbeddedRun::load);
  }

  /**
   * Starts without waiting for the stream: the topics are there to be written to and read, and it
   * will take what is on them.
   *
   * @param http how HTTP is served once it runs; null for not at all
   * @throws FailedException when what is needed for it does not start; nothing is left running then
   * @throws ServerStartException when HTTP can't be served there; the same holds
   */
  static Pipeline begin(
      Settings settings,
      EmbeddedSettings embedded,
      @Nullable ServerSettings http,
      Progress progress) {
    Pipeline pipeline = new Pipeline(progress);
    inBackground("reader-loading", Reader::load);
    try {
      pipeline.bind(http);
      if (settings.bootstrapServers().isPresent()) {
        pipeline.startOn(Cluster.named(settings));
      } else {
        pipeline.startEmbedded(settings, embedded);
      }
      return pipeline;
    } catch (RuntimeException e) {
      progress.done();
      pipeline.close();
      throw e;
    }
  }

  Cluster cluster() {
    if (cluster == null) {
      throw new IllegalStateException("not started");
    }
    return cluster;
  }

  /**
   * Waits until the stream ends by itself.
   *
   * @return why it did; null when it was closed
   */
  @Nullable Throwable await() throws InterruptedException {
    return stream == null ? null : stream.await();
  }

  /**
   * Where HTTP is served.
   *
   * @throws IllegalStateException when it is not
   */
  String url() {
    if (server == null) {
      throw new IllegalStateException("HTTP is not served");
    }
    return server.url();
  }

  /**
   * The port comes first: the other instances are told of it when the stream starts, and how far
   * the start is can be asked for.
   */
  private void bind(@Nullable ServerSettings http) {
    if (http == null) {
      return;
    }
    NewsServer bound = bound(http);
    server = bound;
    Monitor watching = new Monitor(Version.number());
    started.push(watching);
    monitor = watching;
    bound.start(watching);
  }

  private static NewsServer bound(ServerSettings http) {
    try {
      return NewsServer.bind(http);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  private NewsStream stream(Cluster target) {
    Map<String, String> kafka = target.settings().withDefaults(applicationServer()).kafka();
    Retention retention = target.settings().retention();
    if (monitor == null) {
      return new NewsStream(kafka, target.registry(), new Reader(), retention);
    }
    NewsStream measured =
        new NewsStream(kafka, target.registry(), new Reader(), retention, monitor.registry());
    Admin watching = target.admin();
    // It would wait for answers of a broker that may be away.
    started.push(() -> watching.close(Duration.ZERO));
    monitor.watch(measured, watching);
    return measured;
  }

  /** Before the stream runs: it is not ready until the first has come out. */
  private void sendCanaries() {
    Monitor watching = monitor;
    Optional<Duration> interval = cluster().settings().canaryInterval();
    if (watching != null && interval.isPresent()) {
      watching.sendCanaries(cluster().settings().kafka(), cluster().registry(), interval.get());
      started.push(watching::stopCanaries);
    }
  }

  private void serve(NewsStream running) {
    if (server == null || monitor == null) {
      return;
    }
    Map<String, String> kafka = cluster().settings().withDefaults(WITHIN_A_REQUEST).kafka();
    Intake intake = new Intake(kafka, cluster().registry());
    started.push(intake);
    LiveStreams live = new LiveStreams(new ClusterSource(cluster()), LiveSettings.DEFAULT);
    monitor.watchClients(live::clients);
    DeadLetters letters = new DeadLetters(cluster().settings().kafka(), cluster().registry());
    started.push(letters);
    server.open(intake, running.articles(), live, letters);
    LOG.atInfo().addKeyValue("url", server.url()).log("HTTP served");
  }

  /** What serves others stops first. */
  @Override
  public void close() {
    // What never ran is told of by the fault that kept it from running.
    boolean ran = stream != null;
    if (ran) {
      LOG.atInfo().log("stopping");
    }
    if (server != null) {
      server.close();
    }
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("could not stop cleanly: " + e.getMessage(), e);
      }
    }
    if (ran) {
      LOG.atInfo().log("stopped");
    }
  }

  private void startEmbedded(Settings settings, EmbeddedSettings embedded) {
    progress.step("starting an embedded Kafka broker and schema registry");
    EmbeddedRun run = EmbeddedRun.start(embedded);
    started.push(run);
    broker = run.failure();
    LOG.atInfo()
        .addKeyValue("address", run.bootstrapServers())
        .addKeyValue("url", run.registryUrl())
        .log("embedded broker and registry run");
    Path state = embedded.dataDir().map(folder -> folder.resolve("streams")).orElse(null);
    if (state == null) {
      Path temporary = temporaryFolder();
      started.push(() -> delete(temporary));
      state = temporary;
    }
    startOn(
        Cluster.at(
            settings.withDefaults(embeddedDefaults(state)),
            run.bootstrapServers(),
            run.registryUrl()));
  }

  /**
   * One broker has no place for a standby, and an instance that is killed is back with its own name
   * before the broker has missed it.
   */
  private static Map<String, String> embeddedDefaults(Path state) {
    Map<String, String> defaults = new HashMap<>();
    defaults.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    defaults.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, "0");
    defaults.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, "1");
    defaults.put("group.instance.id", "embedded");
    // It is near: what is being made is there soon, and asking again costs little.
    defaults.put(StreamsConfig.RETRY_BACKOFF_MS_CONFIG, "20");
    defaults.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "50");
    return defaults;
  }

  private void startOn(Cluster target) {
    cluster = target;
    FutureTask<?> schemas = new FutureTask<>(new SchemaSetup(target.registry())::register, null);
    inBackground("schema-setup", schemas);
    inBackground("store-loading", NewsStream::load);
    try (Admin admin = target.admin(Role.RUN)) {
      progress.step("creating topics and registering schemas");
      List<String> created =
          new TopicSetup(admin)
              .create(target.settings().partitions(), target.settings().replication());
      if (!created.isEmpty()) {
        LOG.atInfo().addKeyValue("topics", String.join(",", created)).log("topics created");
      }
    }
    progress.step("starting the stream");
    NewsStream running = stream(target);
    started.push(running);
    await(schemas);
    broker.thenAccept(running::giveUp);
    stream = running;
    sendCanaries();
    running.start();
  }

  /**
   * Waits until the stream runs, then opens HTTP.
   *
   * @throws FailedException when it does not get there; what was started is still to be closed
   */
  void awaitRunning() {
    NewsStream starting = started();
    try {
      starting.awaitRunning(STREAM_START);
      serve(starting);
    } catch (ExecutionException e) {
      throw FailedException.failed("the stream does not start: " + Faults.message(e), e);
    } catch (TimeoutException e) {
      throw FailedException.failed(
          "the stream does not run within %d s".formatted(STREAM_START.toSeconds()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailedException.failed("interrupted", e);
    } finally {
      progress.done();
    }
  }

  private NewsStream started() {
    if (stream == null) {
      throw new IllegalStateException("not started");
    }
    return stream;
  }

  /** Does what needs no broker beside what does: it leaves a processor idle while it waits. */
  private static void inBackground(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    // What can't be loaded fails again where it is needed, and is told of there.
    thread.setUncaughtExceptionHandler(
        (failed, fault) -> LOG.atDebug().setCause(fault).log("{} failed", name));
    thread.start();
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FailedException.failed("interrupted", e);
    }
  }

  /** Where the other instances reach this one, unless the settings say otherwise. */
  private Map<String, String> applicationServer() {
    return server == null
        ? Map.of()
        : Map.of(
            StreamsConfig.APPLICATION_SERVER_CONFIG,
            HttpAddress.reachable(server.host()) + ":" + server.port());
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("newswire-streams-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.deleteIfExists(file);
    }
  }
}
