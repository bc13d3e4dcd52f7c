package io.newswire.hostile;

import java.util.function.Supplier;

/**
 * Something that nobody who means well sends.
 *
 * @param kind of the table
 * @param name what it is
 * @param bytes made when it is needed: some are large
 */
record HostileInput(String kind, String name, Supplier<byte[]> bytes) {
  @Override
  public String toString() {
    return kind + ": " + name;
  }
}
