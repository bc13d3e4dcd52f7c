package io.newswire.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.Launched;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Two instances of the last release are upgraded to this one, one after the other, while articles
 * stream in. Each goes on with its state, on the same topics, with the schemas in the registry.
 */
@Isolated
class RollingUpgradeIT {
  @TempDir Path folder;

  @Test
  void instancesOfTheLastReleaseAreUpgradedOneAfterTheOtherWithNothingLost() throws Exception {
    Launched.assumePackaged();
    LastRelease release = LastRelease.named();
    release.assumeInHistory();
    Optional<Path> old = Optional.of(release.classes());
    List<Round> rounds = new ArrayList<>();
    try (EmbeddedRun cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
        Instance first = instance("first", cluster);
        Instance second = instance("second", cluster)) {
      first.start(old);
      first.awaitServing();
      second.start(old);
      second.awaitServing();
      try (Examiner examiner =
          new Examiner(
              cluster.bootstrapServers(), cluster.registryUrl(), new Random().nextLong())) {
        for (Instance instance : List.of(first, second)) {
          examiner.feed();
          examiner.awaitThroughput();
          Instant since = Instant.now();
          instance.terminate();
          instance.awaitEnd();
          instance.start();
          instance.awaitServing();
          var recovery = examiner.recovery(since);
          rounds.add(
              new Round(
                  "rolling upgrade of two instances from " + release.version(),
                  examiner.findings(),
                  recovery));
        }
      }
      assertThat(List.of(first, second)).allMatch(Instance::isAlive);
    }
    ReliabilityTable.write(Round.outcomes(rounds, "one embedded broker"));
    rounds.forEach(Round::check);
  }

  private Instance instance(String name, EmbeddedRun cluster) throws Exception {
    return new Instance(
        Files.createDirectory(folder.resolve(name)),
        cluster.bootstrapServers(),
        cluster.registryUrl());
  }
}
