package io.newswire.stream;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A version that is held back, withheld or under embargo: its paragraphs by position, unread. */
final class Held {
  private final Version version;
  private final NavigableMap<Integer, Slot> slots = new TreeMap<>();
  private long characters;

  /** A version of which nothing has arrived. */
  Held(Version version) {
    this.version = version;
  }

  Version version() {
    return version;
  }

  /** The paragraphs that have arrived, by position. */
  NavigableMap<Integer, Slot> slots() {
    return Collections.unmodifiableNavigableMap(slots);
  }

  /** How many UTF-16 code units they have together. */
  long characters() {
    return characters;
  }

  void put(int position, Slot slot) {
    @Nullable Slot before = slots.put(position, slot);
    characters += slot.text().length() - (before == null ? 0 : before.text().length());
  }
}
