package io.newswire.reading.figure;

import io.newswire.reading.figure.Numeral.Form;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordMap;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Units that are written as one letter: 5m, 30 C, 20 l. */
final class LetterUnits {
  /** Units of one letter, as they are written. */
  private static final WordMap<Unit> LETTERS =
      new WordMap.Builder<Unit>()
          .put("m", new Unit("metre", FigureKind.DISTANCE))
          .put("l", new Unit("litre", FigureKind.VOLUME))
          .put("g", new Unit("gram", FigureKind.WEIGHT))
          .put("t", new Unit("ton", FigureKind.WEIGHT))
          .put("h", new Unit("hour", FigureKind.DURATION))
          .put("s", new Unit("second", FigureKind.DURATION))
          .put("d", new Unit("day", FigureKind.DURATION))
          .put("w", new Unit("watt", FigureKind.OTHER))
          .put("v", new Unit("volt", FigureKind.OTHER))
          .put("j", new Unit("joule", FigureKind.OTHER))
          .put("f", new Unit("fahrenheit", FigureKind.TEMPERATURE))
          .put("x", new Unit("time", FigureKind.OTHER))
          .build();

  private static final Unit CELSIUS = new Unit("celsius", FigureKind.TEMPERATURE);

  private static final Unit KELVIN = new Unit("kelvin", FigureKind.TEMPERATURE);

  /** How far before a K the temperature in another scale may stand. */
  private static final int KELVIN_REACH = 9;

  private LetterUnits() {}

  /** Whether a K after digits is no thousand, since a temperature stands before it. */
  static boolean kelvin(Tokens tokens, int at) {
    if (!tokens.is(at, "k") || !tokens.isCapitalised(at) || !tokens.isNumber(at - 1)) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - KELVIN_REACH); i--) {
      if (tokens.is(i, "°") || tokens.is(i, "celsius") || tokens.is(i, "fahrenheit")) {
        return true;
      }
    }
    return false;
  }

  /** The unit at a token of one letter; null where it is none. */
  static @Nullable Unit after(Tokens tokens, Numeral numeral, int at) {
    boolean joined = tokens.isJoined(at);
    if (numeral.isWords() || numeral.form() == Form.VAGUE) {
      return null;
    }
    if (tokens.is(at, "c") && tokens.isCapitalised(at)) {
      return CELSIUS;
    }
    if (kelvin(tokens, at)) {
      return KELVIN;
    }
    if (tokens.is(at, "s") && tokens.is(at - 1, "'")) {
      return null;
    }
    if (tokens.isNumber(at + 1) && Calendar.ordinalEnd(tokens, at + 1)) {
      return null;
    }
    Unit unit = LETTERS.get(tokens, at);
    if (unit == null
        || (!joined
            && !tokens.is(at, "m")
            && tokens.isWord(at + 1)
            && !Stops.function(tokens, at + 1))) {
      return null;
    }
    return switch (tokens.first(at)) {
      case 'G' -> null;
      case 'S', 'H', 'D', 'T', 'X' -> null;
      case 's', 'd' -> joined && Digits.plainDigits(tokens, at - 1) == 99 ? unit : null;
      case 'f', 'w', 'v', 'j' -> null;
      default -> unit;
    };
  }
}
