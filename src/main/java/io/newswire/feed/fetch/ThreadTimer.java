package io.newswire.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time, and threads that run what is due. */
final class ThreadTimer implements PollTimer {
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ScheduledThreadPoolExecutor threads;

  /**
   * @param count how many tasks may run at a time
   */
  ThreadTimer(int count) {
    threads =
        new ScheduledThreadPoolExecutor(
            count,
            task -> {
              Thread thread = new Thread(task, "poll");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // Its task tells of its own failures.
  public void at(Instant when, Runnable task) {
    long wait = Math.max(0, Duration.between(instant(), when).toNanos());
    try {
      threads.schedule(task, wait, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      if (!threads.isShutdown()) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
