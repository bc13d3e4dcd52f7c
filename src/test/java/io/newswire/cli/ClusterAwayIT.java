package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** It is held to a time, so nothing runs beside it. */
@Isolated
class ClusterAwayIT {
  @TempDir Path folder;

  @BeforeAll
  static void needTheJar() {
    Launched.assumePackaged();
  }

  @Test
  void aClusterThatIsAwayIsToldOnOneLineInFifteenSeconds() {
    String nowhere = "--bootstrap-servers=127.0.0.1:1";
    String registry = "--schema-registry-url=http://127.0.0.1:1";
    try (Launched run = Launched.start(folder, "run", nowhere, registry);
        Launched tail = Launched.start(folder, "tail", nowhere, registry)) {
      Duration patience = Duration.ofSeconds(15);
      for (Typed typed : List.of(run.end(patience), tail.end(patience))) {
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.errLines())
            .singleElement()
            .asString()
            .startsWith("newswire: Kafka can't be reached at 127.0.0.1:1");
      }
    }
  }
}
