package io.newswire.stream;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/**
 * Tells whether an article was saved while its rows were read: they are written one by one, and who
 * reads them from another thread must not take half of a version for one. Nobody waits for a lock;
 * articles share counts by the hash of their uris, which costs a reader one try more at most.
 */
final class Saves {
  private static final int STRIPES = 1 << 12;

  private final AtomicLongArray begun = new AtomicLongArray(STRIPES);
  private final AtomicLongArray ended = new AtomicLongArray(STRIPES);

  /** Writes the rows of an article. */
  void save(String uri, Runnable writing) {
    int stripe = stripe(uri);
    begun.incrementAndGet(stripe);
    try {
      writing.run();
    } finally {
      ended.incrementAndGet(stripe);
    }
  }

  /** What reading the rows of an article gives; empty if it was saved meanwhile. */
  <T> Optional<T> read(String uri, Supplier<T> reading) {
    int stripe = stripe(uri);
    long before = ended.get(stripe);
    if (begun.get(stripe) != before) {
      return Optional.empty();
    }
    try {
      T read = reading.get();
      return begun.get(stripe) == before ? Optional.of(read) : Optional.empty();
    } catch (RuntimeException e) {
      // Half of a version may not even be readable.
      if (begun.get(stripe) == before) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static int stripe(String uri) {
    int hash = uri.hashCode();
    return (hash ^ (hash >>> 16)) & (STRIPES - 1);
  }
}
