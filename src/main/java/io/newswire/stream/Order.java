package io.newswire.stream;

import io.newswire.reading.ParagraphId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of one version of an article at their positions, as far as they have arrived, and
 * how each was read there.
 */
final class Order {
  /** Where a paragraph stood before, when it did not. */
  static final int NOWHERE = -1;

  /**
   * Positions whose paragraphs share a row: so many that a version costs few rows, and so few that
   * a row is no larger than an ordinary paragraph.
   */
  static final int PART = 32;

  private final @Nullable String[] ids;
  private final @Nullable Slot[] slots;
  private final @Nullable Read[] reads;
  private final int[] stood;
  private final Map<String, Integer> positions = new HashMap<>();

  /**
   * Where the same words stand more than once: by the id of the words, the positions from the top.
   */
  private final Map<String, List<Integer>> repeated = new HashMap<>();

  private long characters;

  /** An order of so many positions, all of them empty. */
  Order(int size) {
    ids = new @Nullable String[size];
    slots = new @Nullable Slot[size];
    reads = new @Nullable Read[size];
    stood = new int[size];
    Arrays.fill(stood, NOWHERE);
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

  /** How the paragraph at a position was read; null when it was not, or beyond both ends. */
  @Nullable Read read(int position) {
    return position < 0 || position >= ids.length ? null : reads[position];
  }

  void setRead(int position, @Nullable Read read) {
    reads[position] = read;
  }

  /** Where the paragraph at a position stands in the version before, or {@link #NOWHERE}. */
  int stood(int position) {
    return position < 0 || position >= ids.length ? NOWHERE : stood[position];
  }

  void setStood(int position, int before) {
    stood[position] = before;
  }

  /** The part that a position belongs to. */
  static int part(int position) {
    return position / PART;
  }

  /** The parts that have a paragraph. */
  Set<Integer> parts() {
    Set<Integer> parts = new HashSet<>();
    positions.values().forEach(position -> parts.add(part(position)));
    return parts;
  }

  @Nullable Integer positionOf(String id) {
    return positions.get(id);
  }

  /** How many UTF-16 code units the paragraphs that have arrived have together. */
  long characters() {
    return characters;
  }

  /** Ids of the paragraphs that have arrived, in no order. */
  Set<String> ids() {
    return positions.keySet();
  }

  /** Where some words stand, from the top. */
  List<Integer> placesOf(String words) {
    List<Integer> places = repeated.get(words);
    if (places != null) {
      return places;
    }
    Integer only = positions.get(words);
    return only == null ? List.of() : List.of(only);
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
    put(position, slot);
    if (before != null && ParagraphId.words(before).equals(words)) {
      return changed;
    }
    if (before != null) {
      remove(position, ParagraphId.words(before), changed);
    }
    insert(position, words, changed);
    return changed;
  }

  /** Puts back the id of a position; {@link #restoreRepeated} has to follow. */
  void restore(int position, String id) {
    ids[position] = id;
    positions.put(id, position);
  }

  /** Puts back which words stand more than once. */
  void restoreRepeated() {
    for (String id : positions.keySet()) {
      String words = ParagraphId.words(id);
      if (words.length() < id.length() && !repeated.containsKey(words)) {
        List<Integer> places = new ArrayList<>();
        Integer place = positions.get(words);
        while (place != null) {
          places.add(place);
          place = positions.get(ParagraphId.ofOccurrence(words, places.size()));
        }
        repeated.put(words, places);
      }
    }
  }

  /** Puts back a paragraph and how it was read, wherever it stands. */
  void restore(String id, Slot slot, @Nullable Read read) {
    Integer position = positions.get(id);
    if (position != null) {
      put(position, slot);
      reads[position] = read;
    }
  }

  Order copy() {
    Order copy = new Order(ids.length);
    System.arraycopy(ids, 0, copy.ids, 0, ids.length);
    System.arraycopy(slots, 0, copy.slots, 0, slots.length);
    System.arraycopy(reads, 0, copy.reads, 0, reads.length);
    copy.positions.putAll(positions);
    repeated.forEach((words, places) -> copy.repeated.put(words, new ArrayList<>(places)));
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

  private void insert(int position, String words, NavigableSet<Integer> changed) {
    List<Integer> places = new ArrayList<>(1);
    if (positions.containsKey(words)) {
      places =
          repeated.computeIfAbsent(
              words, w -> new ArrayList<>(List.of(positions.getOrDefault(w, position))));
    }
    int occurrence = -Collections.binarySearch(places, position) - 1;
    places.add(occurrence, position);
    number(words, places, occurrence, changed);
  }

  private void remove(int position, String words, NavigableSet<Integer> changed) {
    ids[position] = null;
    List<Integer> places = repeated.get(words);
    if (places == null) {
      positions.remove(words);
      return;
    }
    int occurrence = Collections.binarySearch(places, position);
    places.remove(occurrence);
    number(words, places, occurrence, changed);
    positions.remove(ParagraphId.ofOccurrence(words, places.size()));
    if (places.size() == 1) {
      repeated.remove(words);
    }
  }

  /** Gives paragraphs with the same words their ids, from the first whose number has changed. */
  private void number(
      String words, List<Integer> places, int first, NavigableSet<Integer> changed) {
    for (int occurrence = first; occurrence < places.size(); occurrence++) {
      int position = places.get(occurrence);
      String id = ParagraphId.ofOccurrence(words, occurrence);
      ids[position] = id;
      positions.put(id, position);
      changed.add(position);
    }
  }
}
