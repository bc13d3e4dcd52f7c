package io.newswire.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only as far as a test lets it, and runs what is due on the test's thread. */
final class SimulatedTime implements PollTimer {
  private record Task(Instant when, long number, Runnable work) {}

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::when).thenComparing(Task::number));
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private long number;
  private boolean closed;

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void at(Instant when, Runnable work) {
    if (!closed) {
      tasks.add(new Task(when, number++, work));
    }
  }

  /** Lets so much time pass. */
  void pass(Duration time) {
    Instant end = now.plus(time);
    while (!tasks.isEmpty() && !tasks.peek().when.isAfter(end)) {
      Task task = tasks.remove();
      now = task.when.isAfter(now) ? task.when : now;
      task.work.run();
    }
    now = end;
  }

  /** Lets time pass while a task runs. */
  void spend(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void close() {
    closed = true;
    tasks.clear();
  }
}
