package io.newswire.reading.figure;

import io.newswire.reading.figure.NumberWord.Sort;
import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that name only an order of size: dozens, tens of thousands, several hundred. By
 * convention they are a range from what they name to ten times that.
 */
final class VagueNumerals {
  private static final WordSet SEVERAL = WordSet.of("several few many couple");

  private VagueNumerals() {}

  /** Dozens, hundreds of thousands; "scores" and "tens" only with what they count. */
  static @Nullable Numeral plural(Tokens tokens, int i, NumberWord word) {
    double value = word.value();
    int end = i + 1;
    NumberWord next = tokens.is(end, "of") ? NumberWord.at(tokens, end + 1) : null;
    if (next != null && next.is(Sort.PLURAL) && next.value() >= 100) {
      value *= next.value();
      end += 2;
    } else if ((word.value() == 10 || word.value() == 20) && !tokens.is(end, "of")) {
      return null;
    }
    return new Numeral(i, end, value, value * 10, Form.VAGUE, value);
  }

  /**
   * Several hundred, a few thousand, many thousands: from first, with the quantifier at a token.
   */
  static @Nullable Numeral several(Tokens tokens, int first, int at) {
    if (!SEVERAL.contains(tokens, at)) {
      return null;
    }
    if (tokens.is(at, "couple") && first < at && tokens.is(at + 1, "of")) {
      NumberWord scale = NumberWord.at(tokens, at + 2);
      if (scale == null) {
        return new Numeral(first, at + 2, 2, null, Form.VAGUE, 1);
      }
    }
    int scaleAt = tokens.is(at + 1, "of") ? at + 2 : at + 1;
    NumberWord word = NumberWord.at(tokens, scaleAt);
    if (word == null || word.value() < 12 || word.is(Sort.DENOMINATOR) || word.is(Sort.TEN)) {
      return null;
    }
    double value = word.value();
    int end = scaleAt + 1;
    NumberWord more = NumberWord.at(tokens, end);
    if (more != null && more.is(Sort.SCALE)) {
      value *= more.value();
      end++;
    }
    return new Numeral(first, end, value, value * 10, Form.VAGUE, value);
  }
}
