package io.newswire.reading.promo;

import io.newswire.reading.text.Phrases;
import io.newswire.reading.text.WordFile;
import io.newswire.record.PromoKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What publishers write around their reports, by where in a line it stands. In the file, phrases
 * stand between semicolons under headings: [PLACE KIND], or [CLASS name] for the members of a class
 * of words, which {name} in a later phrase stands for.
 */
final class PromoPhrases {
  private static final Map<String, Phrases<PromoKind>> PLACES = load();

  /** Lines that hold nothing else. */
  static final Phrases<PromoKind> WHOLE = at("WHOLE");

  /** Names of a site's sections, which are labels only side by side. */
  static final Phrases<PromoKind> SECTIONS = at("SECTIONS");

  /** Beginnings of sentences that news has not. */
  static final Phrases<PromoKind> STARTS = at("STARTS");

  /** Beginnings of sentences that news may have. */
  static final Phrases<PromoKind> OPENS = at("OPENS");

  /** What gives a line away wherever it stands. */
  static final Phrases<PromoKind> ANYWHERE = at("ANYWHERE");

  /** Words that promos use often, and news at times. */
  static final Phrases<PromoKind> HINTS = at("HINTS");

  private PromoPhrases() {}

  private static Phrases<PromoKind> at(String place) {
    Phrases<PromoKind> phrases = PLACES.get(place);
    if (phrases == null) {
      throw new IllegalStateException("no phrases for " + place);
    }
    return phrases;
  }

  private static Map<String, Phrases<PromoKind>> load() {
    Map<String, List<String>> classes = new HashMap<>();
    Map<String, Phrases.Builder<PromoKind>> places = new HashMap<>();
    String text = String.join(" ", WordFile.read(PromoPhrases.class, "phrases.txt"));
    // A bracket that opens a heading stands before a capital.
    for (String part : text.split(" ?\\[(?=[A-Z])", -1)) {
      int end = part.indexOf(']');
      if (end > 0) {
        List<String> heading = List.of(part.substring(0, end).split(" ", -1));
        List<String> phrases = phrases(part.substring(end + 1), classes);
        if (heading.get(0).equals("CLASS")) {
          classes.put("{" + heading.get(1) + "}", phrases);
        } else {
          places
              .computeIfAbsent(heading.get(0), place -> new Phrases.Builder<>())
              .put(PromoKind.valueOf(heading.get(1)), phrases.toArray(new String[0]));
        }
      }
    }
    Map<String, Phrases<PromoKind>> built = new HashMap<>();
    places.forEach((place, phrases) -> built.put(place, phrases.build()));
    return built;
  }

  /** The phrases between semicolons, with every member of a class in its turn. */
  private static List<String> phrases(String list, Map<String, List<String>> classes) {
    List<String> phrases = new ArrayList<>();
    for (String phrase : list.strip().split("; ?", -1)) {
      if (!phrase.isBlank()) {
        expand("", phrase.strip(), classes, phrases);
      }
    }
    return phrases;
  }

  private static void expand(
      String before, String rest, Map<String, List<String>> classes, List<String> phrases) {
    int open = rest.indexOf('{');
    if (open < 0) {
      phrases.add(before + rest);
      return;
    }
    int close = rest.indexOf('}', open) + 1;
    List<String> members = classes.get(rest.substring(open, close));
    if (members == null) {
      throw new IllegalStateException("no class " + rest.substring(open, close));
    }
    for (String member : members) {
      expand(before + rest.substring(0, open) + member, rest.substring(close), classes, phrases);
    }
  }
}
