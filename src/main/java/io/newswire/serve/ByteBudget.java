package io.newswire.serve;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes may be held at a time, by all requests together. */
final class ByteBudget {
  private final AtomicLong left;

  ByteBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** A share of the budget that grows with what one request holds. */
  Share share() {
    return new Share();
  }

  /** What one request holds; used by one thread at a time. */
  final class Share implements AutoCloseable {
    private long taken;

    /** Takes more, if that many are left. */
    boolean grow(long bytes) {
      if (left.addAndGet(-bytes) < 0) {
        left.addAndGet(bytes);
        return false;
      }
      taken += bytes;
      return true;
    }

    /** Gives all of it back; once is enough. */
    @Override
    public void close() {
      left.addAndGet(taken);
      taken = 0;
    }
  }
}
