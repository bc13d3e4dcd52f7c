package io.newswire.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one fault came to.
 *
 * @param fault what the table calls it
 * @param recovery see {@link Outcome}
 */
record Round(String fault, Examiner.Findings findings, Duration recovery) {

  /** What so many rounds came to, a row for each fault that was among them. */
  static List<Outcome> outcomes(List<Round> rounds, String on) {
    Map<String, List<Round>> faults =
        rounds.stream()
            .collect(Collectors.groupingBy(Round::fault, LinkedHashMap::new, Collectors.toList()));
    return faults.entrySet().stream().map(f -> outcome(f.getKey(), on, f.getValue())).toList();
  }

  private static Outcome outcome(String fault, String on, List<Round> rounds) {
    return new Outcome(
        fault,
        on,
        rounds.size(),
        rounds.stream().mapToLong(round -> round.findings().records()).sum(),
        rounds.stream().mapToLong(round -> round.findings().lost().size()).sum(),
        rounds.stream().mapToLong(round -> round.findings().doubled().size()).sum(),
        rounds.stream().map(Round::recovery).toList());
  }

  /** Fails if anything was lost or doubled. */
  void check() {
    assertThat(findings().lost()).as("lost").isEmpty();
    assertThat(findings().doubled()).as("doubled").isEmpty();
  }
}
