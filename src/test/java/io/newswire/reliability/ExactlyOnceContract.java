package io.newswire.reliability;

import io.newswire.cli.Launched;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
 * <p>{@code -Dsoak.rounds} says how often something breaks, {@code -Dsoak.seed} lets the same
 * faults hit the same ones again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExactlyOnceContract {
  private static final int ROUNDS = Integer.getInteger("soak.rounds", 4);
  private static final long SEED = Long.getLong("soak.seed", new Random().nextLong());

  private final List<Round> rounds = new ArrayList<>();
  private Scene scene;
  private boolean failed;

  /** Three brokers, starting or started, on empty logs. */
  abstract Brokers brokers(Path folder);

  /**
   * How many times as many rounds of a seed are left to others before it: so all of them together
   * have each fault, though one of them alone may not.
   */
  abstract int turn();

  @BeforeAll
  void start(@TempDir Path folder) {
    Launched.assumePackaged();
    System.out.printf("%s: -Dsoak.seed=%d%n", getClass().getSimpleName(), SEED);
    // The clients here say much of brokers that are away; what matters of it is counted.
    Configurator.setAllLevels("org.apache.kafka", Level.ERROR);
    scene = new Scene(folder, brokers(folder), SEED);
    scene.begin();
  }

  @AfterAll
  void stop() {
    if (scene != null) {
      String on = scene.brokers().name();
      scene.close();
      List<String> faults = Stream.of(Fault.values()).map(Fault::told).toList();
      rounds.sort(Comparator.comparing(round -> faults.indexOf(round.fault())));
      ReliabilityTable.write(Round.outcomes(rounds, on));
    }
  }

  @TestFactory
  Stream<DynamicTest> afterEachFaultTheTopicsHoldThePlainFoldOfWhatWasAcknowledged() {
    Random random = new Random(SEED);
    return Stream.generate(() -> shuffled(random))
        .flatMap(List::stream)
        .skip((long) turn() * ROUNDS)
        .limit(ROUNDS)
        .map(fault -> DynamicTest.dynamicTest(fault.told(), () -> check(fault)));
  }

  /** All faults, so that each comes before any comes again. */
  private static List<Fault> shuffled(Random random) {
    List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
    Collections.shuffle(faults, random);
    return faults;
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
