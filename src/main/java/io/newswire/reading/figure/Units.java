package io.newswire.reading.figure;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.Tokens;
import io.newswire.record.FigureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The units and currencies that are known, from the word lists next to this class. */
final class Units {
  /** What stands after a number: miles, per cent, sq ft. */
  static final Phrases<Unit> MEASURES = measures();

  /** What stands before a number of money: $, RM, HK$. */
  static final Phrases<Unit> MONEY_BEFORE = money(1);

  /** What stands after a number of money: dollars, yuan, EUR. */
  static final Phrases<Unit> MONEY_AFTER = money(2);

  /** A currency in millions, as Nordic companies write it: MEUR, MSEK. */
  static final Phrases<Unit> MONEY_IN_MILLIONS = millions();

  private Units() {}

  private static Phrases<Unit> measures() {
    Phrases.Builder<Unit> phrases = new Phrases.Builder<>();
    for (String[] row : WordLists.rows("units.tsv")) {
      Unit unit = new Unit(row[1], FigureKind.valueOf(row[0]));
      phrases.put(unit, WordLists.forms(row[2]));
    }
    return phrases.build();
  }

  /** The first words of the currencies that stand before a number, signs left out; MSEK too. */
  static List<String> moneyWords() {
    List<String> words = new ArrayList<>();
    for (String[] row : WordLists.rows("currencies.tsv")) {
      words.add("m" + row[0].toLowerCase(Locale.ROOT));
      for (String form : WordLists.forms(row[1])) {
        Tokens tokens = Tokens.of(form);
        if (tokens.isWord(0)) {
          words.add(tokens.form(0));
        }
      }
    }
    return words;
  }

  private static Phrases<Unit> millions() {
    Phrases.Builder<Unit> phrases = new Phrases.Builder<>();
    for (String[] row : WordLists.rows("currencies.tsv")) {
      if (Character.isUpperCase(row[0].charAt(0))) {
        phrases.put(new Unit(row[0], FigureKind.MONEY), "m" + row[0].toLowerCase(Locale.ROOT));
      }
    }
    return phrases.build();
  }

  private static Phrases<Unit> money(int column) {
    Phrases.Builder<Unit> phrases = new Phrases.Builder<>();
    for (String[] row : WordLists.rows("currencies.tsv")) {
      Unit unit = new Unit(row[0], FigureKind.MONEY);
      phrases.put(unit, WordLists.forms(row[column]));
    }
    return phrases.build();
  }
}
