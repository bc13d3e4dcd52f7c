package io.newswire.cli;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.serve.ServerSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Instances with HTTP in this JVM, as {@code run} has them. */
final class Instances {
  private Instances() {}

  /**
   * Starts one more on an embedded broker.
   *
   * @param state folder for its state
   */
  static Pipeline start(EmbeddedRun cluster, Path state) {
    return start(cluster, state, "1s");
  }

  /** The same with a canary as seldom as is said. */
  static Pipeline start(EmbeddedRun cluster, Path state, String canaryInterval) {
    return Pipeline.start(
        Settings.of(
            Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "schema.registry.url",
                cluster.registryUrl(),
                "state.dir",
                state.toString(),
                "replication.factor",
                "1",
                "num.standby.replicas",
                "0",
                "newswire.canary.interval",
                canaryInterval,
                "session.timeout.ms",
                "6000")),
        EmbeddedSettings.temporary(),
        ServerSettings.onLoopback(0),
        Progress.on(new PrintWriter(new StringWriter()), false));
  }
}
