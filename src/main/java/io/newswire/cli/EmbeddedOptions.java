package io.newswire.cli;

import io.newswire.embedded.EmbeddedSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the embedded broker and registry run, where no cluster is given. */
final class EmbeddedOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description =
          "Keep the embedded broker's data here across restarts (default: a temporary folder).")
  @Nullable Path dataDir;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the embedded broker (default: a free one).")
  int kafkaPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the embedded schema registry (default: a free one).")
  int registryPort;

  EmbeddedSettings read() {
    try {
      return new EmbeddedSettings(Optional.ofNullable(dataDir), kafkaPort, registryPort);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(e.getMessage() == null ? "bad port" : e.getMessage());
    }
  }
}
