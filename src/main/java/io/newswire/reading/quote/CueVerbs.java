package io.newswire.reading.quote;

import io.newswire.reading.text.WordFile;
import io.newswire.reading.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** The verbs that mark words as somebody's, in all their forms. */
final class CueVerbs {
  /** Forms that stand with a subject of their own: said, says, has said. */
  static final WordSet FINITE;

  /** Forms that lean on another verb's subject: saying, adding. */
  static final WordSet PARTICIPLES;

  /** The finite forms that can follow quoted words together with their subject: "...", she said. */
  static final WordSet SAYING;

  /** Forms of verbs of thinking and wanting, which count only where no other verb does. */
  static final WordSet THINKING;

  static {
    List<List<String>> finite = new ArrayList<>();
    List<String> participles = new ArrayList<>();
    finite.add(new ArrayList<>());
    for (String entry : WordFile.read(CueVerbs.class, "cue-verbs.txt")) {
      if (entry.equals(";")) {
        finite.add(new ArrayList<>());
      } else {
        finite.get(finite.size() - 1).addAll(finiteForms(entry));
        if (finite.size() <= 2) {
          participles.add(participle(entry));
        }
      }
    }
    SAYING = WordSet.of(finite.get(0));
    THINKING = WordSet.of(finite.get(2));
    List<String> all = new ArrayList<>(finite.get(0));
    all.addAll(finite.get(1));
    FINITE = WordSet.of(all);
    PARTICIPLES = WordSet.of(participles);
  }

  private CueVerbs() {}

  private static List<String> finiteForms(String entry) {
    List<String> given = List.of(entry.split("/", -1));
    String base = given.get(0);
    List<String> forms = new ArrayList<>(List.of(base, third(base)));
    if (given.size() > 1) {
      forms.addAll(given.subList(1, given.size()));
    } else {
      forms.add(base.endsWith("e") ? base + "d" : base + "ed");
    }
    return forms;
  }

  private static String third(String base) {
    if (base.endsWith("ry") || base.endsWith("ly") || base.endsWith("ny") || base.endsWith("fy")) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hissing = base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch");
    return base + (hissing ? "es" : "s");
  }

  private static String participle(String entry) {
    List<String> given = List.of(entry.split("/", -1));
    String base = given.get(0);
    String doubled = base + base.charAt(base.length() - 1);
    if (base.equals("begin") || (given.size() > 1 && given.get(1).equals(doubled + "ed"))) {
      return doubled + "ing";
    }
    boolean silent = base.endsWith("e") && !base.endsWith("ee");
    return (silent ? base.substring(0, base.length() - 1) : base) + "ing";
  }
}
