package io.newswire.reading.promo;

import io.newswire.record.PromoKind;

/**
 * How a line looks as a promo, whether it is one or not.
 *
 * @param kind where it leads, if it is one
 * @param score how likely it is one, 0 to 1
 * @param why what told, in words an editor understands; empty for a line that is none
 */
public record Promo(PromoKind kind, double score, String why) {
  /** The least score of a promo. */
  static final double LEAST = 0.5;

  /** Whether the line is no part of the report. */
  public boolean holds() {
    return score >= LEAST;
  }
}
