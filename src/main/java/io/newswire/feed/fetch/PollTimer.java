package io.newswire.feed.fetch;

import java.time.Instant;
import java.time.InstantSource;

/** The time that a {@link Poller} lives in. */
interface PollTimer extends InstantSource, AutoCloseable {
  /** Runs a task at that time, or at once when it has passed; not at all when this is closed. */
  void at(Instant when, Runnable task);

  /** Interrupts what runs and waits, for a moment, until it has ended. */
  @Override
  void close();
}
