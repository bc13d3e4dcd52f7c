package io.newswire.serve;

import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.deadletter.DeadLetters;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.feed.Intake;
import io.newswire.feed.Submission;
import io.newswire.monitor.Monitor;
import io.newswire.reading.Reader;
import io.newswire.serve.live.LiveSettings;
import io.newswire.serve.live.LiveStreams;
import io.newswire.serve.live.OutputSource;
import io.newswire.stream.NewsStream;
import io.newswire.stream.Retention;
import io.newswire.stream.StandingArticles;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** One instance of the application on a cluster: its stream, and HTTP over it. */
final class Instance implements AutoCloseable {
  static final int PARTITIONS = 4;

  private final NewsServer server;
  private final NewsStream stream;
  private final Intake intake;
  private final Monitor monitor;
  private final Admin admin;
  private final DeadLetters letters;

  private Instance(
      NewsServer server,
      NewsStream stream,
      Intake intake,
      Monitor monitor,
      Admin admin,
      DeadLetters letters) {
    this.letters = letters;
    this.monitor = monitor;
    this.admin = admin;
    this.server = server;
    this.stream = stream;
    this.intake = intake;
  }

  static Instance start(EmbeddedRun cluster, Path state) {
    return start(cluster, state, ServerSettings.onLoopback(0), LiveSettings.DEFAULT);
  }

  /**
   * Starts and returns when requests are answered.
   *
   * @param state folder for the stream's state
   */
  static Instance start(EmbeddedRun cluster, Path state, ServerSettings http, LiveSettings live) {
    Map<String, String> kafka = kafka(cluster);
    RestRegistry registry = new RestRegistry(cluster.registryUrl());
    new SchemaSetup(registry).register();
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(kafka))) {
      new TopicSetup(admin).create(PARTITIONS, (short) 1);
    }
    NewsServer server = NewsServer.bind(http);
    Monitor monitor = new Monitor("test");
    NewsStream stream = stream(cluster, state, server, monitor);
    try {
      stream.start(Duration.ofSeconds(60));
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return serving(cluster, server, stream, live, monitor);
  }

  /** One whose stream does not run yet. */
  static Instance notStarted(EmbeddedRun cluster, Path state) {
    NewsServer server = NewsServer.bind(ServerSettings.onLoopback(0));
    Monitor monitor = new Monitor("test");
    NewsStream stream = stream(cluster, state, server, monitor);
    return serving(cluster, server, stream, LiveSettings.DEFAULT, monitor);
  }

  private static Map<String, String> kafka(EmbeddedRun cluster) {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }

  private static NewsStream stream(
      EmbeddedRun cluster, Path state, NewsServer server, Monitor monitor) {
    return new NewsStream(
        Map.of(
            "bootstrap.servers",
            cluster.bootstrapServers(),
            "state.dir",
            state.toString(),
            "replication.factor",
            "1",
            "session.timeout.ms",
            "6000",
            "application.server",
            server.host() + ":" + server.port()),
        new RestRegistry(cluster.registryUrl()),
        new Reader(),
        Retention.DEFAULT,
        monitor.registry());
  }

  private static Instance serving(
      EmbeddedRun cluster,
      NewsServer server,
      NewsStream stream,
      LiveSettings live,
      Monitor monitor) {
    Map<String, String> kafka = kafka(cluster);
    RestRegistry registry = new RestRegistry(cluster.registryUrl());
    Intake intake = new Intake(kafka, registry);
    Admin admin = Admin.create(Map.<String, Object>copyOf(kafka));
    monitor.watch(stream, admin);
    LiveStreams streams = new LiveStreams(new Source(kafka, registry), live);
    monitor.watchClients(streams::clients);
    server.start(monitor);
    DeadLetters letters = new DeadLetters(kafka, registry);
    server.open(intake, stream.articles(), streams, letters);
    return new Instance(server, stream, intake, monitor, admin, letters);
  }

  private record Source(Map<String, String> kafka, RestRegistry registry) implements OutputSource {
    @Override
    public String clusterId() {
      return "test";
    }

    @Override
    public Outputs open(Collection<String> topics, Start start) {
      return new Outputs(kafka, registry, topics, start);
    }
  }

  String url() {
    return server.url();
  }

  /** Ends HTTP alone: it is away for the others, and they still know of it. */
  void stopServing() {
    server.close();
  }

  /** Ends the stream alone. */
  void stopStream() {
    stream.close();
  }

  StandingArticles articles() {
    return stream.articles();
  }

  void feed(Submission submission) {
    try {
      intake.submit(submission).get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    intake.close();
    letters.close();
    stream.close();
    monitor.close();
    admin.close(Duration.ZERO);
  }
}
