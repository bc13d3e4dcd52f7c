package io.newswire.reliability;

import io.newswire.cli.Launched;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * While versions of articles stream in, something breaks: in the end the topics hold what a plain
 * fold of all that was acknowledged gives, and nothing came out that should not have.
 *
 * <p>Each fault comes once, then as many more as {@code -Dsoak.rounds} says, by chance. {@code
 * -Dsoak.seed} lets the same ones come again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExactlyOnceContract {
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 0);

  private final long seed = Long.getLong("soak.seed", new Random().nextLong());
  private final List<Round> rounds = new ArrayList<>();
  private Scene scene;
  private boolean failed;

  /** Three brokers, starting or started, on empty logs. */
  abstract Brokers brokers(Path folder);

  @BeforeAll
  void start(@TempDir Path folder) {
    Launched.assumePackaged();
    System.out.printf("%s: -Dsoak.seed=%d%n", getClass().getSimpleName(), seed);
    // The clients here say much of brokers that are away; what matters of it is counted.
    Configurator.setAllLevels("org.apache.kafka", Level.ERROR);
    scene = new Scene(folder, brokers(folder), seed);
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      String on = scene.brokers().name();
      scene.close();
      scene.brokers().close();
      ReliabilityTable.write(Round.outcomes(rounds, on));
    }
  }

  @TestFactory
  Stream<DynamicTest> afterEachFaultTheTopicsHoldThePlainFoldOfWhatWasAcknowledged() {
    Fault[] faults = Fault.values();
    Random random = new Random(seed);
    return Stream.concat(
            Stream.of(faults),
            IntStream.range(0, ROUNDS).mapToObj(i -> faults[random.nextInt(faults.length)]))
        .map(fault -> DynamicTest.dynamicTest(fault.told(), () -> check(fault)));
  }

  private void check(Fault fault) {
    Assumptions.assumeFalse(failed, "what an earlier fault has left is not what this one needs");
    failed = true;
    Round round = scene.play(fault);
    rounds.add(round);
    System.out.printf(
        "%s: round %d, %s: %d records, %d lost, %d doubled, recovered after %s%n",
        scene.brokers().name(),
        rounds.size(),
        fault.told(),
        round.findings().records(),
        round.findings().lost().size(),
        round.findings().doubled().size(),
        round.recovery());
    round.check();
    scene.checkInstancesAlive();
    failed = false;
  }
}
