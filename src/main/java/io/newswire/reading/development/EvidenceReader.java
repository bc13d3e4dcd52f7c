package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordLists;
import io.newswire.reading.text.WordSet;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a paragraph shows, in one pass over its tokens. */
public final class EvidenceReader {
  private static final WordSet PRONOUNS =
      WordSet.of("he she they it this these those that such his her their its");
  private static final int NOW = 1;
  private static final int LONG_AGO = 2;
  private static final int MODAL = 4;
  private static final int FUTURE = 8;
  private static final int PRESENT = 16;
  private static final int CONTRAST = 32;
  private static final int PAST = 64;
  private static final int PERFECT = 128;
  private static final int HAD = 256;
  private static final int BE = 512;
  private static final WordLists WORDS =
      new WordLists.Builder()
          .put(
              NOW,
              "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday"
                  + " overnight morning afternoon evening")
          .put(
              LONG_AGO,
              "ago previously former formerly once history decades decade century years since"
                  + " earlier last long")
          .put(MODAL, "would could may might should can must if")
          .put(FUTURE, "will plans planned expected due scheduled set 'll won't")
          .put(PRESENT, "is are has have remains remain means says seems")
          .put(CONTRAST, "but however while although though despite yet still whether")
          .put(
              PAST,
              "was were did came went took made gave got left led met ran sent set won lost held"
                  + " began became brought bought built caught chose drew drove fell felt fought"
                  + " found flew grew hit kept laid paid put rose sat sold shot showed spent stood"
                  + " struck swept taught threw told said wore broke hung sought stuck cut wrote"
                  + " spoke knew saw shut beat bled burst sank sunk fled quit read")
          .put(PERFECT, "has have")
          .put(HAD, "had")
          .put(BE, "is are were was been")
          .build();
  private static final WordSet ADVERBIALS =
      WordSet.of(
          "in on at by for from with after before during as when while since despite if under over"
              + " among earlier later meanwhile last");
  private static final int MOST = 120;

  private final Tokens tokens;
  private final BitSet quoted;
  private final Place place;
  private final EnumSet<Feature> found = EnumSet.noneOf(Feature.class);

  private EvidenceReader(Tokens tokens, BitSet quoted, Place place) {
    this.tokens = tokens;
    this.quoted = quoted;
    this.place = place;
  }

  /**
   * What a paragraph shows.
   *
   * @param quoted indices of its quoted tokens
   * @param headline the article's headline; null when not known
   */
  public static Set<Feature> read(
      Tokens tokens, BitSet quoted, Place place, @Nullable Headline headline) {
    EvidenceReader reader = new EvidenceReader(tokens, quoted, place);
    reader.place();
    reader.start();
    reader.verbs();
    reader.headline(headline);
    return reader.found;
  }

  private void add(Feature feature, boolean holds) {
    if (holds) {
      found.add(feature);
    }
  }

  private void place() {
    found.add(PLACES[Math.min(place.position(), PLACES.length - 1)]);
    add(Feature.LIVE, place.live());
    add(Feature.LISTED, place.listed());
    add(Feature.ITEM, place.item());
    add(Feature.AFTER_PROMO, place.afterPromo());
    double share = place.quotedShare();
    found.add(
        share == 0
            ? Feature.UNQUOTED
            : share < 0.3
                ? Feature.QUOTED_LITTLE
                : share < 0.65 ? Feature.QUOTED_HALF : Feature.QUOTED_MOST);
    add(Feature.QUOTED_AT_TOP, share > 0.3 && place.top());
    add(Feature.CONTINUED, place.continued());
    add(Feature.REPORTED, place.reported());
    add(Feature.REPORTED_AT_TOP, place.reported() && place.top());
    add(Feature.CASUALTIES, place.casualties());
    add(Feature.MONEY, place.money());
    add(Feature.NUMBERS, place.numbers());
    add(Feature.SHORT, tokens.count() < 14);
    add(Feature.LONG, tokens.count() > 50);
  }

  private static final Feature[] PLACES = {
    Feature.PLACE_0, Feature.PLACE_1, Feature.PLACE_2, Feature.PLACE_3,
    Feature.PLACE_4, Feature.PLACE_4, Feature.PLACE_6, Feature.PLACE_6,
    Feature.PLACE_6, Feature.PLACE_9, Feature.PLACE_9, Feature.PLACE_9,
    Feature.PLACE_9, Feature.PLACE_9, Feature.PLACE_9, Feature.PLACE_9,
    Feature.PLACE_16
  };

