package io.newswire.edit;

import io.newswire.reading.Figure;
import io.newswire.reading.Quotation;
import io.newswire.reading.Reading;
import java.util.List;

/**
 * What an edit of a paragraph changed of what is read in it.
 *
 * @param figures in the order of the paragraph after, then those that it lost
 * @param quotations in the same order
 */
public record ReadingDiff(List<Change<Figure>> figures, List<Change<Quotation>> quotations) {
  /**
   * Compares two readings. They should be of the words before and after in the same context, so
   * that what differs is the edit's doing.
   */
  public static ReadingDiff of(Reading before, Reading after) {
    return new ReadingDiff(
        FigureChanges.of(before.figures(), after.figures()),
        QuotationChanges.of(before.quotations(), after.quotations()));
  }
}
