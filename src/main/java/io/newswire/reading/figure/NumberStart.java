package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Whether a number may begin at a token: a cheap first look. */
final class NumberStart {
  private static final WordSet WORDS = WordSet.of("a an several few many couple");

  /** Words that an amount begins with and a number does not: signs and currencies. */
  private static final WordSet AMOUNT_WORDS = amountWords();

  private NumberStart() {}

  /** Whether an amount may begin at a token; most tokens of a text are passed over here. */
  static boolean amountPossible(Tokens tokens, int i) {
    return switch (tokens.kind(i)) {
      case NUMBER -> true;
      case WORD -> possible(tokens, i) || AMOUNT_WORDS.contains(tokens, i);
      case SYMBOL -> true;
      case PUNCTUATION -> AmountReader.minus(tokens, i);
      default -> false;
    };
  }

  static boolean possible(Tokens tokens, int i) {
    return tokens.isNumber(i) || NumberWord.at(tokens, i) != null || WORDS.contains(tokens, i);
  }

  private static WordSet amountWords() {
    List<String> words = new ArrayList<>(List.of("minus", "negative", "absolute"));
    words.addAll(Units.moneyWords());
    return WordSet.of(words);
  }
}
