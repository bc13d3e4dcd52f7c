package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.Signal;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * The packaged program as a process of its own, which this JVM ends if it does not end by itself.
 */
public final class Launched implements AutoCloseable {
  private static final String JAR = System.getProperty("newswire.jar", "");

  /** The jar's classes as the JVM keeps them, for a quicker start. */
  private static final String CLASSES = System.getProperty("newswire.class.archive", "none");

  private static final String MAIN_CLASS = Newswire.class.getName();
  private static final Path NOTHING = Path.of("/dev/null");

  private final Process process;
  private final Path out;
  private final Path err;

  private Launched(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Skips a test where the jar was not packaged. */
  public static void assumePackaged() {
    Assumptions.assumeTrue(
        Files.isRegularFile(Path.of(JAR)), "the system property newswire.jar names no jar: " + JAR);
  }

  /**
   * Starts the program.
   *
   * @param folder for its run file and for what it prints
   */
  static Launched start(Path folder, Path in, Object... arguments) {
    return start(folder, in, Map.of(), command(program(), arguments));
  }

  /**
   * The same with classes that come before those of the jar.
   *
   * @param classes a folder of them, with their resources
   */
  public static Launched start(Path folder, Optional<Path> classes, Object... arguments) {
    List<String> program =
        classes
            .map(before -> List.of("-cp", before + File.pathSeparator + JAR, MAIN_CLASS))
            .orElseGet(Launched::program);
    return start(folder, NOTHING, Map.of(), command(program, arguments));
  }

  /** The same with variables in its environment. */
  static Launched start(Path folder, Map<String, String> environment, Object... arguments) {
    return start(folder, NOTHING, environment, command(program(), arguments));
  }

  private static List<String> program() {
    return List.of("-jar", JAR);
  }

  private static List<String> command(List<String> program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    // Where it is of another jar or Java, it is passed over.
    command.addAll(List.of("-XX:SharedArchiveFile=" + CLASSES, "-Xshare:auto", "-Xlog:cds*=off"));
    command.addAll(program);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    boolean choosesPort = command.stream().anyMatch(word -> word.startsWith("--http-port"));
    if (arguments.length > 0 && arguments[0].equals("run") && !choosesPort) {
      // Several may run at a time.
      command.add("--http-port=0");
    }
    return command;
  }

  private static Launched start(
      Path folder, Path in, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile(folder, "out-", ".txt");
      Path err = Files.createTempFile(folder, "err-", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectInput(new File(in.toString()))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.startsWith("NEWSWIRE_") || name.startsWith("JAVA_TOOL_"));
      builder.environment().put("NEWSWIRE_RUN_FILE", runFile(folder).toString());
      builder.environment().putAll(environment);
      return new Launched(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Launched start(Path folder, Object... arguments) {
    return start(folder, NOTHING, arguments);
  }

  /** Runs the program to its end. */
  static Typed run(Path folder, Object... arguments) {
    return runReading(folder, NOTHING, arguments);
  }

  /** The same with a file on standard input. */
  static Typed runReading(Path folder, Path in, Object... arguments) {
    try (Launched launched = start(folder, in, arguments)) {
      return launched.end(Duration.ofSeconds(60));
    }
  }

  /** Runs the program to its end with a shell's command at the other end of its pipe. */
  static Typed runInPipe(Path folder, String reader, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("bash", "-c"));
    command.add("set -o pipefail; \"$@\" | " + reader);
    command.add("newswire");
    command.addAll(command(program(), arguments));
    try (Launched launched = start(folder, NOTHING, Map.of(), command)) {
      return launched.end(Duration.ofSeconds(60));
    }
  }

  /** The broker of the run that has left its addresses there. */
  static String bootstrapServers(Path folder) {
    return new RunFile(runFile(folder))
        .read()
        .map(addresses -> addresses.get(Settings.BOOTSTRAP_SERVERS))
        .orElseThrow();
  }

  static Path runFile(Path folder) {
    return folder.resolve("run.properties");
  }

  /** Waits until {@code newswire run} serves. */
  public Launched serving() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || read(out).contains("stop it:"));
    assertThat(process.isAlive()).as(() -> "runs; it printed:\n" + read(err)).isTrue();
    return this;
  }

  /** The base URL of the HTTP that it serves. */
  String httpUrl() {
    return read(out)
        .lines()
        .filter(line -> line.strip().startsWith("HTTP "))
        .map(line -> line.strip().substring("HTTP ".length()).strip())
        .map(line -> line.replace("/openapi.json", ""))
        .findFirst()
        .orElseThrow();
  }

  /** What it has printed until now. */
  String printed() {
    return read(out);
  }

  /** What it has printed besides, on standard error, until now. */
  public String complained() {
    return read(err);
  }

  /** The most memory that it has had resident so far, in megabytes. */
  long mostResidentMegabytes() {
    return read(Path.of("/proc", Long.toString(process.pid()), "status"))
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to stop (SIGTERM). */
  public void terminate() {
    process.destroy();
  }

  /** Ends it at once (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    end(Duration.ofSeconds(10));
  }

  /** Sends it a signal. */
  public void send(Signal signal) {
    signal.send(process);
  }

  /** Waits for its end. */
  public Typed end(Duration patience) {
    try {
      assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
          .as(() -> "ends within %s; it printed:%n%s%s".formatted(patience, read(out), read(err)))
          .isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Typed(process.exitValue(), read(out), read(err));
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
