package io.newswire.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Launched;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code newswire run} with its own broker, killed while articles stream in. */
@Isolated
class KilledRunIT {
  private static final Duration BACK_AT_WORK = Duration.ofSeconds(15);

  /** By processor: so many want to run at a time. The test itself makes two or three. */
  private static final double MOST_LOAD = 4;

  @TempDir Path folder;

  @Test
  void isBackAtWorkWithinFifteenSecondsOfItsRestartAndNothingIsLostOrDoubled() {
    Launched.assumePackaged();
    List<Integer> ports = FixedPorts.free(2);
    String broker = "127.0.0.1:" + ports.get(0);
    String registry = "http://127.0.0.1:" + ports.get(1);
    Round round;
    Launched killed = start(ports);
    try (killed;
        Examiner examiner = new Examiner(broker, registry, new Random().nextLong())) {
      examiner.feed();
      examiner.awaitThroughput();
      killed.kill();
      Instant since = Instant.now();
      try (Launched again = start(ports)) {
        Duration recovery = examiner.recovery(since);
        round = new Round("`kill -9` of a run", examiner.findings(), recovery);
        assertThat(again.isAlive()).as(again::complained).isTrue();
      }
    }
    ReliabilityTable.write(Round.outcomes(List.of(round), "its own broker"));
    round.check();
    assumeIdleEnough();
    assertThat(round.recovery()).isLessThan(BACK_AT_WORK);
  }

  /** Where much else runs, the time that it takes is not the run's own. */
  private static void assumeIdleEnough() {
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    double load = machine.getSystemLoadAverage() / machine.getAvailableProcessors();
    Assumptions.assumeTrue(
        load < MOST_LOAD,
        () -> "too much else runs to time a start: load of %.1f a core".formatted(load));
  }

  private Launched start(List<Integer> ports) {
    return Launched.start(
            folder,
            Optional.empty(),
            "run",
            "--data-dir=" + folder.resolve("data"),
            "--kafka-port=" + ports.get(0),
            "--registry-port=" + ports.get(1))
        .serving();
  }
}
