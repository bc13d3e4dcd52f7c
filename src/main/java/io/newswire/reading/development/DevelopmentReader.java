package io.newswire.reading.development;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordLists;
import io.newswire.record.DevelopmentStatus;
import java.util.BitSet;

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
   * Scores from here on make a development. Half of the best F1 that a calibrated score can reach
   * is where to cut it for that F1 (Lipton and others 2014), so the cut is low, and lower where the
   * headline is not known and less can be told.
   */
  static final double THRESHOLD = 0.24;

  static final double THRESHOLD_WITHOUT_HEADLINE = 0.15;

  /** The same for paragraphs that are mostly quoted: a quotation by itself is no development. */
  static final double QUOTED_THRESHOLD = 0.6;

  /** Percent of a paragraph from which on it is a quotation more than a report. */
  private static final int MUCH_QUOTED = 30;

  private DevelopmentReader() {}

  /**
   * Reads one paragraph that is no promo and no heading.
   *
   * @param quoted indices of its quoted tokens
   * @param found what it shows
   */
  public static Judged read(Tokens tokens, BitSet quoted, Evidence found) {
    DevelopmentStatus status = status(tokens, quoted);
    if (found.has(Feature.LISTED)) {
      return new Judged(0.95, true, status, found);
    }
    double score = Model.trained(found).score(found);
    return new Judged(score, score >= threshold(found), status, found);
  }

  private static double threshold(Evidence found) {
    if (found.get(Feature.QUOTED) >= MUCH_QUOTED) {
      return QUOTED_THRESHOLD;
    }
    return found.has(Feature.HEADLINE_WORDS) ? THRESHOLD : THRESHOLD_WITHOUT_HEADLINE;
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
