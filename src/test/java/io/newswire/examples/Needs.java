package io.newswire.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What the examples need of the machine: a test of one whose needs are not met is skipped. */
final class Needs {
  private static final Path EXAMPLES = Path.of("src/examples");

  private Needs() {}

  static void nodeModules(String folder) {
    assume(runs("node", "--version"), "Node.js");
    assume(
        Files.isDirectory(EXAMPLES.resolve(folder).resolve("node_modules")),
        "its packages: npm ci --prefix src/examples/" + folder);
  }

  static void python() {
    assume(
        runs("/usr/bin/python3", "-c", "import avro, requests, confluent_kafka"),
        "Debian's packages python3-confluent-kafka, python3-avro and python3-requests");
  }

  static void kcat() {
    assume(runs("kcat", "-V"), "Debian's package kcat");
  }

  static void jars() {
    assume(
        Files.isDirectory(EXAMPLES.resolve("console-consumer/target/jars")),
        "its jars: mvn -f src/examples/console-consumer package");
  }

  private static void assume(boolean there, String what) {
    Assumptions.assumeTrue(there, "the example needs " + what);
  }

  private static boolean runs(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
