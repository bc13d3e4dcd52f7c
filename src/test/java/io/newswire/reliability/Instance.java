package io.newswire.reliability;

import io.newswire.Signal;
import io.newswire.cli.Launched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An instance of the application, {@code newswire run} on a cluster: its process and its disk. */
final class Instance implements AutoCloseable {
  /** How long the group waits for an instance that says nothing. */
  static final Duration SESSION = Duration.ofSeconds(4);

  /** How long the brokers keep a transaction open of which they hear nothing. */
  static final Duration TRANSACTION = Duration.ofSeconds(3);

  private static final Duration STOP = Duration.ofSeconds(60);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "session.timeout.ms",
          Long.toString(SESSION.toMillis()),
          "heartbeat.interval.ms",
          "500",
          // More is underway when it is killed, and a small machine has less to do.
          "commit.interval.ms",
          "100",
          "producer.transaction.timeout.ms",
          Long.toString(TRANSACTION.toMillis()));

  private final Path folder;
  private final List<Object> arguments = new ArrayList<>(List.of("run"));
  private @Nullable Launched process;

  /** One that has not started; {@code folder} is an existing one of its own. */
  Instance(Path folder, String bootstrapServers, String registryUrl) {
    this.folder = folder;
    arguments.add("--bootstrap-servers=" + bootstrapServers);
    arguments.add("--schema-registry-url=" + registryUrl);
    arguments.add("--set=state.dir=" + state());
    SETTINGS.forEach((name, value) -> arguments.add("--set=" + name + "=" + value));
  }

  private Path state() {
    return folder.resolve("state");
  }

  /** Starts a process; returns at once. */
  void start() {
    start(Optional.empty());
  }

  /** The same with an earlier release's classes. */
  void start(Optional<Path> classes) {
    process = Launched.start(folder, classes, arguments.toArray());
  }

  /** Waits until it does its work. */
  void awaitServing() {
    process().serving();
  }

  /** Whether its process runs; paused or not. */
  boolean isAlive() {
    return process().isAlive();
  }

  /** The log of its process. */
  String log() {
    return process().complained();
  }

  void pause() {
    process().send(Signal.STOP);
  }

  void goOn() {
    process().send(Signal.CONT);
  }

  void kill() {
    process().kill();
  }

  /** Asks it to stop; returns at once. */
  void terminate() {
    process().terminate();
  }

  /** Waits until it has stopped. */
  void awaitEnd() {
    process().end(STOP);
  }

  void deleteState() {
    try (Stream<Path> files = Files.walk(state())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Launched process() {
    Launched started = process;
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
