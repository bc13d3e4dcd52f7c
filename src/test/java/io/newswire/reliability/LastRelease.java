package io.newswire.reliability;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/**
 * The release before this one. Its classes are built from the history: its own sources, schemas and
 * resources, with today's libraries.
 *
 * @param version as its pom has it
 * @param commit that it was made of
 */
record LastRelease(String version, String commit) {
  private static final Path FOLDER = Path.of("target/last-release").toAbsolutePath();

  /** The one that {@code last-release.properties} names. */
  static LastRelease named() {
    Properties properties = new Properties();
    try (InputStream in = LastRelease.class.getResourceAsStream("last-release.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LastRelease(properties.getProperty("version"), properties.getProperty("commit"));
  }

  /** Skips a test where it can't be built. */
  void assumeInHistory() {
    Assumptions.assumeTrue(
        runs(Path.of(""), "git", "cat-file", "-e", commit + "^{commit}"),
        "the last release, commit " + commit + ", is not in the history: a shallow clone?");
    Assumptions.assumeTrue(runs(Path.of(""), "mvn", "--version"), "needs mvn on the PATH");
  }

  /** Its classes and resources, built if they were not before. */
  Path classes() {
    Path sources = FOLDER.resolve(commit);
    Path classes = sources.resolve("target/classes");
    Path built = sources.resolve("built");
    try {
      if (Files.notExists(built)) {
        Files.createDirectories(sources);
        unpack(sources);
        generate(sources);
        compile(sources, classes);
        Files.createFile(built);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  private void unpack(Path sources) {
    run(
        Path.of(""),
        "bash",
        "-c",
        "set -o pipefail; git archive \"$1\" pom.xml .mvn schemas src/main | tar -x -C \"$2\"",
        "unpack",
        commit,
        sources.toString());
  }

  /** The records' classes out of the schemas, and the resources in their places. */
  private static void generate(Path sources) {
    run(
        sources,
        "mvn",
        "-q",
        "-B",
        "-ntp",
        "-Denforcer.skip",
        "-Dspotless.check.skip",
        "-Djacoco.skip",
        "process-resources");
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> written = Files.walk(sources.resolve("src/main/java"));
        Stream<Path> generated = Files.walk(sources.resolve("target/generated-sources/avro"))) {
      List<Path> all =
          Stream.concat(written, generated)
              .filter(file -> file.toString().endsWith(".java"))
              .toList();
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-parameters",
              "--release",
              "17",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString());
      boolean compiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(all))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the last release does not compile");
      }
    }
  }

  private static void run(Path folder, String... command) {
    if (!runs(folder, command)) {
      throw new IllegalStateException("does not run in " + folder + ": " + List.of(command));
    }
  }

  private static boolean runs(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(new File(folder.toAbsolutePath().toString()))
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(5, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
