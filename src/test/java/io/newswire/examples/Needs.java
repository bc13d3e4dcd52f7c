package io.newswire.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What the examples need of the machine: a test of one whose needs are not met is skipped. */
final class Needs {
  private static final Path EXAMPLES = Path.of("src/examples");

  private Needs() {}

  static void nodeModules(String folder) {
    assume(Programs.run("node", "--version"), "Node.js");
    assume(
        Files.isDirectory(EXAMPLES.resolve(folder).resolve("node_modules")),
        "its packages: npm ci --prefix src/examples/" + folder);
  }

  static void python() {
    assume(
        Programs.run("/usr/bin/python3", "-c", "import avro, requests, confluent_kafka"),
        "Debian's packages python3-confluent-kafka, python3-avro and python3-requests");
  }

  static void kcat() {
    assume(Programs.run("kcat", "-V"), "Debian's package kcat");
  }

  static void jars() {
    assume(
        Files.isDirectory(EXAMPLES.resolve("console-consumer/target/jars")),
        "its jars: mvn -f src/examples/console-consumer package");
  }

  private static void assume(boolean there, String what) {
    Assumptions.assumeTrue(there, "the example needs " + what);
  }
}
