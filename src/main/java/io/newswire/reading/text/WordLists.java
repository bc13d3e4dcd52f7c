package io.newswire.reading.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Up to 32 word lists that are asked all at once: in which of them a token stands, as one bit for
 * each list. Immutable.
 */
public final class WordLists {
  private final WordTable words;

  /** The bits of each word, by slot of the table. */
  private final int[] bits;

  private WordLists(Map<String, Integer> entries) {
    words = new WordTable(entries.keySet());
    bits = new int[words.room()];
    entries.forEach((word, lists) -> bits[words.slot(word, 0, word.length())] = lists);
  }

  /** The bits of the lists that the token's form is in; 0 for an index outside the text. */
  public int of(Tokens tokens, int i) {
    int slot = words.slot(tokens, i);
    return slot == WordTable.NONE ? 0 : bits[slot];
  }

  /** Gathers the lists; a word may stand in several. */
  public static final class Builder {
    private final Map<String, Integer> entries = new LinkedHashMap<>();

    /**
     * Puts the words of one list.
     *
     * @param bit the bit that stands for the list
     * @param words in lower case, separated by spaces
     */
    public Builder put(int bit, String words) {
      for (String word : words.strip().split(" +", -1)) {
        entries.merge(word, bit, (one, other) -> one | other);
      }
      return this;
    }

    /** The lists put so far. */
    public WordLists build() {
      return new WordLists(entries);
    }
  }
}
