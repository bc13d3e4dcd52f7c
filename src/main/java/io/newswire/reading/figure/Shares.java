package io.newswire.reading.figure;

import io.newswire.reading.figure.NumberWord.Sort;
import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.Bound;
import org.jspecify.annotations.Nullable;

/** Reads halves, thirds and quarters that follow no numerator: half a million, a third of. */
final class Shares {
  /** Words after a fraction such as "a third", which without one of them is an ordinal. */
  private static final WordSet AFTER =
      WordSet.of(
          "of more less fewer higher lower larger smaller bigger was were is are have has had said"
              + " say in on to from since by as and or but which who while after at if than the");

  private static final WordSet AFTER_HALF = WordSet.of("of the its their his her our all a an");

  /** Words before "half" that make it a period, an end or a partner. */
  private static final WordSet ORDINALS =
      WordSet.of("first second other latter better opening closing last top bottom upper lower");

  private Shares() {}

  /** A third, a quarter, from the article at token i. */
  static @Nullable Numeral afterArticle(Tokens tokens, int i, NumberWord word) {
    int end = i + 2;
    Numeral share = new Numeral(i, end, 1 / word.value(), null, Form.FRACTION, 1);
    Numeral scaled = ofScale(tokens, share);
    if (scaled.end() > share.end()) {
      return scaled;
    }
    boolean ordinal = tokens.isWord(end) && !AFTER.contains(tokens, end) && !bounded(tokens, i);
    return ordinal ? null : share;
  }

  /** Half a million, half of, more than half, half-mile, quarter of a million. */
  static @Nullable Numeral bare(Tokens tokens, int i, NumberWord word) {
    int end = i + 1;
    boolean half = word.value() == 2 && !tokens.is(i, "halves");
    boolean quarter = tokens.is(i, "quarter");
    if (!(half || quarter) || tokens.isJoined(i) || ORDINALS.contains(tokens, i - 1)) {
      return null;
    }
    Numeral share = new Numeral(i, end, 1 / word.value(), null, Form.FRACTION, 1);
    Numeral scaled = ofScale(tokens, share);
    if (scaled.end() > share.end()) {
      return scaled;
    }
    int unit = NumeralReader.pastHyphen(tokens, end);
    if (Units.MEASURES.lengthAt(tokens, unit) > 0) {
      return share;
    }
    boolean plain =
        AFTER_HALF.contains(tokens, end) || bounded(tokens, i) || tokens.is(i - 1, "by");
    return half && plain ? share : null;
  }

  private static boolean bounded(Tokens tokens, int i) {
    int length = Bounds.lengthBefore(tokens, i, 0);
    return length > 0 && Bounds.before(tokens, i - length) != Bound.EXACTLY;
  }

  /** The share of a scale that follows it: two-thirds of a million, half a dozen, half-million. */
  static Numeral ofScale(Tokens tokens, Numeral share) {
    int at = share.end();
    if (tokens.is(at, "of")) {
      at++;
    }
    if (tokens.is(at, "a")) {
      at++;
    }
    if (at == share.end()) {
      at = NumeralReader.pastHyphen(tokens, at);
    }
    NumberWord scale = NumberWord.at(tokens, at);
    boolean multiplies =
        scale != null && (scale.is(Sort.SCALE) || scale.is(Sort.DOZEN) || scale.is(Sort.HUNDRED));
    return scale != null && multiplies
        ? new Numeral(
            share.first(), at + 1, share.value() * scale.value(), null, Form.WORDS, scale.value())
        : share;
  }

  /** Two and a half, five and a quarter million, 3 million and a half. */
  static Numeral andShare(Tokens tokens, Numeral numeral) {
    int at = numeral.end();
    if (!tokens.is(at, "and") || numeral.form() == Form.FRACTION) {
      return numeral;
    }
    if (!(tokens.is(at + 1, "a") || tokens.is(at + 1, "one"))) {
      return andShares(tokens, numeral);
    }
    int denominator = tokens.is(at + 2, "-") ? at + 3 : at + 2;
    NumberWord word = NumberWord.at(tokens, denominator);
    if (word == null || !word.is(Sort.DENOMINATOR)) {
      return numeral;
    }
    double part = 1 / word.value();
    NumberWord next = NumberWord.at(tokens, denominator + 1);
    int end = denominator + 1;
    double scale = numeral.scale() >= 1000 ? numeral.scale() : 1;
    if (next != null && next.is(Sort.SCALE)) {
      end++;
      double value = (scale > 1 ? numeral.value() : numeral.value() * next.value());
      return new Numeral(
          numeral.first(),
          end,
          value + part * next.value(),
          null,
          Form.SCALED_DIGITS,
          next.value());
    }
    double value = numeral.value() + part * scale;
    return new Numeral(numeral.first(), end, value, null, Form.SCALED_DIGITS, 1);
  }

  /** Twenty and three fifths, two and three-quarters. */
  private static Numeral andShares(Tokens tokens, Numeral numeral) {
    NumberWord word = NumberWord.at(tokens, numeral.end() + 1);
    boolean starts =
        word != null && (word.is(Sort.UNIT) || word.is(Sort.TEN) || word.is(Sort.TEEN));
    if (!starts || numeral.scale() >= 1000) {
      return numeral;
    }
    Numeral share = Cardinals.read(tokens, numeral.end() + 1);
    return share.form() == Form.FRACTION && share.value() < 1
        ? new Numeral(
            numeral.first(),
            share.end(),
            numeral.value() + share.value(),
            null,
            Form.SCALED_DIGITS,
            1)
        : numeral;
  }
}
