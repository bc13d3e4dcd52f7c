package io.newswire.reading.quote;

import io.newswire.reading.text.WordMap;
import io.newswire.reading.text.WordSet;
import org.jspecify.annotations.Nullable;

/** Verbs that mark words as somebody's only together with the word after them: she went on. */
final class CuePhrases {
  private static final WordMap<WordSet> SECOND =
      new WordMap.Builder<WordSet>()
          .putAll("put puts", WordSet.of("it"))
          .putAll("went goes", WordSet.of("on"))
          .putAll("chimed chimes cut cuts broke breaks butted weighed", WordSet.of("in"))
          .putAll("fired fires shot shoots hit hits hurled wrote writes", WordSet.of("back"))
          .putAll(
              "pointed points cried cries called calls blurted spelled spelt", WordSet.of("out"))
          .putAll("summed sums piped pipes", WordSet.of("up"))
          .putAll("spoke speaks", WordSet.of("of about up"))
          .putAll("talked talks", WordSet.of("about of"))
          .build();

  private CuePhrases() {}

  /** Whether such a verb and its second word stand at a place. */
  static boolean at(Frame frame, int i) {
    @Nullable WordSet second = SECOND.get(frame.tokens(), frame.token(i));
    return second != null && frame.in(second, i + 1);
  }
}
