package io.newswire.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit FNV-1a hash, the same on every machine, to tell whether something changed.
 *
 * <p>Constants: Fowler, Noll and Vo, draft-eastlake-fnv.
 */
final class Fingerprint {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long hash = OFFSET_BASIS;

  Fingerprint add(byte[] bytes) {
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return separate();
  }

  /** Adds the value's string form, which has to be the same on every machine. */
  Fingerprint add(@Nullable Object value) {
    String text = Objects.toString(value, "\0");
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return separate();
  }

  long value() {
    return hash;
  }

  private Fingerprint separate() {
    hash = (hash ^ 0x1ff) * PRIME;
    return this;
  }
}
