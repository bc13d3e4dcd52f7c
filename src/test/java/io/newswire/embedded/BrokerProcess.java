package io.newswire.embedded;

import io.newswire.Signal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A broker and a registry in a process of their own, which can be paused as a whole. */
public final class BrokerProcess implements AutoCloseable {
  private final Process process;
  private final String bootstrapServers;
  private final String registryUrl;

  private BrokerProcess(Process process, String bootstrapServers, String registryUrl) {
    this.process = process;
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
  }

  /** Starts it and returns when clients can use it. */
  public static BrokerProcess start() throws IOException {
    return start(List.of());
  }

  /** The same on data that outlives it, and on ports that are known: the one before it had them. */
  public static BrokerProcess start(Path data, int kafkaPort, int registryPort) throws IOException {
    return start(
        List.of(data.toString(), Integer.toString(kafkaPort), Integer.toString(registryPort)));
  }

  private static BrokerProcess start(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("addresses ")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException("the broker's process ended with " + process.exitValue());
    }
    String[] words = line.split(" ", 3);
    return new BrokerProcess(process, words[1], words[2]);
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  public String registryUrl() {
    return registryUrl;
  }

  /** Stops its time: it keeps its connections and answers nothing. */
  public void pause() {
    Signal.STOP.send(process);
  }

  /** Lets it go on. */
  public void goOn() {
    Signal.CONT.send(process);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** What runs in the process. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedRun run =
        EmbeddedRun.start(
            arguments.length == 0
                ? EmbeddedSettings.temporary()
                : new EmbeddedSettings(
                    Optional.of(Path.of(arguments[0])),
                    Integer.parseInt(arguments[1]),
                    Integer.parseInt(arguments[2])));
    // As Kafka's own program ends.
    run.failure().thenAccept(fault -> Runtime.getRuntime().halt(1));
    Runtime.getRuntime().addShutdownHook(new Thread(run::close));
    System.out.printf("addresses %s %s%n", run.bootstrapServers(), run.registryUrl());
    new CountDownLatch(1).await();
  }
}
