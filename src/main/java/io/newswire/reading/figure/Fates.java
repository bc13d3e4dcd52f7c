package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordMap;
import io.newswire.reading.text.WordSet;
import org.jspecify.annotations.Nullable;

/** The words that say what befell people. */
final class Fates {
  private static final Fate CASUALTY = new Fate(true);
  private static final Fate OTHER = new Fate(false);

  private static final WordMap<Fate> AFTER =
      new WordMap.Builder<Fate>()
          .putAll(
              "killed dead died die dies dying slain murdered wounded injured hurt missing drowned"
                  + " shot stabbed executed massacred martyred perished maimed hospitalised"
                  + " hospitalized unaccounted beheaded brain-dead deceased assassinated"
                  + " poisoned crushed electrocuted lynched decapitated",
              CASUALTY)
          .putAll(
              "burned burnt displaced evacuated arrested detained rescued relocated homeless affected fled"
                  + " trapped stranded destroyed damaged kidnapped abducted released freed captured"
                  + " infected sickened hanged homeless uprooted jailed imprisoned charged"
                  + " convicted sentenced deported expelled surrendered collapsed flooded"
                  + " treated quarantined vaccinated tested sacked fired recruited deployed"
                  + " mobilised mobilized razed torched looted"
                  + " intercepted downed seized recovered suspended questioned"
                  + " drafted starving hungry",
              OTHER)
          .build();

  /** Verbs whose object is the casualties. */
  private static final WordSet BEFORE =
      WordSet.of(
          "killed killing kills kill slaying murdering murdered injuring injured injures wounding"
              + " wounded wounds wound maiming drowned drowning shot massacring massacred executed"
              + " executing murder stabbing stabbed slaughtered burying maimed hurt hurting injure"
              + " beheaded");

  /** Nouns that are casualties themselves. */
  private static final WordSet NOUNS =
      WordSet.of(
          "deaths death casualties casualty fatalities fatality injuries dead wounded injured"
              + " killings murders homicides bodies corpses martyrs lives");

  /** What may stand between those who are counted and what befell them. */
  private static final WordSet BETWEEN =
      WordSet.of(
          "have has had having been being be is are was were also now reportedly still since so far"
              + " may might could would will feared believed confirmed presumed thought said known"
              + " listed as either already who that which there they to reported later initially"
              + " apparently allegedly critically seriously badly severely slightly mostly all both"
              + " remain remained remains were fatally just officially not went gone go being"
              + " lightly and including in recently 's or more");

  private static final WordSet TAKING =
      WordSet.of("claimed claiming claims cost costing took taking taken");

  private static final WordMap<String> PARTICIPLES =
      new WordMap.Builder<String>()
          .putAll("killing kills kill", "killed")
          .putAll("injuring injures injure", "injured")
          .putAll("wounding wounds wound", "wounded")
          .putAll("deaths death killings", "dead")
          .putAll("lives", "killed")
          .putAll("murdering murder slaying", "murdered")
          .build();

  private Fates() {}

  static @Nullable Fate at(Tokens tokens, int i) {
    return AFTER.get(tokens, i);
  }

  /** Whether the token takes casualties for its object: killed, killing, the deaths of. */
  static boolean casualtyVerb(Tokens tokens, int i) {
    return BEFORE.contains(tokens, i)
        || (tokens.is(i + 1, "of")
            && (tokens.is(i, "deaths")
                || tokens.is(i, "death")
                || tokens.is(i, "killings")
                || (tokens.is(i, "lives")
                    && tokens.is(i - 1, "the")
                    && TAKING.contains(tokens, i - 2))));
  }

  /** The participle of a verb that stands before its object: killed for killing. */
  static @Nullable String participle(Tokens tokens, int i) {
    return PARTICIPLES.get(tokens, i);
  }

  static boolean casualtyNoun(Tokens tokens, int i) {
    return NOUNS.contains(tokens, i);
  }

  static boolean between(Tokens tokens, int i) {
    return BETWEEN.contains(tokens, i);
  }
}
