package io.newswire.reliability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Feeds the pipeline, and holds what comes out against the plain fold of what went in. */
final class Examiner implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String URIS = "urn:newswire:test:reliability:";

  private final Feeder feeder;
  private final Checker checker;
  private long told;
  private int toldDoubled;

  /**
   * Begins on topics that are there and empty.
   *
   * @param seed of what is fed
   */
  Examiner(String bootstrapServers, String registryUrl, long seed) {
    feeder = new Feeder(bootstrapServers, registryUrl, URIS, seed);
    checker = new Checker(bootstrapServers, registryUrl);
  }

  /** What came of all that was fed since it was last asked. */
  record Findings(long records, List<String> lost, List<String> doubled) {}

  /** Feeds from now on, until it is asked for its findings. */
  void feed() {
    feeder.begin();
  }

  /**
   * Feeds an article more into each partition, and waits until they have come out; at most for some
   * minutes: what is missing then is found missing later.
   */
  void awaitThroughput() {
    Map<String, String> probe = feeder.probe();
    awaitOrGiveUp(() -> checker.has(probe));
  }

  /** The same; how long after a time it was. */
  Duration recovery(Instant since) {
    awaitThroughput();
    return Duration.between(since, Instant.now());
  }

  /** Feeds what is begun to its end, and waits until what comes out is the fold, or for long. */
  Findings findings() {
    feeder.finish();
    Map<String, String> fold = feeder.fold();
    awaitOrGiveUp(() -> checker.has(fold) && checker.standing().size() == fold.size());
    return compare(fold);
  }

  private Findings compare(Map<String, String> fold) {
    Map<String, String> standing = checker.standing();
    List<String> lost = new ArrayList<>(checker.missingEdits());
    fold.forEach(
        (place, value) -> {
          if (!value.equals(standing.get(place))) {
            lost.add(place);
          }
        });
    List<String> all = checker.doubled();
    List<String> doubled = new ArrayList<>(all.subList(toldDoubled, all.size()));
    standing.keySet().stream()
        .filter(place -> !fold.containsKey(place))
        .forEach(place -> doubled.add("not in the fold: " + place));
    long records = feeder.acknowledged() - told;
    told += records;
    toldDoubled = all.size();
    return new Findings(records, lost, doubled);
  }

  private static void awaitOrGiveUp(Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(25)).until(condition);
    } catch (ConditionTimeoutException e) {
      System.out.println("not within " + PATIENCE);
    }
  }

  @Override
  public void close() {
    checker.close();
    feeder.close();
  }
}
