package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.WordFile;
import io.newswire.record.PromoKind;
import java.util.List;

/** What publishers write around their reports, by where in a line it stands. */
final class PromoPhrases {
  /** Lines that hold nothing else. */
  static final Phrases<PromoKind> WHOLE = load("WHOLE");

  /** Beginnings of sentences that news has not. */
  static final Phrases<PromoKind> STARTS = load("STARTS");

  /** Beginnings of sentences that news may have. */
  static final Phrases<PromoKind> OPENS = load("OPENS");

  /** What gives a line away wherever it stands. */
  static final Phrases<PromoKind> ANYWHERE = load("ANYWHERE");

  /** Words that promos use often, and news at times. */
  static final Phrases<PromoKind> HINTS = load("HINTS");

  private PromoPhrases() {}

  /** The phrases under the headings of a place: [PLACE KIND], then phrases between semicolons. */
  private static Phrases<PromoKind> load(String place) {
    List<String> words = WordFile.read(PromoPhrases.class, "phrases.txt");
    Phrases.Builder<PromoKind> phrases = new Phrases.Builder<>();
    PromoKind kind = PromoKind.OTHER;
    boolean here = false;
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean heading = word.startsWith("[") && word.length() > 1;
      if (heading) {
        here = word.equals("[" + place);
        kind = PromoKind.valueOf(words.get(++i).replace("]", ""));
        continue;
      }
      boolean last = word.endsWith(";") || i + 1 == words.size() || opens(words.get(i + 1));
      phrase.append(phrase.isEmpty() ? "" : " ").append(word.replace(";", ""));
      if (last) {
        if (here) {
          phrases.put(kind, phrase.toString());
        }
        phrase.setLength(0);
      }
    }
    return phrases.build();
  }

  private static boolean opens(String word) {
    return word.startsWith("[") && word.length() > 1;
  }
}
