package io.newswire.reading.figure;

import org.jspecify.annotations.Nullable;

/**
 * A number with its sign, its scale and its unit.
 *
 * @param first index of its first token, the sign or the currency included
 * @param end one past the index of its last token, the unit included
 * @param numeral the number within
 * @param value the number with its sign and scale
 * @param unit what it is measured in; null for a bare number
 * @param moneyFirst whether a currency stands before the number
 */
record Amount(
    int first, int end, Numeral numeral, double value, @Nullable Unit unit, boolean moneyFirst) {

  Amount scaledBy(double by) {
    return new Amount(first, end, numeral, value * by, unit, moneyFirst);
  }
}