  private void start() {
    int first = 0;
    while (tokens.has(first) && !tokens.isWord(first) && !tokens.isNumber(first)) {
      first++;
    }
    add(Feature.STARTS_QUOTE, quoted.get(0) || quoted.get(first));
    add(Feature.STARTS_PRONOUN, PRONOUNS.contains(tokens, first));
    add(Feature.STARTS_THE, tokens.is(first, "the"));
    add(Feature.STARTS_ADVERBIAL, ADVERBIALS.contains(tokens, first));
    add(
        Feature.STARTS_NAME,
        tokens.isCapitalised(first) && tokens.isCapitalised(first + 1) && !quoted.get(first));
    add(Feature.BRACKETED, tokens.first(0) == '(' && tokens.first(tokens.count() - 1) == ')');
    add(Feature.DATELINE, dateline());
    add(Feature.CAPTION, tokens.isAllCapitals(0) && tokens.isAllCapitals(1) && !dateline());
    add(Feature.COLON, tokens.first(tokens.count() - 1) == ':');
    add(Feature.QUESTION, tokens.first(tokens.count() - 1) == '?');
  }

  /** A place in capitals or an agency in brackets, and a dash, at the very start. */
  private boolean dateline() {
    for (int i = 1; i < Math.min(14, tokens.count()); i++) {
      char c = tokens.first(i);
      boolean dash =
          c == '\u2014'
              || c == '\u2013'
              || (c == '-' && tokens.hasSpaceBefore(i) && tokens.hasSpaceBefore(i + 1))
              || (c == '-' && tokens.end(i) - tokens.start(i) == 2);
      if (dash) {
        return tokens.first(i - 1) == ')' || tokens.isAllCapitals(0);
      }
    }
    return false;
  }

  private void verbs() {
    int pasts = 0;
    int all = 0;
    boolean perfect = false;
    boolean progressive = false;
    for (int i = 0; i < Math.min(MOST, tokens.count()); i++) {
      if (quoted.get(i)) {
        continue;
      }
      if (tokens.isNumber(i)) {
        add(Feature.YEAR, year(i));
        continue;
      }
      int lists = WORDS.of(tokens, i);
      boolean lower = tokens.isWord(i) && !tokens.isCapitalised(i);
      if (lower && ((lists & PAST) != 0 || past(i))) {
        pasts++;
      }
      all |= lists;
      perfect |= (lists & PERFECT) != 0 && (past(i + 1) || past(i + 2));
      progressive |= (lists & BE) != 0 && ends(i + 1, "ing");
    }
    add(Feature.PRESENT, (all & PRESENT) != 0);
    add(Feature.PERFECT, perfect);
    add(Feature.PAST_PERFECT, (all & HAD) != 0);
    add(Feature.PROGRESSIVE, progressive);
    add(Feature.MODAL, (all & MODAL) != 0);
    add(Feature.FUTURE, (all & FUTURE) != 0);
    add(Feature.LONG_AGO, (all & LONG_AGO) != 0);
    add(Feature.CONTRAST, (all & CONTRAST) != 0);
    add(Feature.PAST, pasts > 0);
    add(Feature.MANY_PASTS, pasts > 3);
    add(Feature.NO_VERB, pasts == 0 && (all & PRESENT) == 0);
    boolean now = (all & NOW) != 0;
    add(Feature.NOW, now);
    add(Feature.NOW_AT_TOP, now && place.top());
  }

  private boolean year(int i) {
    String text = tokens.text();
    int start = tokens.start(i);
    return tokens.end(i) - start == 4
        && (text.startsWith("19", start) || text.startsWith("20", start));
  }

  private boolean past(int i) {
    return ends(i, "ed");
  }

  private boolean ends(int i, String ending) {
    return tokens.isWord(i)
        && tokens.end(i) - tokens.start(i) > 3
        && tokens.text().startsWith(ending, tokens.end(i) - ending.length());
  }

  private void headline(@Nullable Headline headline) {
    if (headline == null) {
      found.add(Feature.HEADLINE_UNKNOWN);
      return;
    }
    int content = headline.size();
    int shared = headline.sharedWith(tokens);
    found.add(HEADLINES[Math.min(shared, HEADLINES.length - 1)]);
    boolean same = shared >= 3 || (shared == 2 && content <= 4);
    add(Feature.HEADLINE_MOST, content > 0 && shared * 2 > content);
    add(Feature.HEADLINE_AND_TOP, same && place.top());
    add(Feature.HEADLINE_AND_TODAY, same && found.contains(Feature.NOW));
  }

  private static final Feature[] HEADLINES = {
    Feature.HEADLINE_0,
    Feature.HEADLINE_1,
    Feature.HEADLINE_2,
    Feature.HEADLINE_3,
    Feature.HEADLINE_4
  };
}
