package io.newswire.examples;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A copy of a Maven project that depends on newswire.
 *
 * @param repository Maven's local one for it
 */
record MavenProject(Path folder, Path repository) {
  private static final String VERSION = System.getProperty("newswire.version", "");
  private static final Path CLIENT_JAR = Path.of(System.getProperty("newswire.client.jar", ""));

  /**
   * Puts pom and client jar where {@code mvn install} puts them, in a local repository that has all
   * else from the one of this build: nothing is fetched again, and nothing is left behind in that.
   *
   * @param work a folder for the copy and the repository; not one of JUnit's, which warns of links
   */
  static MavenProject withClientJar(Path project, Path work) {
    Assumptions.assumeTrue(Programs.run("mvn", "--version"), "the example needs mvn on the PATH");
    Assumptions.assumeTrue(
        Files.isRegularFile(CLIENT_JAR), "newswire.client.jar names no jar: " + CLIENT_JAR);
    try {
      Path repository = Files.createDirectories(work.resolve("repository"));
      Path group = Files.createDirectories(repository.resolve("io/newswire/newswire"));
      Path known = knownRepository();
      link(known, repository, "io");
      link(known.resolve("io"), repository.resolve("io"), "newswire");
      Path version = Files.createDirectories(group.resolve(VERSION));
      String name = "newswire-" + VERSION;
      Files.copy(Path.of("pom.xml"), version.resolve(name + ".pom"), REPLACE_EXISTING);
      Files.copy(CLIENT_JAR, version.resolve(name + "-client.jar"), REPLACE_EXISTING);
      return new MavenProject(copy(project, work.resolve("project")), repository);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Surefire tells which it is. */
  private static Path knownRepository() {
    String told = System.getProperty("localRepository");
    return told == null
        ? Path.of(System.getProperty("user.home"), ".m2/repository")
        : Path.of(told);
  }

  /** Links all that is in a folder into another, but for one name. */
  private static void link(Path from, Path to, String but) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        Path link = to.resolve(entry.getFileName());
        if (!entry.endsWith(but) && !Files.isSymbolicLink(link)) {
          Files.createSymbolicLink(link, entry.toAbsolutePath());
        }
      }
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, REPLACE_EXISTING);
      }
    }
    return to;
  }

  /** The lines that Maven and what it runs print, without empty ones. */
  List<String> run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-ntp"));
    command.add("-Dmaven.repo.local=" + repository);
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile(folder, "mvn-", ".out");
      Path err = Files.createTempFile(folder, "mvn-", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      try {
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        String told = Files.readString(out) + Files.readString(err);
        assertThat(ended).as(() -> "it ends:\n" + told).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return Files.readAllLines(out).stream()
            .map(MavenProject::plain)
            .filter(line -> !line.isEmpty())
            .toList();
      } finally {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Without the codes for colours that Maven prints even where there are none. */
  private static String plain(String line) {
    return line.replaceAll("\u001b\\[[0-9;]*m", "");
  }
}
