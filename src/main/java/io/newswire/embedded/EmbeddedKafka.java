package io.newswire.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Kafka broker with its controller in this JVM, on loopback, without authentication. */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final BoundSockets sockets;
  private final BrokerFaults faults;
  private final ControllerServer controller;
  private final BrokerServer broker;

  private EmbeddedKafka(
      BoundSockets sockets, BrokerFaults faults, ControllerServer controller, BrokerServer broker) {
    this.sockets = sockets;
    this.faults = faults;
    this.controller = controller;
    this.broker = broker;
  }

  /**
   * Starts a broker on the folder's data and returns when clients can use it. On a folder that a
   * killed process left it takes about the broker's session longer, two seconds.
   *
   * @param folder an existing folder, empty or an earlier broker's, that nobody else uses
   * @param port 0 for a free one
   * @throws EmbeddedStartException if the port is taken or the broker does not start
   */
  public static EmbeddedKafka start(Path folder, int port) {
    return start(folder, port, Map.of());
  }

  /**
   * The same with settings of Kafka's over its own.
   *
   * @param over by their names; {@code PLAINTEXT} names the listener of the clients, whatever its
   *     protocol
   */
  static EmbeddedKafka start(Path folder, int port, Map<String, String> over) {
    BoundSockets sockets = BoundSockets.bind(port);
    try {
      EmbeddedKafka kafka = create(folder, sockets, over);
      kafka.startUp();
      LOG.atDebug().addKeyValue("address", kafka.bootstrapServers()).log("embedded broker listens");
      return kafka;
    } catch (EmbeddedStartException e) {
      close(sockets);
      throw e;
    } catch (Exception e) {
      close(sockets);
      throw new EmbeddedStartException(
          "The embedded broker can't be set up in " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Loads the definition of all settings and the classes that it needs, a good part of a start. */
  static void load() {
    new KafkaConfig(BrokerSettings.of(Path.of("none"), 0, 0), false);
  }

  /** What clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return Loopback.HOST + ":" + sockets.brokerPort();
  }

  /** Completes with what broke the broker beyond repair; never, if nothing does. */
  public CompletionStage<Throwable> failure() {
    return faults.fatal().minimalCompletionStage();
  }

  /** Stops the broker, then its controller; clients still connected lose their connections. */
  @Override
  public void close() {
    // The other way round, the broker could not tell its controller that it leaves.
    broker.shutdown(FAREWELL);
    controller.shutdown();
    close(sockets);
  }

  private static EmbeddedKafka create(Path folder, BoundSockets sockets, Map<String, String> over)
      throws Exception {
    Path data = Files.createDirectories(folder.resolve("kafka"));
    if (Files.notExists(data.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
      format(data);
    }
    Map<String, String> settings =
        new HashMap<>(BrokerSettings.of(data, sockets.brokerPort(), sockets.controllerPort()));
    settings.putAll(over);
    KafkaConfig config = new KafkaConfig(settings, false);
    BrokerFaults faults = new BrokerFaults(data);
    faults.takeHalts();
    var formatted = KafkaRaftServer.initializeLogDirs(config, LOG, "");
    SharedServer shared =
        new SharedServer(
            config,
            formatted._1(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(
                QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
            QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
            faults,
            sockets);
    ControllerServer controller =
        new ControllerServer(shared, KafkaRaftServer.configSchema(), formatted._2());
    return new EmbeddedKafka(sockets, faults, controller, new BrokerServer(shared));
  }

  /** Makes an empty folder one that a broker starts on, with a cluster id of its own. */
  private static void format(Path folder) throws Exception {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setPrintStream(silent)
          .run();
    }
  }

  private void startUp() {
    try {
      controller.startup();
      broker.startup();
    } catch (RuntimeException | Error e) {
      close();
      throw new EmbeddedStartException(
          "The embedded broker does not start: " + faults.told(e.toString(), e).getMessage(), e);
    }
  }

  private static void close(BoundSockets sockets) {
    try {
      sockets.close();
    } catch (IOException e) {
      LOG.atWarn().addKeyValue("reason", e).log("embedded broker's sockets could not be closed");
    }
  }
}
