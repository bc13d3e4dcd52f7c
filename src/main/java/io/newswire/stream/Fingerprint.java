package io.newswire.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash, the same on every machine, to tell whether something changed. Texts are added with
 * their lengths, so that neighbours can't be taken for one another; 64 bits at a time, since it is
 * made twice of each paragraph's words.
 *
 * <p>Multiplier and shift: the finishing step of Stafford's "Better bit mixing", variant 13, as in
 * Java's SplittableRandom.
 */
final class Fingerprint {
  private static final long MULTIPLIER = 0xbf58476d1ce4e5b9L;
  private static final int SHIFT = 31;
  private static final long NOTHING = 0x9e3779b97f4a7c15L;

  private long hash;

  Fingerprint add(long value) {
    long mixed = (hash ^ value) * MULTIPLIER;
    hash = mixed ^ (mixed >>> SHIFT);
    return this;
  }

  Fingerprint add(double value) {
    return add(Double.doubleToLongBits(value));
  }

  Fingerprint add(boolean value) {
    return add(value ? 1 : 2);
  }

  Fingerprint add(byte[] bytes) {
    add((long) bytes.length);
    long eight = 0;
    for (int i = 0; i < bytes.length; i++) {
      eight = eight << Byte.SIZE | (bytes[i] & 0xff);
      if (i % Long.BYTES == Long.BYTES - 1) {
        add(eight);
      }
    }
    return add(eight);
  }

  Fingerprint add(@Nullable String text) {
    if (text == null) {
      return add(NOTHING);
    }
    int length = text.length();
    add((long) length);
    long four = 0;
    for (int i = 0; i < length; i++) {
      four = four << Character.SIZE | text.charAt(i);
      if ((i & 3) == 3) {
        add(four);
      }
    }
    return add(four);
  }

  /** Adds a constant by its name: its place among others may be another in the next release. */
  Fingerprint add(@Nullable Enum<?> value) {
    return add(value == null ? null : value.name());
  }

  /** Adds how many things follow. */
  Fingerprint addSize(List<?> things) {
    return add((long) things.size());
  }

  long value() {
    return hash;
  }
}
