package io.newswire.reading.figure;

import org.jspecify.annotations.Nullable;

/**
 * A number as a text says it.
 *
 * @param first index of its first token
 * @param end one past the index of its last token
 * @param value what it says, its scale (million) multiplied out
 * @param upper of a vague plural (dozens) ten times the value, its conventional upper end; else
 *     null
 * @param form how it is said
 * @param scale the scale that its last word multiplies by; 1 where there is none
 */
record Numeral(int first, int end, double value, @Nullable Double upper, Form form, double scale) {
  enum Form {
    /** Digits alone, so that it may also be a year or part of a name. */
    DIGITS,
    /** Digits and a scale: 1.5 million, 20bn. */
    SCALED_DIGITS,
    WORDS,
    /** Two-thirds, a quarter, 3/4. */
    FRACTION,
    /** Hundreds, tens of thousands, several hundred. */
    VAGUE
  }

  boolean isDigits() {
    return form == Form.DIGITS;
  }

  boolean isWords() {
    return form == Form.WORDS;
  }

  Numeral multiplied(int newEnd, double by) {
    return new Numeral(
        first,
        newEnd,
        value * by,
        upper == null ? null : upper * by,
        form == Form.DIGITS ? Form.SCALED_DIGITS : form,
        by);
  }

  Numeral startingAt(int newFirst) {
    return new Numeral(newFirst, end, value, upper, form, scale);
  }
}
