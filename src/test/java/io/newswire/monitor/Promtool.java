package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.examples.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Prometheus's own program that checks what is written for it. */
final class Promtool {
  private Promtool() {}

  /** Skips a test where Debian's package is not there. */
  static void assumeThere() {
    Assumptions.assumeTrue(
        Programs.run("promtool", "--version"),
        "what is written for Prometheus is checked with promtool, of Debian's package prometheus");
  }

  /** Runs it, and sees that it finds nothing amiss. */
  static void findsNothingAmiss(String... arguments) {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    try {
      Path told = Files.createTempFile("promtool-", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        int code = process.waitFor();
        assertThat(code).as(Files.readString(told)).isZero();
      } finally {
        Files.delete(told);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
