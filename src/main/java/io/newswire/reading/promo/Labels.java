package io.newswire.reading.promo;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.record.PromoKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that are labels of a site's furniture, wholly or in part. */
final class Labels {
  /** Words of a line that may be a row of labels and nothing else. */
  private static final int LONGEST_ROW = 20;

  /** Words of a line that a label may begin or end. */
  private static final int LONGEST_PART = 6;

  /** Names of sections that only a row of them shows to be labels. */
  private static final int LEAST_ROW = 3;

  private Labels() {}

  /**
   * Adds what the labels of a line show to the signs.
   *
   * @param first the line's first word
   * @return the kind of a line that holds labels only; null for any other
   */
  static @Nullable PromoKind read(Tokens tokens, Line line, int first, Set<Sign> signs) {
    if (isWhole(tokens, line, first)) {
      signs.add(Sign.WHOLE);
      return PromoPhrases.WHOLE.get(tokens, first);
    }
    if (isSections(tokens, first)) {
      signs.add(Sign.WHOLE);
      return PromoKind.OTHER;
    }
    if (line.words() <= LONGEST_PART && !line.ends() && !line.isItem()) {
      readParts(tokens, first, signs);
    }
    return null;
  }

  /** No other words than known labels; numbers or marks may stand between them. */
  private static boolean isWhole(Tokens tokens, Line line, int first) {
    boolean sentence = line.stops() && line.words() <= 2;
    int length = PromoPhrases.WHOLE.lengthAt(tokens, first);
    if (length == 0 || line.isItem() || line.words() > LONGEST_ROW || sentence) {
      return false;
    }
    if (tokens.is(first, "about") && isAmount(tokens, first + length)) {
      return false;
    }
    int i = first;
    while (tokens.has(i)) {
      int label = PromoPhrases.WHOLE.lengthAt(tokens, i);
      if (label == 0 && (tokens.isWord(i) || tokens.kind(i) == TokenKind.CODE)) {
        return false;
      }
      i += Math.max(1, label);
    }
    return true;
  }

  /** What "about" may hedge: a number, or a currency sign before one. */
  private static boolean isAmount(Tokens tokens, int i) {
    return tokens.has(i)
        && (tokens.isNumber(i)
            || Character.getType(tokens.first(i)) == Character.CURRENCY_SYMBOL
            || tokens.isNumber(i + 1));
  }

  /** "Home News Sport Business": names of sections side by side, with or without marks between. */
  private static boolean isSections(Tokens tokens, int first) {
    int names = 0;
    int i = first;
    while (tokens.has(i) && names <= LONGEST_ROW) {
      int name = PromoPhrases.SECTIONS.lengthAt(tokens, i);
      boolean word = tokens.isWord(i);
      if (word && (name == 0 || !tokens.isCapitalised(i))) {
        return false;
      }
      names += word ? 1 : 0;
      i += Math.max(1, name);
    }
    return names >= LEAST_ROW;
  }

  private static void readParts(Tokens tokens, int first, Set<Sign> signs) {
    if (PromoPhrases.WHOLE.lengthAt(tokens, first) >= 2) {
      signs.add(Sign.LABEL_BEGINS);
    }
    for (int i = Math.max(first + 1, tokens.count() - 4); i < tokens.count() - 1; i++) {
      if (i + PromoPhrases.WHOLE.lengthAt(tokens, i) == tokens.count()) {
        signs.add(Sign.LABEL_ENDS);
      }
    }
  }
}
