package io.newswire.cli;

import io.newswire.record.Bound;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** Classified paragraphs as people read them. */
final class ParagraphText {
  private static final int WIDTH = 84;
  private static final String MARGIN = " ".repeat(18);

  private final boolean colors;

  ParagraphText(boolean colors) {
    this.colors = colors;
  }

  /**
   * Prints one paragraph.
   *
   * @param records its records of one or more output topics
   */
  void print(List<? extends SpecificRecord> records, PrintWriter out) {
    ClassifiedParagraph paragraph = (ClassifiedParagraph) records.get(0).get(0);
    StyledText text = new StyledText(paragraph.getText());
    List<String> notes = new ArrayList<>();
    for (SpecificRecord record : records) {
      if (record instanceof QuoteParagraph quotes) {
        for (Quotation quotation : quotes.getQuotations()) {
          text.paint(quotation.getStart(), quotation.getEnd(), Style.QUOTE);
          notes.add(note("quote", Style.QUOTE, quotation(quotation)));
        }
      }
    }
    for (SpecificRecord record : records) {
      if (record instanceof FigureParagraph figures) {
        for (Figure figure : figures.getFigures()) {
          text.paint(figure.getStart(), figure.getEnd(), Style.FIGURE);
          notes.add(note("figure", Style.FIGURE, figure(figure)));
        }
      } else if (record instanceof DevelopmentParagraph development) {
        notes.add(note("development", Style.DEVELOPMENT, development(development)));
      } else if (record instanceof PromoParagraph promo) {
        notes.add(note("promo", Style.PROMO, lower(promo.getKind())));
      }
    }
    print(paragraph, text, notes, out);
  }

  private void print(
      ClassifiedParagraph paragraph, StyledText text, List<String> notes, PrintWriter out) {
    ParagraphClass primary = paragraph.getPrimary();
    String label = "%-11s".formatted(primary.name());
    String first = "%4d  %s ".formatted(paragraph.getPosition(), styled(Style.of(primary), label));
    String margin = first;
    for (String line : text.lines(WIDTH, colors)) {
      out.println(margin + line);
      margin = MARGIN;
    }
    notes.forEach(note -> out.println(MARGIN + note));
  }

  private String note(String what, Style style, String told) {
    return styled(style, "· " + what + " ") + styled(Style.DIM, StyledText.safe(told));
  }

  private static String quotation(Quotation quotation) {
    List<String> parts = new ArrayList<>();
    Speaker speaker = quotation.getSpeaker();
    parts.add(speaker == null ? "speaker unknown" : speaker(speaker));
    if (quotation.getCue() != null) {
      parts.add(quotation.getCue());
    }
    if (quotation.getContinuesFromPrevious()) {
      parts.add("goes on from above");
    }
    if (quotation.getContinuesIntoNext()) {
      parts.add("goes on below");
    }
    return String.join(", ", parts);
  }

  private static String speaker(Speaker speaker) {
    return speaker.getMention() == null || speaker.getMention().equals(speaker.getName())
        ? speaker.getName()
        : speaker.getName() + " (“" + speaker.getMention() + "”)";
  }

  private static String figure(Figure figure) {
    List<String> parts = new ArrayList<>();
    parts.add(quantity(figure));
    if (figure.getCounted() != null) {
      parts.add(figure.getCounted());
    }
    parts.add(lower(figure.getKind()));
    if (figure.getSource() != null) {
      parts.add("says " + source(figure.getSource()));
    }
    if (figure.getAsOf() != null) {
      parts.add(figure.getAsOf());
    }
    if (figure.getCaveat() != null) {
      parts.add("but " + figure.getCaveat());
    }
    return String.join(", ", parts);
  }

  private static String quantity(Figure figure) {
    StringBuilder quantity = new StringBuilder();
    if (figure.getBound() != Bound.EXACTLY) {
      quantity.append(lower(figure.getBound())).append(' ');
    }
    quantity.append(number(figure.getValue()));
    if (figure.getUpperValue() != null) {
      quantity.append(" to ").append(number(figure.getUpperValue()));
    }
    if (figure.getUnit() != null) {
      quantity.append(' ').append(figure.getUnit());
    }
    return quantity.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%,.4f", value).replaceFirst("0+$", "");
  }

  private static String development(DevelopmentParagraph development) {
    List<String> parts = new ArrayList<>();
    parts.add(lower(development.getStatus()));
    if (development.getSource() != null) {
      parts.add("says " + source(development.getSource()));
    }
    if (development.getListed()) {
      parts.add("in the list of key developments");
    }
    return String.join(", ", parts);
  }

  private static String source(Source source) {
    return source.getMention() == null || source.getMention().equals(source.getName())
        ? source.getName()
        : source.getName() + " (“" + source.getMention() + "”)";
  }

  private static String lower(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String styled(Style style, String text) {
    return colors ? style.paint(text) : text;
  }
}
