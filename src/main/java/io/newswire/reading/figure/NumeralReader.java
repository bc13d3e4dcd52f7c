package io.newswire.reading.figure;

import io.newswire.reading.figure.NumberWord.Sort;
import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordMap;
import org.jspecify.annotations.Nullable;

/** Finds the number that begins at a token, in digits or in words. */
final class NumeralReader {
  /** Scales that stand right after digits. */
  private static final WordMap<Double> SUFFIXES =
      new WordMap.Builder<Double>()
          .putAll("bn bln bil blns b", 1e9)
          .putAll("m mn mln mil mio mm", 1e6)
          .putAll("tn trn tln t", 1e12)
          .putAll("k", 1e3)
          .putAll("cr", 1e7)
          .putAll("lkh lkhs", 1e5)
          .build();

  private NumeralReader() {}

  /** Parts of the longest number in digits and words: 2 crore 30 lakh 5 thousand. */
  private static final int MAX_PARTS = 4;

  /** The longest number that begins at token i; null when none does. */
  static @Nullable Numeral read(Tokens tokens, int i) {
    return read(tokens, i, MAX_PARTS);
  }

  private static @Nullable Numeral read(Tokens tokens, int i, int parts) {
    if (tokens.isNumber(i)) {
      Numeral digits = scaled(tokens, DigitNumerals.read(tokens, i));
      return parts > 1 ? remainder(tokens, digits, parts - 1) : digits;
    }
    if (!tokens.isWord(i)) {
      return null;
    }
    if (tokens.is(i, "a") || tokens.is(i, "an")) {
      return afterArticle(tokens, i);
    }
    NumberWord word = NumberWord.at(tokens, i);
    if (word == null) {
      return VagueNumerals.several(tokens, i, i);
    }
    return switch (word.sort()) {
      case UNIT, TEEN, TEN -> scaled(tokens, Cardinals.read(tokens, i));
      case PLURAL -> VagueNumerals.plural(tokens, i, word);
      case DENOMINATOR -> Shares.bare(tokens, i, word);
      case HUNDRED, SCALE -> bare(tokens, i, word);
      default -> null;
    };
  }

  /** A hundred, a million, a dozen, a third of, a few thousand. */
  private static @Nullable Numeral afterArticle(Tokens tokens, int i) {
    NumberWord word = NumberWord.at(tokens, i + 1);
    if (word == null) {
      return VagueNumerals.several(tokens, i, i + 1);
    }
    return switch (word.sort()) {
      case HUNDRED, SCALE, DOZEN -> scaled(tokens, Cardinals.afterArticle(tokens, i, word));
      case DENOMINATOR, TEEN, TEN -> Shares.afterArticle(tokens, i);
      default -> null;
    };
  }

  /** Hundred thousand dollars, thousand litres: a scale alone, before another or a unit. */
  private static @Nullable Numeral bare(Tokens tokens, int i, NumberWord word) {
    if (tokens.isJoined(i)) {
      return null;
    }
    Numeral one = new Numeral(i, i + 1, word.value(), null, Form.WORDS, word.value());
    Numeral found = scaled(tokens, one);
    boolean measured =
        Units.MONEY_AFTER.lengthAt(tokens, found.end()) > 0
            || Units.MEASURES.lengthAt(tokens, found.end()) > 0;
    return measured ? found : null;
  }

  /** Applies the scales that follow: million, dozen, hundred thousand. */
  static Numeral scaled(Tokens tokens, Numeral numeral) {
    Numeral found = numeral;
    for (int turn = 0; turn < 3; turn++) {
      int at = pastHyphen(tokens, found.end());
      NumberWord word = NumberWord.at(tokens, at);
      if (word == null) {
        break;
      }
      boolean scale =
          word.is(Sort.SCALE)
              || word.is(Sort.HUNDRED)
              || word.is(Sort.DOZEN)
              || (word.is(Sort.PLURAL) && (word.value() >= 1000 || word.value() == 12));
      if (!scale) {
        break;
      }
      found = found.multiplied(at + 1, word.value());
    }
    return MixedNumbers.extend(tokens, found);
  }

  /** What follows a hundred or more in digits: 3 hundred and 21, 4 crore 20 lakh. */
  private static Numeral remainder(Tokens tokens, Numeral numeral, int parts) {
    boolean indian = numeral.scale() == 1e5 || numeral.scale() == 1e7;
    if (!(numeral.scale() == 100 || numeral.scale() == 1000 || indian)) {
      return numeral;
    }
    boolean and = tokens.is(numeral.end(), "and");
    int at = and ? numeral.end() + 1 : numeral.end();
    if (!NumberStart.possible(tokens, at) || (numeral.scale() == 100 && !and)) {
      return numeral;
    }
    Numeral rest = read(tokens, at, parts);
    if (rest == null || rest.value() >= numeral.scale()) {
      return numeral;
    }
    boolean whole = rest.form() != Form.VAGUE && rest.form() != Form.FRACTION;
    return whole && (rest.scale() >= 100 || numeral.scale() == 100)
        ? new Numeral(
            numeral.first(),
            rest.end(),
            numeral.value() + rest.value(),
            null,
            Form.WORDS,
            numeral.scale())
        : numeral;
  }

  /** Past a hyphen without spaces; the given index where there is none. */
  static int pastHyphen(Tokens tokens, int at) {
    return tokens.is(at, "-") && tokens.isJoined(at) && tokens.isJoined(at + 1) ? at + 1 : at;
  }

  /**
   * Applies a scale that is a letter or an abbreviation (1.5bn, 20m, 3 K). Which of them may be
   * meant hangs on what follows, so that the caller decides.
   */
  static @Nullable Numeral suffixed(Tokens tokens, Numeral numeral) {
    Double scale = SUFFIXES.get(tokens, numeral.end());
    return scale == null || numeral.form() == Form.VAGUE
        ? null
        : numeral.multiplied(numeral.end() + 1, scale);
  }
}
