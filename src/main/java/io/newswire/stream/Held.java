package io.newswire.stream;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A version that is held back, withheld or under embargo: its paragraphs by position, unread.
 *
 * @param slots those that have arrived
 */
record Held(Version version, NavigableMap<Integer, Slot> slots) {
  Held(Version version) {
    this(version, new TreeMap<>());
  }
}
