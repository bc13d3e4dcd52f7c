package io.newswire.stream;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has what came of fresh records committed soon, while a backlog waits for Kafka Streams' commit
 * interval: a transaction costs the broker the same however much is in it, and who is late by
 * minutes is not helped by milliseconds. In between, the later a record is, the longer it waits, so
 * that an instance which can't carry the most frequent commits falls behind no further than to
 * those it can. Tasks of one thread commit together, so one asks for all.
 */
final class FreshCommits {
  /** News is wanted at once: with Kafka's default of 100 ms, records take three times as long. */
  private static final Duration SOON = Duration.ofMillis(20);

  /** A record that was fed longer ago is backlog. */
  private static final long FRESH_MILLIS = 1_000;

  /** A record waits for a commit as long as this part of what it is late already. */
  private static final long LATENESS_PER_WAIT = 5;

  private final Duration every;
  private final ThreadLocal<Long> asked = ThreadLocal.withInitial(() -> 0L);

  private FreshCommits(Duration every) {
    this.every = every;
  }

  /**
   * Commits of what is fresh, 20 ms after the last one, and of what is late up to 200 ms, which is
   * the interval of a backlog.
   */
  static FreshCommits soon() {
    return new FreshCommits(SOON);
  }

  /** No other commits than Kafka Streams makes by its interval. */
  static FreshCommits none() {
    return new FreshCommits(ProcessorCommits.NEVER);
  }

  /** Those of one task. */
  ProcessorCommits of(ProcessorContext<?, ?> context) {
    ProcessorCommits commits = new ProcessorCommits(context);
    if (!every.equals(ProcessorCommits.NEVER)) {
      context.schedule(every, PunctuationType.WALL_CLOCK_TIME, commits::askIfWaiting);
    }
    return commits;
  }

  /** What one task asks for. */
  final class ProcessorCommits {
    private static final Duration NEVER = Duration.ofMillis(Long.MAX_VALUE);

    private final ProcessorContext<?, ?> context;

    /** How long after the last commit one is wanted, milliseconds. */
    private long wait = Long.MAX_VALUE;

    private ProcessorCommits(ProcessorContext<?, ?> context) {
      this.context = context;
    }

    /**
     * Notes that a record was processed.
     *
     * @param timestamp of the record, milliseconds since the epoch
     */
    void processed(long timestamp) {
      long now = context.currentSystemTimeMs();
      long late = now - timestamp;
      if (late < FRESH_MILLIS) {
        wait = Math.min(wait, Math.max(every.toMillis(), late / LATENESS_PER_WAIT));
        askIfWaiting(now);
      }
    }

    private void askIfWaiting(long now) {
      if (now - asked.get() >= wait) {
        context.commit();
        asked.set(now);
        wait = Long.MAX_VALUE;
      }
    }
  }
}
