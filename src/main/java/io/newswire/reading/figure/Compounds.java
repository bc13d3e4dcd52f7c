package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** Joins amounts of a larger and a smaller unit: 4 dollars 20 cents, 5 feet 10 inches. */
final class Compounds {
  private static final Unit INCH = new Unit("inch", FigureKind.DISTANCE);

  /** Hundredths of a currency other than cents and pence. */
  private static final WordSet SUBUNITS =
      WordSet.of(
          "sen sens paisa paise paisas fen fens kopeck kopecks kopek kopeks kopiyka kopiykas"
              + " kopiyok centavo centavos centimo centimos céntimo céntimos centime centimes"
              + " centesimo centesimi rappen øre öre ore oere grosz groszy groszes haler halers"
              + " heller hellers halala halalas halalah agora agorot agoras piastre piastres"
              + " piaster piasters kurus kuruş satang satangs stotinka stotinki stotinkas ban bani"
              + " para paras tetri tiyin tyiyn lipa lipas fillér filler pesewa pesewas kobo kobos"
              + " santim santims qepik thebe ngwee butut sene seniti toea poisha");

  private Compounds() {}

  /**
   * The amount with the smaller units that follow it, in the smallest of them; money in the larger.
   */
  static Amount extend(Tokens tokens, Amount amount) {
    Amount found = amount;
    for (int turn = 0; turn < 3; turn++) {
      Amount longer = once(tokens, found);
      if (longer == null) {
        return found;
      }
      found = longer;
    }
    return found;
  }

  private static @Nullable Amount once(Tokens tokens, Amount large) {
    Unit unit = large.unit();
    if (unit == null || large.numeral().scale() > 1 || large.numeral().upper() != null) {
      return null;
    }
    boolean money = unit.kind() == FigureKind.MONEY;
    if (!money && smaller(unit) == null) {
      return null;
    }
    int at = large.end();
    boolean comma = tokens.is(at, ",") && !money;
    at = comma ? at + 1 : at;
    boolean and = tokens.is(at, "and");
    at = and ? at + 1 : at;
    if (!NumberStart.possible(tokens, at)) {
      return null;
    }
    Amount small = AmountReader.read(tokens, at);
    if (small == null || small.value() <= 0 || small.numeral().upper() != null) {
      return null;
    }
    return money ? money(tokens, large, small, and) : measure(tokens, large, unit, small);
  }

  private static @Nullable Amount money(Tokens tokens, Amount large, Amount small, boolean and) {
    boolean hundredths = small.unit() != null && hundredth(small.unit());
    boolean word = SUBUNITS.contains(tokens, small.end());
    boolean bare =
        small.unit() == null
            && !large.moneyFirst()
            && small.end() - small.first() <= 3
            && (and || small.value() >= 10)
            && (!tokens.isWord(small.end()) || Stops.predicate(tokens, small.end()));
    boolean whole = large.value() == Math.rint(large.value());
    if (small.value() >= 100 || !whole || !(hundredths || bare || word)) {
      return null;
    }
    int end = word ? small.end() + 1 : small.end();
    return joined(
        large, end, Math.round(large.value() * 100 + small.value()) / 100.0, large.unit());
  }

  private static boolean hundredth(Unit unit) {
    return unit.name().equals("cent") || unit.name().equals("penny");
  }

  private static @Nullable Amount measure(Tokens tokens, Amount large, Unit unit, Amount small) {
    String wanted = smaller(unit);
    Unit found = small.unit();
    int end = small.end();
    if (found == null && unit.name().equals("foot") && tokens.is(end, "in")) {
      found = INCH;
      end++;
    }
    if (found == null && footMarked(tokens, small.first())) {
      found = INCH;
    }
    if (found == null || !found.name().equals(wanted)) {
      return null;
    }
    return joined(large, end, large.value() * factor(unit) + small.value(), found);
  }

  /** The inches of 5'10, which may go without a mark. */
  private static boolean footMarked(Tokens tokens, int inches) {
    return tokens.isJoined(inches) && !tokens.isWord(inches - 1);
  }

  private static Amount joined(Amount large, int end, double value, @Nullable Unit unit) {
    return new Amount(large.first(), end, large.numeral(), value, unit, large.moneyFirst());
  }

  private static @Nullable String smaller(Unit unit) {
    return switch (unit.name()) {
      case "foot" -> "inch";
      case "yard" -> "foot";
      case "kilometre" -> "metre";
      case "metre" -> "centimetre";
      case "stone" -> "pound-mass";
      case "pound-mass" -> "ounce";
      case "kilogram" -> "gram";
      default -> null;
    };
  }

  private static double factor(Unit unit) {
    return switch (unit.name()) {
      case "foot" -> 12;
      case "yard" -> 3;
      case "metre" -> 100;
      case "stone" -> 14;
      case "pound-mass" -> 16;
      default -> 1000;
    };
  }
}
