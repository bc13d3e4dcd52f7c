package io.newswire.reliability;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What became of a fault, seen from outside.
 *
 * @param fault what was done, as a reader of the table names it
 * @param on what it was done to: the brokers and how the application ran
 * @param rounds how often, at least 1
 * @param records that were acknowledged to whom fed them, over all rounds
 * @param lost of what the plain fold of these has, how many values the outputs had not
 * @param doubled how many values the outputs had twice, or that the plain fold has not
 * @param recoveries one a round: from when the fault was over (or, where it stays, from when it
 *     came) until what came in came out again
 */
public record Outcome(
    String fault,
    String on,
    int rounds,
    long records,
    long lost,
    long doubled,
    List<Duration> recoveries) {

  /** Copies. */
  public Outcome {
    recoveries = List.copyOf(recoveries);
  }

  /** As a row of the table. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %,d | %d | %d | %s |",
        fault,
        on,
        rounds,
        records,
        lost,
        doubled,
        recovered());
  }

  private String recovered() {
    List<Duration> sorted = recoveries.stream().sorted().toList();
    if (sorted.isEmpty()) {
      return "–";
    }
    Duration median = sorted.get(sorted.size() / 2);
    Duration longest = sorted.get(sorted.size() - 1);
    return sorted.size() == 1
        ? seconds(longest)
        : "%s, at most %s".formatted(seconds(median), seconds(longest));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
