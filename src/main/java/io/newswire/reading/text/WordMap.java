package io.newswire.reading.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by single-token word, asked by token without making strings. Immutable. */
public final class WordMap<V> {
  private final @Nullable String[] keys;
  private final int[] hashes;
  private final @Nullable Object[] values;
  private final int mask;

  private WordMap(Map<String, V> entries) {
    int room = Integer.highestOneBit(Math.max(4, entries.size() * 3)) * 2;
    mask = room - 1;
    keys = new String[room];
    hashes = new int[room];
    values = new Object[room];
    entries.forEach(
        (word, value) -> {
          int slot = slot(word.hashCode());
          while (keys[slot] != null) {
            slot = (slot + 1) & mask;
          }
          keys[slot] = word;
          hashes[slot] = word.hashCode();
          values[slot] = value;
        });
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 15)) & mask;
  }

  /** The value of the token's form; null when it is not in the map or there is no such token. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(Tokens tokens, int i) {
    if (!tokens.has(i)) {
      return null;
    }
    int hash = tokens.hash(i);
    for (int slot = slot(hash); ; slot = (slot + 1) & mask) {
      String key = keys[slot];
      if (key == null) {
        return null;
      }
      if (hashes[slot] == hash && tokens.hasForm(i, key)) {
        return (V) values[slot];
      }
    }
  }

  /** The value of the characters from start to end, normalised as a token's. */
  @SuppressWarnings("unchecked")
  @Nullable V get(String text, int start, int end) {
    int hash = 0;
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.invisible(c)) {
        hash = 31 * hash + Characters.normal(c);
        length++;
      }
    }
    for (int slot = slot(hash); ; slot = (slot + 1) & mask) {
      String key = keys[slot];
      if (key == null) {
        return null;
      }
      if (hashes[slot] == hash && key.length() == length && same(key, text, start, end)) {
        return (V) values[slot];
      }
    }
  }

  private static boolean same(String key, String text, int start, int end) {
    int matched = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.invisible(c) && key.charAt(matched++) != Characters.normal(c)) {
        return false;
      }
    }
    return true;
  }

  /** Gathers the entries of a map; a word put twice keeps its last value. */
  public static final class Builder<V> {
    private final Map<String, V> entries = new HashMap<>();

    /** Puts the value of one word, which must be in lower case. */
    public Builder<V> put(String word, V value) {
      entries.put(word, Objects.requireNonNull(value));
      return this;
    }

    /** Puts one value for each of the words, which are separated by spaces. */
    public Builder<V> putAll(String words, V value) {
      for (String word : words.strip().split(" +", -1)) {
        put(word, value);
      }
      return this;
    }

    /** The map of what was put so far. */
    public WordMap<V> build() {
      return new WordMap<>(entries);
    }
  }
}
