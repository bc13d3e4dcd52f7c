package io.newswire.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an embedded run keeps its data and listens.
 *
 * @param dataDir the folder that keeps topics and schemas across restarts; empty for a temporary
 *     one that is deleted at the end
 * @param kafkaPort of the broker, 0 to 65535; 0 for a free one
 * @param registryPort of the schema registry, 0 to 65535; 0 for a free one
 */
public record EmbeddedSettings(Optional<Path> dataDir, int kafkaPort, int registryPort) {

  public EmbeddedSettings {
    check("The broker's", kafkaPort);
    check("The schema registry's", registryPort);
  }

  /** Temporary data and free ports. */
  public static EmbeddedSettings temporary() {
    return new EmbeddedSettings(Optional.empty(), 0, 0);
  }

  private static void check(String whose, int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(whose + " port is " + port + ": give 0 to 65535");
    }
  }
}
