package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;
import io.newswire.record.DevelopmentStatus;
import java.util.BitSet;
import java.util.Set;

/** Tells reports of events from history, analysis and description. */
public final class DevelopmentReader {
  private static final WordSet EXPECTED =
      WordSet.of("will expected due set plans planned scheduled to-be shall would");
  private static final WordSet CLAIMS =
      WordSet.of("claimed alleged alleges accused accuses allegedly reportedly purportedly");
  private static final WordSet ONGOING =
      WordSet.of("continue continues continued continuing remains remain still ongoing");

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
      return new Judged(0.95, true, status, Feature.LISTED.words());
    }
    double score = Model.trained().score(found);
    boolean quotation = found.contains(Feature.QUOTED_MOST) || found.contains(Feature.QUOTED_HALF);
    boolean holds = score >= (quotation ? QUOTED_THRESHOLD : THRESHOLD);
    return new Judged(score, holds, status, why(found, holds));
  }

  /** The two features that speak loudest for the decision. */
  private static String why(Set<Feature> found, boolean holds) {
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
    for (int i = quoted.nextClearBit(0); i < tokens.count(); i = quoted.nextClearBit(i + 1)) {
      boolean claims = tokens.is(i, "claims") && tokens.isCapitalised(i - 1);
      if (claims || CLAIMS.contains(tokens, i)) {
        return DevelopmentStatus.CLAIMED;
      }
      if (EXPECTED.contains(tokens, i)) {
        return DevelopmentStatus.EXPECTED;
      }
      if (ONGOING.contains(tokens, i) || progressive(tokens, i)) {
        return DevelopmentStatus.ONGOING;
      }
    }
    return DevelopmentStatus.HAPPENED;
  }

  private static boolean progressive(Tokens tokens, int i) {
    boolean be = tokens.is(i, "is") || tokens.is(i, "are") || tokens.is(i, "been");
    return be
        && ((ends(tokens, i + 1, "ing") && !tokens.is(i + 1, "missing")) || tokens.is(i + 1, "in"));
  }

  private static boolean ends(Tokens tokens, int i, String ending) {
    return tokens.isWord(i) && tokens.text().startsWith(ending, tokens.end(i) - ending.length());
  }
}
