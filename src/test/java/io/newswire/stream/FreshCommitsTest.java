package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

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
