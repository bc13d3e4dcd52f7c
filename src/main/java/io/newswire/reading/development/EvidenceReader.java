package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordLists;
import io.newswire.reading.text.WordSet;
import java.util.BitSet;
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

  /** Letters of a word that is taken to tell something. */
  private static final int CONTENT = 4;

  private final Tokens tokens;
  private final BitSet quoted;
  private final Place place;
  private final Evidence.Builder found = new Evidence.Builder();

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
  public static Evidence read(
      Tokens tokens, BitSet quoted, Place place, @Nullable Headline headline) {
    EvidenceReader reader = new EvidenceReader(tokens, quoted, place);
    reader.place();
    reader.start();
    reader.verbs();
    if (headline != null) {
      reader.headline(headline);
    }
    return reader.found.build();
  }

  private void add(Feature feature, boolean holds) {
    found.add(feature, holds);
  }

  private void place() {
    found.set(Feature.PLACE, place.position());
    found.set(Feature.QUOTED, (int) Math.round(100 * place.quotedShare()));
    found.set(Feature.WORDS, tokens.count());
    add(Feature.LIVE, place.live());
    add(Feature.LISTED, place.listed());
    add(Feature.ITEM, place.item());
    add(Feature.AFTER_PROMO, place.afterPromo());
    add(Feature.CAPTION, place.caption());
    add(Feature.CONTINUED, place.continued());
    add(Feature.REPORTED, place.reported());
    add(Feature.CASUALTIES, place.casualties());
    add(Feature.MONEY, place.money());
    add(Feature.NUMBERS, place.numbers());
  }

  private void start() {
    int first = 0;
    while (tokens.has(first) && !tokens.isWord(first) && !tokens.isNumber(first)) {
      first++;
    }
    add(Feature.STARTS_QUOTE, quoted.get(0) || quoted.get(first));
    boolean comes = tokens.is(first + 1, "came") || tokens.is(first + 1, "comes");
    add(Feature.STARTS_PRONOUN, PRONOUNS.contains(tokens, first) && !comes);
    add(Feature.STARTS_THE, tokens.is(first, "the"));
    add(Feature.STARTS_ADVERBIAL, ADVERBIALS.contains(tokens, first));
    add(
        Feature.STARTS_NAME,
        tokens.isCapitalised(first) && tokens.isCapitalised(first + 1) && !quoted.get(first));
    add(Feature.BRACKETED, tokens.first(0) == '(' && tokens.first(tokens.count() - 1) == ')');
    add(Feature.DATELINE, Dateline.opens(tokens));
    add(Feature.COLON, tokens.first(tokens.count() - 1) == ':');
    add(Feature.QUESTION, tokens.first(tokens.count() - 1) == '?');
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
    found.set(Feature.PASTS, pasts);
    add(Feature.NO_VERB, pasts == 0 && (all & PRESENT) == 0);
    add(Feature.NOW, (all & NOW) != 0);
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

  private void headline(Headline headline) {
    long shared = 0;
    int words = 0;
    for (int i = 0; i < Math.min(MOST, tokens.count()); i++) {
      if (tokens.isWord(i) || tokens.isNumber(i)) {
        words += tokens.end(i) - tokens.start(i) >= CONTENT ? 1 : 0;
        int word = headline.find(tokens, i);
        shared |= word < 0 ? 0 : 1L << word;
      }
    }
    int both = Long.bitCount(shared);
    found.set(Feature.HEADLINE_SHARED, both);
    found.set(Feature.HEADLINE_WORDS, headline.words());
    found.set(Feature.HEADLINE_SHARE, 100 * both / Math.max(1, words + headline.words() - both));
  }
}
