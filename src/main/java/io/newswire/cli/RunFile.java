package io.newswire.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where {@code newswire run} leaves the addresses of its embedded broker and registry, and of its
 * HTTP, for as long as it runs, so that the other commands of the same user find them without being
 * told: {@code newswire/run.properties} in the folder for state of the XDG base directories.
 */
final class RunFile {
  private static final String PROCESS = "process.id";
  private static final String HTTP_URL = "http.url";

  private final Path file;

  RunFile(Path file) {
    this.file = file;
  }

  /** The user's; {@code NEWSWIRE_RUN_FILE} names another. */
  static RunFile ofUser(Map<String, String> environment) {
    String named = environment.get("NEWSWIRE_RUN_FILE");
    if (named != null) {
      return new RunFile(Path.of(named));
    }
    String state = environment.get("XDG_STATE_HOME");
    Path folder =
        state == null || state.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return new RunFile(folder.resolve("newswire").resolve("run.properties"));
  }

  /** Leaves the addresses of this process. */
  void write(String bootstrapServers, String registryUrl, String httpUrl) {
    Properties addresses = new Properties();
    addresses.setProperty(PROCESS, Long.toString(ProcessHandle.current().pid()));
    addresses.setProperty(Settings.BOOTSTRAP_SERVERS, bootstrapServers);
    addresses.setProperty(Settings.REGISTRY_URL, registryUrl);
    addresses.setProperty(HTTP_URL, httpUrl);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        addresses.store(out, "Where the embedded newswire run listens.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written: " + e.getMessage(), e);
    }
  }

  /** The cluster's addresses of a process that still runs; empty when there is none. */
  Optional<Map<String, String>> read() {
    Properties addresses = addresses();
    String bootstrapServers = addresses.getProperty(Settings.BOOTSTRAP_SERVERS);
    String registryUrl = addresses.getProperty(Settings.REGISTRY_URL);
    return bootstrapServers == null || registryUrl == null
        ? Optional.empty()
        : Optional.of(
            Map.of(
                Settings.BOOTSTRAP_SERVERS, bootstrapServers, Settings.REGISTRY_URL, registryUrl));
  }

  /** Where a process that still runs serves HTTP; empty when there is none. */
  Optional<String> httpUrl() {
    return Optional.ofNullable(addresses().getProperty(HTTP_URL));
  }

  /** What was left by a process that still runs; nothing when there is none. */
  private Properties addresses() {
    Properties addresses = new Properties();
    if (!Files.isReadable(file)) {
      return addresses;
    }
    try (Reader in = Files.newBufferedReader(file)) {
      addresses.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return new Properties();
    }
    return runs(addresses) ? addresses : new Properties();
  }

  /** Takes the addresses away if they are this process's. */
  void delete() {
    try {
      Properties addresses = new Properties();
      try (Reader in = Files.newBufferedReader(file)) {
        addresses.load(in);
      }
      if (Long.toString(ProcessHandle.current().pid()).equals(addresses.getProperty(PROCESS))) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | IllegalArgumentException e) {
      // A file that is left behind names a process that no longer runs, and so is passed over.
    }
  }

  private static boolean runs(Properties addresses) {
    try {
      return ProcessHandle.of(Long.parseLong(addresses.getProperty(PROCESS, "")))
          .map(ProcessHandle::isAlive)
          .orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
