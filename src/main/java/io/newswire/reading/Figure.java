package io.newswire.reading;

import io.newswire.record.Bound;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * One reported quantity.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 * @param text the words from start to end
 * @param value the number said, multiplied out (1.5bn is 1500000000); of a range the lower end
 * @param upperValue upper end of a range; null when the figure is no range
 * @param bound how the report bounds the number
 * @param unit ISO 4217 code for money, else the unit's English name in the singular; null when
 *     there is none
 * @param kind what sort of quantity
 * @param counted what is counted, in the paragraph's words; null when it is not said
 * @param source who says so; null when the article says it itself
 * @param asOf when the figure held, in the paragraph's words; null when it is not said
 * @param caveat what the report says against taking the figure at its word; null when nothing
 */
public record Figure(
    int start,
    int end,
    String text,
    double value,
    @Nullable Double upperValue,
    Bound bound,
    @Nullable String unit,
    FigureKind kind,
    @Nullable String counted,
    @Nullable Source source,
    @Nullable String asOf,
    @Nullable String caveat) {

  /** The same figure, said by somebody. */
  Figure from(Source said) {
    return new Figure(
        start, end, text, value, upperValue, bound, unit, kind, counted, said, asOf, caveat);
  }
}
