package io.newswire.reading.text;

import java.util.Set;

/** Slots of words, which are found by token without making strings. Immutable. */
final class WordTable {
  /** The slot of a word that is not in the table. */
  static final int NONE = -1;

  private static final int FILTER_BITS_PER_WORD = 16;

  /**
   * A Bloom filter of the keys, whose three bits of a key stand in one long. It is so small that
   * the filters of all tables stay in the fastest cache: nearly all questions are about words that
   * are not in the table.
   */
  private final long[] filter;

  private final int filterShift;

  /** Keys by slot, 0 where there is no word. */
  private final long[] keys;

  private final int slotShift;
  private final String[] words;

  WordTable(Set<String> entries) {
    int bits = Integer.highestOneBit(Math.max(Long.SIZE, entries.size() * FILTER_BITS_PER_WORD));
    filter = new long[bits / Long.SIZE];
    filterShift = Integer.numberOfLeadingZeros(filter.length);
    int room = Integer.highestOneBit(Math.max(2, entries.size())) * 4;
    keys = new long[room];
    slotShift = Integer.numberOfLeadingZeros(room) + 1;
    words = new String[room];
    for (String word : entries) {
      add(word);
    }
  }

  private void add(String word) {
    long key = WordKey.of(word, 0, word.length());
    int mixed = WordKey.mixed(key);
    if (word.isEmpty() || find(key, mixed, word, 0, word.length()) != NONE) {
      throw new IllegalArgumentException("a word that is empty or given twice: " + word);
    }
    int slot = mixed >>> slotShift;
    while (keys[slot] != 0) {
      slot = next(slot);
    }
    keys[slot] = key;
    words[slot] = word;
    filter[mixed >>> 1 >>> filterShift] |= filterBits(mixed);
  }

  private int next(int slot) {
    return (slot + 1) & (keys.length - 1);
  }

  /** How many slots there are. */
  int room() {
    return keys.length;
  }

  /** The slot of the token's form. */
  int slot(Tokens tokens, int i) {
    long key = tokens.key(i);
    int mixed = WordKey.mixed(key);
    return lacks(mixed) ? NONE : find(key, mixed, tokens.text(), tokens.start(i), tokens.end(i));
  }

  /** The slot of the characters from start to end, normalised as a token's. */
  int slot(String text, int start, int end) {
    long key = WordKey.of(text, start, end);
    return find(key, WordKey.mixed(key), text, start, end);
  }

  private boolean lacks(int mixed) {
    long bits = filterBits(mixed);
    return (filter[mixed >>> 1 >>> filterShift] & bits) != bits;
  }

  /** Three bits, by the lower bits of a key; its upper ones choose the long. */
  private static long filterBits(int mixed) {
    return 1L << mixed | 1L << (mixed >>> 6) | 1L << (mixed >>> 12);
  }

  private int find(long key, int mixed, String text, int start, int end) {
    for (int slot = mixed >>> slotShift; keys[slot] != 0; slot = next(slot)) {
      if (keys[slot] == key
          && (!WordKey.isHash(key) || Characters.same(words[slot], text, start, end))) {
        return slot;
      }
    }
    return NONE;
  }
}
