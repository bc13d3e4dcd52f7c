package io.newswire.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * An example, to be run as a process of its own.
 *
 * @param command how it is started, from the project's folder
 */
record Example(List<String> command) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Example quotes() {
    Needs.nodeModules("kafkajs");
    return new Example(List.of("node", "src/examples/kafkajs/quotes.mjs")).inItsOwnGroup();
  }

  static Example developments() {
    Needs.nodeModules("confluent-schemaregistry");
    String script = "src/examples/confluent-schemaregistry/developments.mjs";
    return new Example(List.of("node", script)).inItsOwnGroup();
  }

  static Example figures() {
    Needs.python();
    return new Example(List.of("src/examples/python/figures.py")).inItsOwnGroup();
  }

  static Example keysAndHeaders(String topic) {
    Needs.kcat();
    return new Example(List.of("src/examples/kcat/keys-and-headers.sh", topic));
  }

  static Example records(String topic) {
    Needs.jars();
    return new Example(List.of("src/examples/console-consumer/records.sh", topic));
  }

  private Example inItsOwnGroup() {
    return with("--group", "examples-" + UUID.randomUUID());
  }

  Example with(String... arguments) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(arguments));
    return new Example(longer);
  }

  /** The lines that it prints until all that is wanted is among them; it is stopped then. */
  List<String> linesUntil(Map<String, String> environment, String... wanted) {
    return run(environment, printed -> List.of(wanted).stream().allMatch(printed::contains));
  }

  /** The lines that it prints until it ends by itself, without a failure. */
  List<String> linesToItsEnd(Map<String, String> environment) {
    return run(environment, printed -> false);
  }

  private interface Enough {
    boolean isPrinted(String printed);
  }

  private List<String> run(Map<String, String> environment, Enough enough) {
    try {
      Path out = Files.createTempFile("example-", ".out");
      Path err = Files.createTempFile("example-", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      try {
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(!process.isAlive() || enough.isPrinted(read(out)))
                        .as(() -> "prints what is wanted:\n" + read(out) + read(err))
                        .isTrue());
        if (!process.isAlive()) {
          assertThat(process.exitValue()).as(() -> read(err)).isZero();
        }
        return read(out).lines().toList();
      } finally {
        stop(process);
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("stops when it is asked to").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  /** What is in the file; a character of which only a part is written yet comes out as another. */
  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
