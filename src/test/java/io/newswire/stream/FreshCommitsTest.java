package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshCommitsTest {
  private static final long NOW = 1_700_000_000_000L;

  private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();

  private FreshCommits.ProcessorCommits commits(FreshCommits of) {
    context.setCurrentSystemTimeMs(NOW);
    return of.of(context);
  }

  @Test
  void aFreshRecordIsCommittedAndTheNextOnesOnlyAfterTwentyMilliseconds() {
    FreshCommits.ProcessorCommits commits = commits(FreshCommits.soon());
    commits.processed(NOW - 5);
    assertThat(context.committed()).isTrue();

    context.resetCommit();
    context.setCurrentSystemTimeMs(NOW + 19);
    commits.processed(NOW + 19);
    assertThat(context.committed()).isFalse();

    context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOW + 20);
    assertThat(context.committed()).as("nothing comes after it").isTrue();
  }

  @ParameterizedTest(name = "late by {0} ms: {1} ms after the last one")
  @CsvSource({"0, 20", "100, 20", "250, 50", "999, 199"})
  void whatIsLaterIsCommittedLessOften(long late, long interval) {
    FreshCommits.ProcessorCommits commits = commits(FreshCommits.soon());
    commits.processed(NOW);
    context.resetCommit();

    context.setCurrentSystemTimeMs(NOW + interval - 1);
    commits.processed(NOW + interval - 1 - late);
    assertThat(context.committed()).isFalse();

    context.setCurrentSystemTimeMs(NOW + interval);
    commits.processed(NOW + interval - late);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whatIsFreshDoesNotWaitWithWhatIsLate() {
    FreshCommits.ProcessorCommits commits = commits(FreshCommits.soon());
    commits.processed(NOW);
    context.resetCommit();

    context.setCurrentSystemTimeMs(NOW + 10);
    commits.processed(NOW - 900);
    commits.processed(NOW + 10);
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOW + 20);

    assertThat(context.committed()).isTrue();
  }

  @Test
  void aBacklogWaitsForTheInterval() {
    FreshCommits.ProcessorCommits commits = commits(FreshCommits.soon());

    commits.processed(NOW - 1_000);
    context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOW + 20);

    assertThat(context.committed()).isFalse();
  }

  @Test
  void tasksOfAThreadCommitTogether() {
    FreshCommits shared = FreshCommits.soon();
    commits(shared).processed(NOW);
    context.resetCommit();

    shared.of(context).processed(NOW);

    assertThat(context.committed()).isFalse();
  }

  @Test
  void whoSetsTheIntervalIsAskedForNoOthers() {
    FreshCommits.ProcessorCommits commits =
        commits(StreamSettings.commits(Map.of("commit.interval.ms", "1000")));

    commits.processed(NOW);

    assertThat(context.committed()).isFalse();
    assertThat(context.scheduledPunctuators()).isEmpty();
  }
}
