package io.newswire.stream;

import io.newswire.reading.ParagraphId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The paragraphs of one version of an article at their positions, as far as they have arrived. */
final class Order {
  private final @Nullable String[] ids;
  private final @Nullable Slot[] slots;
  private final Map<String, Integer> positions = new HashMap<>();
  private long characters;

  /** An order of so many positions, all of them empty. */
  Order(int size) {
    ids = new @Nullable String[size];
    slots = new @Nullable Slot[size];
  }

  /** How many positions there are, filled or not. */
  int size() {
    return ids.length;
  }

  /** How many positions are filled. */
  int filled() {
    return positions.size();
  }

  boolean isComplete() {
    return positions.size() == ids.length;
  }

  /** The id of the paragraph at a position; null when none has arrived, or beyond both ends. */
  @Nullable String id(int position) {
    return position < 0 || position >= ids.length ? null : ids[position];
  }

  @Nullable Slot slot(int position) {
    return slots[position];
  }

  @Nullable Integer positionOf(String id) {
    return positions.get(id);
  }

  /** The paragraph with an id, or null. */
  @Nullable Slot slotOf(String id) {
    Integer position = positions.get(id);
    return position == null ? null : slots[position];
  }

  /** How many UTF-16 code units the paragraphs that have arrived have together. */
  long characters() {
    return characters;
  }

  /** Ids of the paragraphs that have arrived, in no order. */
  Set<String> ids() {
    return positions.keySet();
  }

  /**
   * Puts a paragraph at a position, in place of what stood there. The same words elsewhere are
   * numbered anew, from the top.
   *
   * @param words {@link ParagraphId#ofWords} of the paragraph
   * @return the positions whose paragraphs are new or have another id now
   */
  NavigableSet<Integer> place(int position, String words, Slot slot) {
    NavigableSet<Integer> changed = new TreeSet<>(Set.of(position));
    String before = ids[position];
    if (before != null && !ParagraphId.words(before).equals(words)) {
      empty(position, ParagraphId.words(before), changed);
    }
    put(position, slot);
    NavigableSet<Integer> places = placesOf(words);
    places.add(position);
    number(words, places, changed);
    return changed;
  }

  /** Puts back the id of a position. */
  void restore(int position, String id) {
    ids[position] = id;
    positions.put(id, position);
  }

  /** Puts back the words of a paragraph, wherever it stands. */
  void restore(String id, Slot slot) {
    Integer position = positions.get(id);
    if (position != null) {
      put(position, slot);
    }
  }

  Order copy() {
    Order copy = new Order(ids.length);
    System.arraycopy(ids, 0, copy.ids, 0, ids.length);
    System.arraycopy(slots, 0, copy.slots, 0, slots.length);
    copy.positions.putAll(positions);
    copy.characters = characters;
    return copy;
  }

  /** The ids that stand here and not in another order. */
  Set<String> without(Order other) {
    Set<String> rest = new HashSet<>(positions.keySet());
    rest.removeAll(other.positions.keySet());
    return rest;
  }

  private void put(int position, Slot slot) {
    Slot before = slots[position];
    characters += slot.text().length() - (before == null ? 0 : before.text().length());
    slots[position] = slot;
  }

  private void empty(int position, String words, NavigableSet<Integer> changed) {
    NavigableSet<Integer> places = placesOf(words);
    places.remove(position);
    ids[position] = null;
    number(words, places, changed);
  }

  private NavigableSet<Integer> placesOf(String words) {
    NavigableSet<Integer> places = new TreeSet<>();
    Integer place = positions.get(words);
    while (place != null) {
      places.add(place);
      place = positions.get(ParagraphId.ofOccurrence(words, places.size()));
    }
    return places;
  }

  /** Gives the paragraphs with the same words their ids, from the top. */
  private void number(String words, NavigableSet<Integer> places, NavigableSet<Integer> changed) {
    int occurrence = 0;
    for (int position : places) {
      String id = ParagraphId.ofOccurrence(words, occurrence++);
      if (!id.equals(ids[position])) {
        ids[position] = id;
        changed.add(position);
      }
      positions.put(id, position);
    }
    positions.remove(ParagraphId.ofOccurrence(words, occurrence));
  }
}
