package io.newswire.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that goes on end well when it is asked to stop (Ctrl-C, SIGTERM): the thread that
 * made this is interrupted, and has some seconds to close what it opened.
 */
final class UntilStopped {
  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean stopping;

  /** From now on, for the command of this thread; one that is stopped before ends at once. */
  void begin() {
    Thread command = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(command), "stop"));
  }

  /** Passes on an interruption that was not made here. */
  void check(Exception interruption) throws InterruptedException {
    if (!stopping) {
      throw interruption instanceof InterruptedException e
          ? e
          : new InterruptedException(interruption.getMessage());
    }
  }

  /** All is closed. */
  void done() {
    closed.countDown();
  }

  private void stop(Thread command) {
    if (closed.getCount() == 0) {
      return;
    }
    stopping = true;
    command.interrupt();
    try {
      if (closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(ExitCodes.OK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
