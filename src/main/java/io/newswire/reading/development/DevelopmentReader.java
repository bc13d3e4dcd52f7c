package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordLists;
import io.newswire.record.DevelopmentStatus;
import java.util.BitSet;
import java.util.Set;

/** Tells reports of events from history, analysis and description. */
public final class DevelopmentReader {
  private static final int EXPECTED = 1;
  private static final int CLAIM = 2;
  private static final int ONGOING = 4;
  private static final int BE = 8;
  private static final int CLAIMS = 16;
  private static final WordLists STATUS =
      new WordLists.Builder()
          .put(EXPECTED, "will expected due set plans planned scheduled to-be shall would")
          .put(CLAIM, "claimed alleged alleges accused accuses allegedly reportedly purportedly")
          .put(CLAIMS, "claims")
          .put(ONGOING, "continue continues continued continuing remains remain still ongoing")
          .put(BE, "is are been")
          .build();

  /**
   * Scores from here on make a development: low, since most events of an article are not its main
   * one.
   */
  static final double THRESHOLD = 0.16;

  /** The same for paragraphs that are mostly quoted: a quotation by itself is no development. */
  static final double QUOTED_THRESHOLD = 0.6;

  private DevelopmentReader() {}

  /**
   * Reads one paragraph that is no promo and no heading.
   *
   * @param quoted indices of its quoted tokens
   * @param found what it shows
   */
  public static Judged read(Tokens tokens, BitSet quoted, Set<Feature> found) {
    DevelopmentStatus status = status(tokens, quoted);
    if (found.contains(Feature.LISTED)) {
      return new Judged(0.95, true, status, found);
    }
    double score = Model.trained().score(found);
    boolean quotation = found.contains(Feature.QUOTED_MOST) || found.contains(Feature.QUOTED_HALF);
    boolean holds = score >= (quotation ? QUOTED_THRESHOLD : THRESHOLD);
    return new Judged(score, holds, status, found);
  }

  /** The two features that speak loudest for the decision. */
  static String why(Set<Feature> found, boolean holds) {
    Feature first = null;
    Feature second = null;
    for (Feature feature : found) {
      double weight = strength(feature, holds);
      if (weight > 0 && (first == null || weight > strength(first, holds))) {
        second = first;
        first = feature;
      } else if (weight > 0 && (second == null || weight > strength(second, holds))) {
        second = feature;
      }
    }
    if (first == null) {
      return holds ? "its words tell of an event" : "its words tell of no event";
    }
    return second == null ? first.words() : first.words() + ", and " + second.words();
  }

  private static double strength(Feature feature, boolean holds) {
    double weight = Model.trained().weight(feature);
    return holds ? weight : -weight;
  }

  private static DevelopmentStatus status(Tokens tokens, BitSet quoted) {
    for (int i = 0; i < tokens.count(); i++) {
      int lists = STATUS.of(tokens, i);
      if (lists == 0 || quoted.get(i)) {
        continue;
      }
      if ((lists & CLAIM) != 0 || ((lists & CLAIMS) != 0 && tokens.isCapitalised(i - 1))) {
        return DevelopmentStatus.CLAIMED;
      }
      if ((lists & EXPECTED) != 0) {
        return DevelopmentStatus.EXPECTED;
      }
      if ((lists & ONGOING) != 0 || ((lists & BE) != 0 && progressive(tokens, i + 1))) {
        return DevelopmentStatus.ONGOING;
      }
    }
    return DevelopmentStatus.HAPPENED;
  }

  /** Whether a word after a form of "be" tells what is going on. */
  private static boolean progressive(Tokens tokens, int i) {
    return (ends(tokens, i, "ing") && !tokens.is(i, "missing")) || tokens.is(i, "in");
  }

  private static boolean ends(Tokens tokens, int i, String ending) {
    return tokens.isWord(i) && tokens.text().startsWith(ending, tokens.end(i) - ending.length());
  }
}
