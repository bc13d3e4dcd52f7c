package io.newswire.reading.text;

/**
 * A word in 64 bits. Up to twelve letters, apostrophes, hyphens and stops are packed into a key, so
 * that equal keys are equal words; of all other words it holds the length and the hash, and they
 * have to be compared.
 */
final class WordKey {
  /** The key of no characters. */
  static final long EMPTY = 0;

  private static final int BITS = 5;
  private static final int ROOM = 12;
  private static final long LAST_PLACE = 1L << (BITS * (ROOM - 1));

  /** What stands for an ASCII character, in either case; 0 for one that can't be packed. */
  private static final byte[] CODES = new byte[0x80];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      CODES[c] = (byte) (c - 'a' + 1);
      CODES[Character.toUpperCase(c)] = CODES[c];
    }
    CODES['\''] = 27;
    CODES['-'] = 28;
    CODES['.'] = 29;
  }

  private WordKey() {}

  /** The key of the characters from start to end, normalised as a token's. */
  static long of(String text, int start, int end) {
    long key = EMPTY;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int code = c < 0x80 ? CODES[c] : 0;
      if (code == 0 || key >= LAST_PLACE) {
        return unpacked(text, start, end);
      }
      key = key << BITS | code;
    }
    return key;
  }

  /** The same of any characters: packed where they can be once they are normal, else a hash. */
  private static long unpacked(String text, int start, int end) {
    long key = EMPTY;
    boolean packed = true;
    int hash = 0;
    long length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!Characters.invisible(c)) {
        char normal = Characters.normal(c);
        hash = 31 * hash + normal;
        length++;
        int code = normal < 0x80 ? CODES[normal] : 0;
        packed &= code != 0 && key < LAST_PLACE;
        key = packed ? key << BITS | code : key;
      }
    }
    return packed ? key : Long.MIN_VALUE | length << Integer.SIZE | (hash & 0xFFFFFFFFL);
  }

  /** Whether words of this key are the same only if their characters are. */
  static boolean isHash(long key) {
    return key < 0;
  }

  /** How many characters the word has, invisible ones left out. */
  static int length(long key) {
    return isHash(key)
        ? (int) (key >>> Integer.SIZE) & Integer.MAX_VALUE
        : (Long.SIZE - Long.numberOfLeadingZeros(key) + BITS - 1) / BITS;
  }

  /** Spreads a key over all 32 bits, of which the upper ones are the best. */
  static int mixed(long key) {
    long product = key * 0x9E3779B97F4A7C15L;
    return (int) (product >>> 32);
  }
}
