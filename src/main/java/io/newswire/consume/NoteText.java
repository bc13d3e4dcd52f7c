package io.newswire.consume;

import io.newswire.record.Bound;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** What the reader found in a paragraph, in a few words a person understands. */
public final class NoteText {
  private NoteText() {}

  /** All that is told of a paragraph: its class first, then what its records hold. */
  public static List<String> of(List<SpecificRecord> records) {
    List<String> notes = new ArrayList<>();
    notes.add(((ClassifiedParagraph) records.get(0).get(0)).getPrimary().name());
    records.forEach(record -> notes.addAll(of(record)));
    return notes;
  }

  private static List<String> of(SpecificRecord record) {
    if (record instanceof QuoteParagraph quotes) {
      return quotes.getQuotations().stream().map(found -> "quote " + quotation(found)).toList();
    } else if (record instanceof FigureParagraph figures) {
      return figures.getFigures().stream().map(found -> "figure " + figure(found)).toList();
    } else if (record instanceof DevelopmentParagraph development) {
      return List.of("development " + development(development));
    } else if (record instanceof PromoParagraph promo) {
      return List.of("promo " + lower(promo.getKind()));
    }
    return List.of();
  }

  /** Who said it and how. */
  public static String quotation(Quotation quotation) {
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

  /** How many of what, and according to whom. */
  public static String figure(Figure figure) {
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

  /** Whether it has happened, and according to whom. */
  public static String development(DevelopmentParagraph development) {
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

  /** A symbol as words. */
  public static String lower(Enum<?> symbol) {
    return symbol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String speaker(Speaker speaker) {
    return speaker.getMention() == null || speaker.getMention().equals(speaker.getName())
        ? speaker.getName()
        : speaker.getName() + " (“" + speaker.getMention() + "”)";
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

  private static String source(Source source) {
    return source.getMention() == null || source.getMention().equals(source.getName())
        ? source.getName()
        : source.getName() + " (“" + source.getMention() + "”)";
  }
}
