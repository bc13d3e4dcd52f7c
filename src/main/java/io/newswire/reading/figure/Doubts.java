package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;

/** Decides whether an amount is a figure at all. */
final class Doubts {
  /** People older than this are not given their age in a name's apposition. */
  private static final int OLDEST = 120;

  private static final WordSet SIZES =
      WordSet.of(
          "member strong person man woman storey story bedroom seat door cylinder judge nation"
              + " country vehicle car ship page game match part room floor family passenger crew"
              + " bed car carriage point week unit team candidate party justice vote way day");

  private Doubts() {}

  /** Whether the amount reports no quantity: a date, a name, an idiom, a score. */
  static boolean noFigure(Tokens tokens, Amount amount) {
    int numeral = amount.numeral().first();
    Unit unit = amount.unit();
    if (unit != null) {
      boolean time = unit.kind() == FigureKind.DURATION;
      return Names.hyphenedToWord(tokens, numeral)
          || (time && oneDay(tokens, amount))
          || (time && Terms.describes(tokens, amount))
          || (unit.kind() == FigureKind.AGE && Ages.identifies(tokens, amount))
          || (time && Times.places(tokens, amount.first(), amount.end()))
          || (!amount.moneyFirst()
              && Calendar.holds(tokens, numeral, amount.numeral().end())
              && time);
    }
    return Calendar.holds(tokens, numeral, amount.numeral().end())
        || Names.holds(tokens, numeral, amount.end())
        || Ranges.isScore(tokens, amount)
        || apposedAge(tokens, amount)
        || idle(tokens, amount);
  }

  /** "One day" and "one night", which mean some day, unless a bound says that they are counted. */
  private static boolean oneDay(Tokens tokens, Amount amount) {
    int unit = amount.end() - 1;
    return amount.numeral().isWords()
        && amount.value() == 1
        && (tokens.is(unit, "day") || tokens.is(unit, "night"))
        && Bounds.lengthBefore(tokens, amount.first(), 0) == 0;
  }

  /** Whether two amounts and what joins them are no range: a span of years or days, an address. */
  static boolean noRange(Tokens tokens, Amount low, Amount high) {
    if (high.unit() != null || low.unit() != null) {
      return high.unit() != null
          && high.unit().kind() == FigureKind.DURATION
          && Times.places(tokens, low.first(), high.end());
    }
    return Calendar.holds(tokens, low.numeral().first(), low.numeral().end())
        || Calendar.holds(tokens, high.numeral().first(), high.numeral().end())
        || Names.holds(tokens, low.first(), low.end())
        || Names.holds(tokens, high.first(), high.end());
  }

  /** The age in "Ada Marsh, 58, said" and "Ada Marsh (58)". */
  private static boolean apposedAge(Tokens tokens, Amount amount) {
    if (!amount.numeral().isDigits() || amount.value() > OLDEST) {
      return false;
    }
    int first = amount.first();
    int end = amount.end();
    boolean commas =
        tokens.is(first - 1, ",")
            && (!tokens.isWord(end)
                || tokens.is(end, "and")
                || tokens.is(end, "who")
                || tokens.is(end, "of")
                || tokens.is(end, "from"));
    boolean brackets = tokens.is(first - 1, "(") && tokens.is(end, ")");
    return (commas || brackets) && tokens.isCapitalised(first - 2);
  }

  /** Number words that count nothing: one, zero and the like by themselves. */
  private static boolean idle(Tokens tokens, Amount amount) {
    boolean alone = amount.end() - amount.first() == tokens.count();
    if (!amount.numeral().isWords() || alone) {
      return false;
    }
    if (amount.value() == 1 && amount.end() - amount.first() == 1) {
      return !Ones.counts(tokens, amount);
    }
    if (amount.value() == 0) {
      return !Zeros.counts(tokens, amount);
    }
    return attribute(tokens, amount) || Names.inTitle(tokens, amount);
  }

  /** Three-room, six-step: a number that only describes, unless it says how many there are. */
  private static boolean attribute(Tokens tokens, Amount amount) {
    int noun = NumeralReader.pastHyphen(tokens, amount.end());
    return noun > amount.end()
        && tokens.isWord(noun)
        && !SIZES.contains(tokens, noun)
        && Bounds.lengthAfter(tokens, amount.end()) == 0;
  }
}
