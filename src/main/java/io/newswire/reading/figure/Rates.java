package io.newswire.reading.figure;

import io.newswire.reading.text.TokenKind;
import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;

/** Finds what an amount is given for: a barrel, per hour, /day. */
final class Rates {
  /** What an amount may be given for: $61 a barrel, 300 cases a day. */
  private static final WordSet RATE_NOUNS =
      WordSet.of(
          "day week month year hour minute second night quarter decade share barrel gallon pound"
              + " tonne ton litre liter person head piece kilo kilogram kilometre kilometer mile"
              + " ounce bottle dozen unit ticket household game season acre hectare annum metre meter"
              + " gram capita dose trip ride page word pint month's student pupil patient child"
              + " worker employee customer user sq square megawatt tonne");

  private static final WordSet AGO = WordSet.of("ago earlier later before on after");

  private Rates() {}

  /** One past "per day", "a barrel", "/hour" or "-a-share"; the given end where none follows. */
  static int end(Tokens tokens, int end) {
    int at = end;
    if (tokens.is(at, "-") && tokens.isJoined(at)) {
      at++;
    }
    boolean per = tokens.is(at, "per") || (tokens.is(at, "/") && tokens.isJoined(at));
    if (!per && !tokens.is(at, "a") && !tokens.is(at, "an") && !tokens.is(at, "each")) {
      return end;
    }
    int noun = at + 1;
    if (tokens.is(noun, "-") && tokens.isJoined(noun)) {
      noun++;
    }
    boolean code =
        tokens.is(at, "/") && tokens.isJoined(noun) && tokens.kind(noun) == TokenKind.CODE;
    if (code && Units.MEASURES.lengthAt(tokens, noun) > 0) {
      return noun + Units.MEASURES.lengthAt(tokens, noun);
    }
    if (!tokens.isWord(noun) || (!per && !RATE_NOUNS.contains(tokens, noun))) {
      return end;
    }
    if (!per && AGO.contains(tokens, noun + 1)) {
      return end;
    }
    int measure = per ? Units.MEASURES.lengthAt(tokens, noun) : 0;
    if (tokens.is(noun, "sq") || tokens.is(noun, "square")) {
      return measure > 0 ? noun + measure : noun + 2;
    }
    return noun + Math.max(1, measure);
  }

  /** The unit for one of what the rate ends with: mile per hour, USD per barrel. */
  static Unit unit(Tokens tokens, Unit unit, int rateEnd) {
    int noun = rateEnd - 1;
    Unit measured = Units.MEASURES.get(tokens, noun);
    if (measured == null && rateEnd >= 2) {
      measured = Units.MEASURES.get(tokens, noun - 1);
    }
    String per = measured == null ? word(tokens, noun) : measured.name();
    FigureKind kind =
        unit.kind() == FigureKind.DISTANCE && measured != null
            ? FigureKind.SPEED
            : unit.kind() == FigureKind.MONEY || unit.kind() == FigureKind.PERCENT
                ? unit.kind()
                : FigureKind.RATE;
    return new Unit(unit.name() + " per " + per, kind);
  }

  /** What the rate is for in one word; the letters for a second, an hour and a day written out. */
  private static String word(Tokens tokens, int i) {
    return tokens.is(i, "s")
        ? "second"
        : tokens.is(i, "h") ? "hour" : tokens.is(i, "d") ? "day" : tokens.form(i);
  }
}
