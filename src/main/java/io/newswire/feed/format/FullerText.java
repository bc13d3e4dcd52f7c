package io.newswire.feed.format;

import io.newswire.feed.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses between an article's text as its page shows it and as JSON-LD has it: what is shown,
 * since it has forms, links and invitations, unless it has less than half of the other's words.
 * That is so where a script puts the text on the page, or where part of it is held back.
 */
final class FullerText {
  private static final double SHARE = 0.5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private FullerText() {}

  static List<Block> of(List<Block> shown, List<Block> said) {
    return share(said, shown) < SHARE ? said : shown;
  }

  /**
   * Share of words, each as often as it stands there, that others have too; 1 where there are none.
   */
  private static double share(List<Block> of, List<Block> in) {
    Map<String, Integer> left = new HashMap<>();
    in.forEach(block -> words(block, word -> left.merge(word, 1, Integer::sum)));
    int[] counts = new int[2];
    of.forEach(
        block ->
            words(
                block,
                word -> {
                  counts[0]++;
                  if (left.merge(word, -1, Integer::sum) >= 0) {
                    counts[1]++;
                  }
                }));
    return counts[0] == 0 ? 1 : (double) counts[1] / counts[0];
  }

  private static void words(Block block, Consumer<String> words) {
    Matcher word = WORD.matcher(block.text());
    while (word.find()) {
      words.accept(word.group().toLowerCase(Locale.ROOT));
    }
  }
}
