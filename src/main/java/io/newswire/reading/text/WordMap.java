package io.newswire.reading.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by single-token word, asked by token without making strings. Immutable. */
public final class WordMap<V> {
  private final WordTable words;

  /** Values by slot of the table. */
  private final @Nullable Object[] values;

  private WordMap(Map<String, V> entries) {
    words = new WordTable(entries.keySet());
    values = new Object[words.room()];
    entries.forEach((word, value) -> values[words.slot(word, 0, word.length())] = value);
  }

  /** The value of the token's form; null when it is not in the map or there is no such token. */
  @SuppressWarnings("unchecked")
  public @Nullable V get(Tokens tokens, int i) {
    int slot = words.slot(tokens, i);
    return slot == WordTable.NONE ? null : (V) values[slot];
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
