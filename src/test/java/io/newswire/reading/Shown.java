package io.newswire.reading;

import io.newswire.record.ParagraphClass;
import java.util.ArrayList;
import java.util.List;

/** A reading in one readable line, for scenario files. */
final class Shown {
  private Shown() {}

  static String of(Reading reading) {
    List<String> parts = new ArrayList<>();
    StringBuilder classes = new StringBuilder(reading.primary().name());
    for (ParagraphClass held : reading.classes()) {
      classes.append(held == reading.primary() ? "" : " +" + held);
    }
    parts.add(classes.toString());
    reading.quotations().forEach(quotation -> parts.add(quotation(quotation)));
    reading.figures().forEach(figure -> parts.add(figure(figure)));
    if (reading.development() != null) {
      parts.add(reading.development().status() + (reading.development().listed() ? " listed" : ""));
    }
    if (reading.promo() != null) {
      parts.add(reading.promo().name());
    }
    return String.join("; ", parts);
  }

  private static String quotation(Quotation quotation) {
    Speaker speaker = quotation.speaker();
    String who =
        speaker == null
            ? "nobody"
            : speaker.name() + " (" + speaker.resolution() + " " + speaker.mention() + ")";
    return (quotation.continuesFromPrevious() ? "..." : "")
        + "quote of "
        + who
        + (quotation.cue() == null ? "" : " " + quotation.cue())
        + (quotation.continuesIntoNext() ? "..." : "");
  }

  private static String figure(Figure figure) {
    String source = figure.source() == null ? "" : " by " + figure.source().name();
    return figure.bound() + " " + number(figure.value()) + " " + figure.kind() + source;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
