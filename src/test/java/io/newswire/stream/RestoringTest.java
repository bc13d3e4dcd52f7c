package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** How much is still to be restored. */
class RestoringTest {
  private static final TopicPartition FIRST = new TopicPartition("articles-changelog", 0);
  private static final TopicPartition SECOND = new TopicPartition("articles-changelog", 1);
  private final Restoring restoring = new Restoring();

  @Test
  void whatRemainsIsTheSumOverAllPartitionsAndFallsBatchByBatch() {
    restoring.onRestoreStart(FIRST, "articles", 10, 110);
    restoring.onRestoreStart(SECOND, "articles", 0, 50);
    assertThat(restoring.remaining()).isEqualTo(150);

    restoring.onBatchRestored(FIRST, "articles", 59, 50);
    assertThat(restoring.remaining()).isEqualTo(100);

    restoring.onRestoreEnd(FIRST, "articles", 100);
    assertThat(restoring.remaining()).isEqualTo(50);
  }

  @Test
  void aPartitionThatMovesAwayIsNotWaitedFor() {
    restoring.onRestoreStart(FIRST, "articles", 0, 50);
    restoring.onRestoreSuspended(FIRST, "articles", 20);
    restoring.onBatchRestored(FIRST, "articles", 30, 10);

    assertThat(restoring.remaining()).isZero();
  }
}
