package io.newswire.stream;

import io.newswire.reading.Development;
import io.newswire.reading.Figure;
import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Quotation;
import io.newswire.reading.Reading;
import io.newswire.reading.Source;
import io.newswire.reading.Speaker;
import io.newswire.record.ParagraphClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fingerprints of what a paragraph is read from, and of all that its reading puts out. */
final class ReadingFingerprint {
  private final Fingerprint print = new Fingerprint();

  private ReadingFingerprint() {}

  /** Of a paragraph as it came. */
  static void add(Fingerprint print, Paragraph paragraph) {
    print.add(paragraph.text()).add(paragraph.form()).addSize(paragraph.links());
    List<Link> links = paragraph.links();
    for (int i = 0; i < links.size(); i++) {
      print.add(links.get(i).href()).add(links.get(i).text());
    }
  }

  /** Of what a reading puts out. */
  static long of(Paragraph paragraph, Reading reading) {
    ReadingFingerprint whole = new ReadingFingerprint();
    add(whole.print, paragraph);
    whole.add(reading);
    return whole.print.value();
  }

  private void add(Reading reading) {
    for (ParagraphClass topic : OutputRecords.topics(reading)) {
      print.add(topic);
    }
    print
        .add(reading.primary())
        .add(reading.promo())
        .add(reading.scores().quote())
        .add(reading.scores().development())
        .add(reading.scores().figure())
        .add(reading.scores().promo())
        .addSize(reading.why());
    reading.why().forEach(print::add);
    print.addSize(reading.quotations());
    reading.quotations().forEach(this::add);
    print.addSize(reading.figures());
    reading.figures().forEach(this::add);
    add(reading.development());
  }

  private void add(Quotation quotation) {
    print
        .add(quotation.id())
        .add(quotation.start())
        .add(quotation.end())
        .add(quotation.text())
        .add(quotation.cue())
        .add(quotation.continuesFromPrevious())
        .add(quotation.continuesIntoNext());
    add(quotation.speaker());
  }

  private void add(@Nullable Speaker speaker) {
    print.add(speaker != null);
    if (speaker != null) {
      print.add(speaker.name()).add(speaker.mention()).add(speaker.resolution());
    }
  }

  private void add(Figure figure) {
    Double upper = figure.upperValue();
    print
        .add(figure.start())
        .add(figure.end())
        .add(figure.text())
        .add(figure.value())
        .add(upper == null ? Double.NaN : upper)
        .add(figure.bound())
        .add(figure.unit())
        .add(figure.kind())
        .add(figure.counted())
        .add(figure.asOf())
        .add(figure.caveat());
    add(figure.source());
  }

  private void add(@Nullable Development development) {
    print.add(development != null);
    if (development != null) {
      print.add(development.status()).add(development.listed());
      add(development.source());
    }
  }

  private void add(@Nullable Source source) {
    print.add(source != null);
    if (source != null) {
      print.add(source.name()).add(source.mention());
    }
  }
}
