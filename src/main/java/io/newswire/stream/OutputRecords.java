package io.newswire.stream;

import io.newswire.reading.Development;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reading;
import io.newswire.record.Article;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.Figure;
import io.newswire.record.FigureParagraph;
import io.newswire.record.Link;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Provenance;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Scores;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns a reading into the record of each output topic. */
public final class OutputRecords {
  private OutputRecords() {}

  /** The classes whose topics a paragraph goes to: all that hold, or else BACKGROUND. */
  public static Set<ParagraphClass> topics(Reading reading) {
    return reading.classes().isEmpty()
        ? EnumSet.of(ParagraphClass.BACKGROUND)
        : EnumSet.copyOf(reading.classes());
  }

  /**
   * The record for the topic of one class.
   *
   * @param topic one of {@link #topics} of the reading
   * @param position of the paragraph in the article, from 0
   * @param replaces id of the paragraph that this one is an edit of, or null
   */
  public static SpecificRecord of(
      ParagraphClass topic,
      Article article,
      int position,
      Paragraph read,
      Reading reading,
      Provenance provenance,
      @Nullable String replaces) {
    ClassifiedParagraph paragraph =
        classified(article, position, read, reading, provenance, replaces);
    return switch (topic) {
      case QUOTE ->
          new QuoteParagraph(
              paragraph, reading.quotations().stream().map(OutputRecords::quotation).toList());
      case FIGURE ->
          new FigureParagraph(
              paragraph, reading.figures().stream().map(OutputRecords::figure).toList());
      case DEVELOPMENT -> development(paragraph, Objects.requireNonNull(reading.development()));
      case PROMO ->
          new PromoParagraph(
              paragraph, Objects.requireNonNull(reading.promo()), links(read.links()));
      case BACKGROUND -> new BackgroundParagraph(paragraph);
    };
  }

  private static ClassifiedParagraph classified(
      Article article,
      int position,
      Paragraph read,
      Reading reading,
      Provenance provenance,
      @Nullable String replaces) {
    return new ClassifiedParagraph(
        read.id(),
        article,
        position,
        read.text(),
        read.form(),
        reading.primary(),
        List.copyOf(reading.classes()),
        new Scores(
            reading.scores().quote(),
            reading.scores().development(),
            reading.scores().figure(),
            reading.scores().promo()),
        reading.why(),
        provenance,
        replaces);
  }

  private static DevelopmentParagraph development(
      ClassifiedParagraph paragraph, Development development) {
    return new DevelopmentParagraph(
        paragraph, development.status(), development.listed(), source(development.source()));
  }

  static Quotation quotation(io.newswire.reading.Quotation quotation) {
    return new Quotation(
        quotation.id(),
        quotation.start(),
        quotation.end(),
        quotation.text(),
        speaker(quotation.speaker()),
        quotation.cue(),
        quotation.continuesFromPrevious(),
        quotation.continuesIntoNext());
  }

  private static @Nullable Speaker speaker(io.newswire.reading.@Nullable Speaker speaker) {
    return speaker == null
        ? null
        : new Speaker(speaker.name(), speaker.mention(), speaker.resolution());
  }

  static Figure figure(io.newswire.reading.Figure figure) {
    return new Figure(
        figure.start(),
        figure.end(),
        figure.text(),
        figure.value(),
        figure.upperValue(),
        figure.bound(),
        figure.unit(),
        figure.kind(),
        figure.counted(),
        source(figure.source()),
        figure.asOf(),
        figure.caveat());
  }

  private static @Nullable Source source(io.newswire.reading.@Nullable Source source) {
    return source == null ? null : new Source(source.name(), source.mention());
  }

  static List<Link> links(List<io.newswire.reading.Link> links) {
    return links.isEmpty()
        ? List.of()
        : links.stream().map(link -> new Link(link.href(), link.text())).toList();
  }
}
