package io.newswire.cli;

import io.newswire.consume.NoteText;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import java.io.PrintWriter;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Classified paragraphs as people read them. */
final class ParagraphText {
  private final Layout layout;

  ParagraphText(Layout layout) {
    this.layout = layout;
  }

  /**
   * Prints one paragraph.
   *
   * @param records its records of one or more output topics
   */
  void print(List<? extends SpecificRecord> records, PrintWriter out) {
    ClassifiedParagraph paragraph = (ClassifiedParagraph) records.get(0).get(0);
    StyledText words = new StyledText(paragraph.getText());
    records.forEach(record -> paintQuotations(record, words));
    records.forEach(record -> paintFigures(record, words));
    layout.words(
        paragraph.getPosition(),
        Style.of(paragraph.getPrimary()),
        paragraph.getPrimary().name(),
        words,
        out);
    records.forEach(record -> printQuotations(record, out));
    records.forEach(record -> printOthers(record, out));
  }

  private static void paintQuotations(SpecificRecord record, StyledText words) {
    if (record instanceof QuoteParagraph quotes) {
      for (Quotation quotation : quotes.getQuotations()) {
        words.paint(quotation.getStart(), quotation.getEnd(), Style.QUOTE);
      }
    }
  }

  /** Over quotations: a figure may stand within one. */
  private static void paintFigures(SpecificRecord record, StyledText words) {
    if (record instanceof FigureParagraph figures) {
      for (Figure figure : figures.getFigures()) {
        words.paint(figure.getStart(), figure.getEnd(), Style.FIGURE);
      }
    }
  }

  private void printQuotations(SpecificRecord record, PrintWriter out) {
    if (record instanceof QuoteParagraph quotes) {
      for (Quotation quotation : quotes.getQuotations()) {
        layout.note("quote", Style.QUOTE, NoteText.quotation(quotation), out);
      }
    }
  }

  private void printOthers(SpecificRecord record, PrintWriter out) {
    if (record instanceof FigureParagraph figures) {
      for (Figure figure : figures.getFigures()) {
        layout.note("figure", Style.FIGURE, NoteText.figure(figure), out);
      }
    } else if (record instanceof DevelopmentParagraph development) {
      layout.note("development", Style.DEVELOPMENT, NoteText.development(development), out);
    } else if (record instanceof PromoParagraph promo) {
      layout.note("promo", Style.PROMO, NoteText.lower(promo.getKind()), out);
    }
  }
}
