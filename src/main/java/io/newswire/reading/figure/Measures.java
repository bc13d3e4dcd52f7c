package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Finds the unit of measure after a number: miles, per cent, °C. */
final class Measures {
  private static final Unit NEWTON_METRE = new Unit("newton metre", FigureKind.OTHER);
  private static final Unit POUND_MASS = new Unit("pound-mass", FigureKind.WEIGHT);
  private static final Unit FOOT = new Unit("foot", FigureKind.DISTANCE);
  private static final Unit INCH = new Unit("inch", FigureKind.DISTANCE);
  private static final Unit PICOMETRE = new Unit("picometre", FigureKind.DISTANCE);
  private static final Unit ATTOMETRE = new Unit("attometre", FigureKind.DISTANCE);
  private static final Unit STONE = new Unit("stone", FigureKind.WEIGHT);
  private static final Unit AGE = new Unit("year", FigureKind.AGE);

  /** Abbreviations that are taken for units after digits alone. */
  private static final WordSet DIGITS_ONLY = WordSet.of("ha pa ps pp ac ev mt gt tb pb um bp");

  private Measures() {}

  /** The unit at a token; null where there is none. */
  static @Nullable Unit after(Tokens tokens, Numeral numeral, int at) {
    if (tokens.is(at, "pounds") || tokens.is(at, "pound")) {
      return POUND_MASS;
    }
    Unit found = Units.MEASURES.get(tokens, at);
    if (tokens.is(at, "nm") && tokens.isCapitalised(at)) {
      return NEWTON_METRE;
    }
    if (found != null) {
      return plausible(tokens, numeral, at, found) ? found : null;
    }
    boolean stones = tokens.is(at, "st") && tokens.isJoined(at) && tokens.isNumber(at - 1);
    if (stones && !Calendar.ordinalEnd(tokens, at - 1)) {
      return STONE;
    }
    if (tokens.isWord(at) && tokens.end(at) - tokens.start(at) == 1) {
      return LetterUnits.after(tokens, numeral, at);
    }
    if (tokens.is(at, "in") && inches(tokens, numeral, at)) {
      return INCH;
    }
    if ((tokens.is(at, "\"") || tokens.is(at, "”") || tokens.is(at, "''") || tokens.is(at, "″"))
        && inchMark(tokens, at)) {
      return INCH;
    }
    if (footMark(tokens, at)) {
      return FOOT;
    }
    if ((tokens.is(at, "pm") || tokens.is(at, "am")) && small(tokens, at - 1)) {
      return tokens.is(at, "pm") ? PICOMETRE : ATTOMETRE;
    }
    if (tokens.is(at, "yo")) {
      return AGE;
    }
    return null;
  }

  /** Whether a unit whose name is also another word is meant as one. */
  private static boolean plausible(Tokens tokens, Numeral numeral, int at, Unit unit) {
    if (tokens.is(at, "second") || tokens.is(at, "point") || tokens.is(at, "quarter")) {
      return tokens.is(at - 1, "-")
          || numeral.form() == Form.SCALED_DIGITS
          || (tokens.is(at, "second") && tokens.isNumber(at - 1));
    }
    if (tokens.is(at, "stone")
        || tokens.is(at, "gal")
        || tokens.is(at, "cup")
        || tokens.is(at, "cups")) {
      return numeral.form() != Form.VAGUE;
    }
    if (numeral.form() == Form.FRACTION && unit.kind() == FigureKind.DURATION) {
      return true;
    }
    return !numeral.isWords() || !DIGITS_ONLY.contains(tokens, at);
  }

  /** A mark between feet and inches, all joined: 5'10". */
  private static boolean footMark(Tokens tokens, int at) {
    return (tokens.is(at, "'") || tokens.is(at, "’") || tokens.is(at, "′"))
        && tokens.isNumber(at - 1)
        && tokens.isJoined(at)
        && tokens.isNumber(at + 1)
        && tokens.isJoined(at + 1)
        && Digits.value(tokens, at + 1) < 12;
  }

  /** Decimals that are no minutes of an hour. */
  private static boolean small(Tokens tokens, int i) {
    int decimals = tokens.isNumber(i) ? Digits.decimals(tokens, i) : 0;
    return decimals == 1 || decimals > 2;
  }

  private static boolean inches(Tokens tokens, Numeral numeral, int at) {
    boolean digits = !numeral.isWords() && numeral.form() != Form.VAGUE;
    return digits
        && (tokens.isJoined(at)
            || !tokens.has(at + 1)
            || tokens.is(at + 1, ".")
            || tokens.is(at + 1, "thick")
            || tokens.is(at + 1, "tall")
            || tokens.is(at + 1, "long")
            || tokens.is(at + 1, "wide"));
  }

  /** A straight double mark right after digits, which opens or closes no quotation. */
  private static boolean inchMark(Tokens tokens, int at) {
    if (!tokens.isJoined(at) || !tokens.isNumber(at - 1)) {
      return false;
    }
    for (int i = Math.max(0, at - 40); i < at; i++) {
      char c = tokens.first(i);
      if (c == '"' || c == '“') {
        return false;
      }
    }
    return true;
  }
}
