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

  /** A third, a quarter, a twenty-fifth, from the article at token i; null where there is none. */
  static @Nullable Numeral afterArticle(Tokens tokens, int i) {
    int end = Denominators.end(tokens, i + 1);
    if (end == i + 1) {
      return null;
    }
    double divisor = Denominators.value(tokens, i + 1, end);
    Numeral share = new Numeral(i, end, 1 / divisor, null, Form.FRACTION, 1);
    Numeral scaled = ofScale(tokens, share);
    if (scaled.end() > share.end()) {
      return scaled;
    }
    boolean ordinal = tokens.isWord(end) && !AFTER.contains(tokens, end) && !bounded(tokens, i);
    return ordinal ? null : share;
  }

  /**
   * Whether the singular ordinal from a token on, which "one" stands before, is a share: one fifth
   * of, but not one fifth round. Ordinals that are also shares by themselves need no such proof.
   */
  static boolean shareFollows(Tokens tokens, int from, int end) {
    boolean simple = end == from + 1;
    return simple || !tokens.isWord(end) || AFTER.contains(tokens, end);
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
    int article = NumeralReader.pastHyphen(tokens, at);
    if (tokens.is(article, "a")) {
      at = article + 1;
    }
    if (at != share.end() + 1 || !tokens.is(at - 1, "of")) {
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
}
