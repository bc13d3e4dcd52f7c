package io.newswire.edit;

/**
 * How alike two texts are: the share of words, and of pairs of neighbouring words, that they have
 * in common. Half of it is the share of both texts, half that of the shorter one, which stays high
 * where the other only goes on longer.
 *
 * <p>Words that stand in any report count little, numbers less than names, and quoted words more
 * than those around them. The threshold is chosen on a table of invented edits; the decision record
 * on edits has the figures.
 */
public final class Similarity {
  /** Least likeness of an edit. */
  static final double EDIT = 0.47;

  /** The same where one paragraph alone stands in the place of another. */
  static final double LONE_EDIT = 0.3;

  /** What the single words count; the rest is for the pairs. */
  private static final double WORDS = 0.6;

  /** Added to what a text weighs, so that few words in common tell little. */
  private static final double SCANT = 1;

  private Similarity() {}

  /**
   * Compares two texts in time proportional to their length, but for the sorting of their words.
   *
   * @return 0 to 1, the same whichever text comes first; 0 where no word is the same, and near 1
   *     where a text of some length is the same
   */
  public static double of(String before, String after) {
    return of(Wording.of(before), Wording.of(after));
  }

  /** Whether one text is an edit of the other, rather than another text about the same. */
  public static boolean isEdit(String before, String after) {
    return of(before, after) >= EDIT;
  }

  static double of(Wording before, Wording after) {
    return WORDS * of(before.words(), after.words())
        + (1 - WORDS) * of(before.pairs(), after.pairs());
  }

  private static double of(Bag before, Bag after) {
    double shorter = Math.min(before.total(), after.total());
    double shared = Math.min(shorter, before.shared(after));
    double ofBoth = 2 * shared / (before.total() + after.total() + SCANT);
    double ofShorter = shared / (shorter + SCANT);
    return (ofBoth + ofShorter) / 2;
  }
}
