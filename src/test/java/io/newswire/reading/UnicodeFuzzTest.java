package io.newswire.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Reads whatever characters there are, as an article with a paragraph a line.
 *
 * <p>With the other tests, only the stored inputs are read; {@code mvn verify} lets Jazzer look for
 * more of them for as long as {@code fuzz.seconds} says. What it finds is in {@code target/fuzz};
 * to keep it, put it beside the stored inputs, which are UTF-8. A byte that is none stands for half
 * of a surrogate pair, by turns the first half and the second.
 */
class UnicodeFuzzTest {
  @FuzzTest
  void readsAnyCharacters(byte[] bytes) {
    Invariants.checkArticle(text(bytes).lines().toList());
  }

  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\uFFFD') {
        text.setCharAt(i, first ? '\uD83D' : '\uDE00');
        first = !first;
      }
    }
    return text.toString();
  }
}
