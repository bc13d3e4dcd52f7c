package io.newswire.reliability;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The brokers as JVMs of this machine, which run Kafka as it comes, from the classpath. */
final class BrokerProcesses implements Brokers {
  private final Path folder;
  private final List<Integer> ports = FixedPorts.free(2 * COUNT);
  private final Map<Integer, Process> processes = new HashMap<>();

  private BrokerProcesses(Path folder) {
    this.folder = folder;
  }

  /** Starts all of them on empty logs; they are there before they are a cluster. */
  static BrokerProcesses start(Path folder) {
    BrokerProcesses brokers = new BrokerProcesses(folder);
    String cluster = Uuid.randomUuid().toString();
    for (int broker = 1; broker <= COUNT; broker++) {
      brokers.format(broker, cluster);
      brokers.start(broker);
    }
    return brokers;
  }

  @Override
  public String name() {
    return "three embedded brokers";
  }

  @Override
  public String bootstrapServers() {
    return ports.stream()
        .limit(COUNT)
        .map(BrokerProcesses::address)
        .collect(Collectors.joining(","));
  }

  @Override
  public void kill(int broker) {
    Process process = processes.get(broker).destroyForcibly();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("broker %d does not end".formatted(broker));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void start(int broker) {
    try {
      processes.put(
          broker,
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xmx512m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Kafka.class.getName(),
                  properties(broker).toString())
              .redirectErrorStream(true)
              .redirectOutput(
                  ProcessBuilder.Redirect.appendTo(
                      folder.resolve("broker-%d.log".formatted(broker)).toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path properties(int broker) throws IOException {
    Properties properties = new Properties();
    properties.putAll(Brokers.settings());
    String client = address(ports.get(broker - 1));
    properties.put("node.id", Integer.toString(broker));
    properties.put("log.dirs", data(broker).toString());
    properties.put("listeners", "PLAINTEXT://" + client + ",CONTROLLER://" + controller(broker));
    properties.put("advertised.listeners", "PLAINTEXT://" + client);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "controller.quorum.voters",
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(voter -> voter + "@" + controller(voter))
            .collect(Collectors.joining(",")));
    Path file = folder.resolve("broker-%d.properties".formatted(broker));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return file;
  }

  private Path data(int broker) {
    return folder.resolve("broker-%d".formatted(broker));
  }

  private String controller(int broker) {
    return address(ports.get(COUNT + broker - 1));
  }

  private static String address(int port) {
    return "127.0.0.1:" + port;
  }

  private void format(int broker, String cluster) {
    try (PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      String data = Files.createDirectories(data(broker)).toString();
      new Formatter()
          .setNodeId(broker)
          .setClusterId(cluster)
          .addDirectory(data)
          .setMetadataLogDirectory(data)
          .setControllerListenerName("CONTROLLER")
          .setPrintStream(silent)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("broker %d can't be set up".formatted(broker), e);
    }
  }

  @Override
  public void close() {
    processes.keySet().forEach(this::kill);
  }
}
