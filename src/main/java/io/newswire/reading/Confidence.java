package io.newswire.reading;

import io.newswire.reading.quote.Said;
import io.newswire.record.FigureKind;
import java.util.List;

/**
 * How often paragraphs with such quotations or figures are what they look like.
 *
 * <p>The shares are counted on labelled news: of quotations by paragraph on the training part of
 * PolNeAR (17,349 paragraphs), of figures one by one on the development part of NewsQuant and on
 * casualty figures (259 sentences). Where fewer than ten were seen, or no exception, the share is
 * set by hand between its neighbours: it is never 0 or 1. {@code src/docs/reader.md} shows how they
 * hold.
 */
final class Confidence {
  private static final double NO_MARKS = 0.01;
  private static final double MARKS_OF_NOBODY = 0.24;
  private static final double CONTINUED = 0.98;

  /** With a cue verb: a word or three, four to six, more. */
  private static final double[] CUED = {0.87, 0.96, 0.99};

  /** Without one, but with somebody to say it; and with nobody. */
  private static final double[] SPOKEN = {0.4, 0.37, 0.89};

  private static final double[] UNSPOKEN = {0.2, 0.22, 0.69};
  private static final int FEW_WORDS = 4;
  private static final int MANY_WORDS = 7;

  private static final double NO_FIGURE = 0.06;
  private static final double OF_A_KIND = 0.98;
  private static final double DIGITS_ALONE = 0.95;
  private static final double WORDS_THAT_COUNT = 0.82;
  private static final double WORDS_ALONE = 0.33;

  private Confidence() {}

  /** Of what the surest of a paragraph's quotations are. */
  static double quote(Said said) {
    if (said.quotations().isEmpty()) {
      return said.quoted().isEmpty() ? NO_MARKS : MARKS_OF_NOBODY;
    }
    double best = 0;
    for (int i = 0; i < said.quotations().size(); i++) {
      Quotation quotation = said.quotations().get(i);
      best = Math.max(best, quote(quotation));
    }
    return best;
  }

  private static double quote(Quotation quotation) {
    if (quotation.continuesFromPrevious()) {
      return CONTINUED;
    }
    int words = words(quotation.text());
    int size = words < FEW_WORDS ? 0 : words < MANY_WORDS ? 1 : 2;
    if (quotation.cue() != null) {
      return CUED[size];
    }
    return (quotation.speaker() == null ? UNSPOKEN : SPOKEN)[size];
  }

  /** Words of a text, 7 for any more. */
  private static int words(String text) {
    int words = 1;
    for (int i = 1; i < text.length() && words < MANY_WORDS; i++) {
      words += Character.isWhitespace(text.charAt(i - 1)) ? 1 : 0;
    }
    return words;
  }

  /** Of what the surest of a paragraph's figures are, durations and ages left out. */
  static double figure(List<Figure> figures) {
    double best = NO_FIGURE;
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      if (ReportReader.counts(figure.kind())) {
        best = Math.max(best, figure(figure));
      }
    }
    return best;
  }

  private static double figure(Figure figure) {
    if (figure.kind() == FigureKind.MONEY || figure.kind() == FigureKind.PERCENT) {
      return OF_A_KIND;
    }
    boolean counts = figure.counted() != null;
    if (hasDigits(figure.text())) {
      return counts ? OF_A_KIND : DIGITS_ALONE;
    }
    return counts || figure.unit() != null ? WORDS_THAT_COUNT : WORDS_ALONE;
  }

  private static boolean hasDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
