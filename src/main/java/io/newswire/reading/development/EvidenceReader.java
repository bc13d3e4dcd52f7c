package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what a paragraph shows, in one pass over its tokens. */
public final class EvidenceReader {
  private static final WordSet PRONOUNS =
      WordSet.of("he she they it this these those that such his her their its");
  private static final WordSet NOW =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday today tonight yesterday overnight"
              + " morning afternoon evening");
  private static final WordSet LONG_AGO =
      WordSet.of(
          "ago previously former formerly once history decades decade century years since earlier"
              + " last long");
  private static final WordSet MODALS = WordSet.of("would could may might should can must if");
  private static final WordSet FUTURE =
      WordSet.of("will plans planned expected due scheduled set 'll won't");
  private static final WordSet PRESENT =
      WordSet.of("is are has have remains remain means says seems");
  private static final WordSet CONTRAST =
      WordSet.of("but however while although though despite yet still whether");
  private static final WordSet PASTS =
      WordSet.of(
          "was were did came went took made gave got left led met ran sent set won lost held began"
              + " became brought bought built caught chose drew drove fell felt fought found flew grew"
              + " hit kept laid paid put rose sat sold shot showed spent stood struck swept taught threw"
              + " told said wore broke hung sought stuck cut wrote spoke knew saw shut beat bled burst"
              + " sank sunk fled quit read");
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
   * @param headline tokens of the article's headline; null when not known
   */
  public static Set<Feature> read(
      Tokens tokens, BitSet quoted, Place place, @Nullable Tokens headline) {
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
    boolean verb = false;
    boolean now = false;
    for (int i = 0; i < Math.min(MOST, tokens.count()); i++) {
      if (quoted.get(i)) {
        continue;
      }
      if (tokens.isNumber(i)) {
        add(Feature.YEAR, year(i));
        continue;
      }
      boolean lower = tokens.isWord(i) && !tokens.isCapitalised(i);
      if (lower && (past(i) || PASTS.contains(tokens, i))) {
        pasts++;
      }
      boolean be = PRESENT.contains(tokens, i);
      verb |= be || pasts > 0;
      add(Feature.PRESENT, be);
      add(
          Feature.PERFECT,
          (tokens.is(i, "has") || tokens.is(i, "have")) && (past(i + 1) || past(i + 2)));
      add(Feature.PAST_PERFECT, tokens.is(i, "had"));
      add(Feature.PROGRESSIVE, progressive(i));
      add(Feature.MODAL, MODALS.contains(tokens, i));
      add(Feature.FUTURE, FUTURE.contains(tokens, i));
      add(Feature.LONG_AGO, LONG_AGO.contains(tokens, i));
      add(Feature.CONTRAST, CONTRAST.contains(tokens, i));
      now |= NOW.contains(tokens, i);
    }
    add(Feature.PAST, pasts > 0);
    add(Feature.MANY_PASTS, pasts > 3);
    add(Feature.NO_VERB, !verb);
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

  private boolean progressive(int i) {
    return (tokens.is(i, "is")
            || tokens.is(i, "are")
            || tokens.is(i, "were")
            || tokens.is(i, "was")
            || tokens.is(i, "been"))
        && ends(i + 1, "ing");
  }

  private boolean ends(int i, String ending) {
    return tokens.isWord(i)
        && tokens.end(i) - tokens.start(i) > 3
        && tokens.text().startsWith(ending, tokens.end(i) - ending.length());
  }

  private void headline(@Nullable Tokens headline) {
    if (headline == null) {
      found.add(Feature.HEADLINE_UNKNOWN);
      return;
    }
    int content = 0;
    int shared = 0;
    for (int i = 0; i < Math.min(40, headline.count()); i++) {
      if (headline.end(i) - headline.start(i) >= 4 && headline.isWord(i)) {
        content++;
        shared += holds(headline, i) ? 1 : 0;
      }
    }
    Feature[] steps = {
      Feature.HEADLINE_0,
      Feature.HEADLINE_1,
      Feature.HEADLINE_2,
      Feature.HEADLINE_3,
      Feature.HEADLINE_4
    };
    found.add(steps[Math.min(4, shared)]);
    boolean same = shared >= 3 || (shared == 2 && content <= 4);
    add(Feature.HEADLINE_MOST, content > 0 && shared * 2 > content);
    add(Feature.HEADLINE_AND_TOP, same && place.top());
    add(Feature.HEADLINE_AND_TODAY, same && found.contains(Feature.NOW));
  }

  /** Whether the paragraph has a word of the headline, or one that begins with the same letters. */
  private boolean holds(Tokens headline, int word) {
    int start = headline.start(word);
    int length = Math.min(5, headline.end(word) - start);
    char first = Character.toLowerCase(headline.first(word));
    for (int i = 0; i < Math.min(MOST, tokens.count()); i++) {
      if (Character.toLowerCase(tokens.first(i)) == first
          && tokens.isWord(i)
          && tokens.end(i) - tokens.start(i) >= length
          && tokens.text().regionMatches(true, tokens.start(i), headline.text(), start, length)) {
        return true;
      }
    }
    return false;
  }
}
