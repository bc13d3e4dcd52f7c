package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import java.util.Arrays;

/**
 * The words of an article's headline, each by its first five letters, so that <em>strikes</em> and
 * <em>striking</em> are one. Words that any headline may have are left out. Immutable.
 */
public final class Headline {
  private static final int LETTERS = 5;
  private static final int LEAST = 4;
  private static final int MOST = 60;
  private static final int[] COMMON =
      common(
          "about after again amid been before being both could does during each from have into"
              + " just make more most much only other over said same says should since some still"
              + " such than that their them then there these they this those under upon very were"
              + " what when where which while will with would year years your");

  /** Keys of the words, in rising order and each once. */
  private final int[] keys;

  /** The lowest bits of the keys, each as a bit: most words are told to be none by it. */
  private final long filter;

  private Headline(int[] keys) {
    this.keys = keys;
    long bits = 0;
    for (int key : keys) {
      bits |= 1L << key;
    }
    this.filter = bits;
  }

  /** Reads a headline. */
  public static Headline of(String text) {
    int[] keys = new int[MOST];
    int count = 0;
    int start = 0;
    while (start < text.length() && count < MOST) {
      int end = start;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end - start >= LEAST) {
        int key = key(text, start, end);
        if (Arrays.binarySearch(COMMON, key) < 0) {
          keys[count++] = key;
        }
      }
      start = end + 1;
    }
    Arrays.sort(keys, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[kept++] = keys[i];
      }
    }
    return new Headline(Arrays.copyOf(keys, kept));
  }

  /** How many words it has. */
  int words() {
    return keys.length;
  }

  /** Index of a token's word here; negative when it has none. */
  int find(Tokens tokens, int i) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    if (end - start < LEAST || keys.length == 0) {
      return -1;
    }
    int key = key(tokens.text(), start, end);
    return (filter >>> key & 1) == 0 ? -1 : Arrays.binarySearch(keys, key);
  }

  private static int key(String text, int start, int end) {
    int key = 0;
    for (int i = start; i < Math.min(end, start + LETTERS); i++) {
      key = 31 * key + Character.toLowerCase(text.charAt(i));
    }
    return key;
  }

  private static int[] common(String words) {
    return Arrays.stream(words.split(" ", -1))
        .mapToInt(word -> key(word, 0, word.length()))
        .sorted()
        .distinct()
        .toArray();
  }
}
