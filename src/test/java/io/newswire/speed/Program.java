package io.newswire.speed;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The packaged program as a process of its own, which is killed when it is closed. */
final class Program implements AutoCloseable {
  /** Where {@code mvn package} leaves it. */
  static final Path JAR = Path.of("target", "newswire.jar");

  /** Its classes as the JVM keeps them, which the build makes for the tests. */
  static final Path CLASS_ARCHIVE = Path.of("target", "newswire.jsa");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final BufferedReader out;

  private Program(Process process) {
    this.process = process;
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param folder takes its temporary files, its run file and what it prints on standard error
   * @param jvm the JVM's own options
   */
  static Program start(Path folder, List<String> jvm, List<String> arguments) {
    return start(folder, Map.of(), jvm, arguments);
  }

  /** The same with variables in its environment. */
  static Program start(
      Path folder, Map<String, String> environment, List<String> jvm, List<String> arguments) {
    if (Files.notExists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: mvn package makes it");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(jvm);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(arguments);
    try {
      File err = Files.createTempFile(folder, "err-", ".txt").toFile();
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(err);
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.startsWith("NEWSWIRE_") || name.contains("JAVA_"));
      builder.environment().putAll(environment);
      builder.environment().put("NEWSWIRE_RUN_FILE", folder.resolve("run.properties").toString());
      return new Program(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for a line of its standard output.
   *
   * @throws IllegalStateException when it ends before
   */
  String await(Predicate<String> wanted) {
    try {
      String line = out.readLine();
      while (line != null && !wanted.test(line)) {
        line = out.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("it has ended: " + process);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it tells under a name when {@code run} serves; to be asked for in its order. */
  String told(String name) {
    return await(line -> line.strip().startsWith(name + " "))
        .strip()
        .substring(name.length())
        .strip();
  }

  long pid() {
    return process.pid();
  }

  /** Seconds of processor that it has used. */
  double cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** Waits until it has ended by itself. */
  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("it has not ended well: " + process);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
