package io.newswire.consume;

import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.DevelopmentStatus;
import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.record.Figure;
import io.newswire.record.FigureChange;
import io.newswire.record.FigureKind;
import io.newswire.record.FigureParagraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoKind;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Provenance;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Resolution;
import io.newswire.record.Scores;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import io.newswire.topic.RecordClasses;
import java.time.Instant;
import java.util.List;

/** Invented records of the output topics. */
final class Records {
  static final String URI = "urn:quay";

  static {
    RecordClasses.trust();
  }

  private Records() {}

  static Article article() {
    return Article.newBuilder()
        .setUri(URI)
        .setVersion(3)
        .setSource("Harbour Post")
        .setLanguage("en-GB")
        .build();
  }

  static ClassifiedParagraph paragraph(Article article, String text) {
    return ClassifiedParagraph.newBuilder()
        .setId("p1")
        .setArticle(article)
        .setPosition(0)
        .setText(text)
        .setPrimary(ParagraphClass.FIGURE)
        .setScores(new Scores(0.0, 0.25, 1.0, 0.0))
        .setWhy(List.of())
        .setClasses(List.of(ParagraphClass.FIGURE))
        .setProvenance(
            new Provenance(
                "news.paragraphs", 0, 7L, "1", Instant.EPOCH, Instant.ofEpochMilli(1_500)))
        .build();
  }

  static Figure figure(FigureKind kind, double value, Double upper, Source source) {
    return Figure.newBuilder()
        .setStart(0)
        .setEnd(1)
        .setText("?")
        .setKind(kind)
        .setValue(value)
        .setUpperValue(upper)
        .setSource(source)
        .build();
  }

  /** 340 casualties by the mayor, and 20 to 30 miles by nobody. */
  static FigureParagraph figures() {
    return new FigureParagraph(
        paragraph(article(), "The Quay at Tarn: 340 hurt, 20 to 30 miles away."),
        List.of(
            figure(FigureKind.CASUALTIES, 340, null, new Source("Ada Quill", "the mayor")),
            figure(FigureKind.DISTANCE, 20, 30.0, null)));
  }

  static QuoteParagraph quotes() {
    Quotation said =
        Quotation.newBuilder()
            .setId("q")
            .setStart(0)
            .setEnd(1)
            .setText("?")
            .setSpeaker(new Speaker("Ruth Adler", "she", Resolution.PRONOUN))
            .build();
    return new QuoteParagraph(
        paragraph(article(), "“We stay,” she said."),
        List.of(said, Quotation.newBuilder(said).setSpeaker(null).build()));
  }

  static DevelopmentParagraph development() {
    return DevelopmentParagraph.newBuilder()
        .setParagraph(paragraph(article(), "The quay was shut, police said."))
        .setStatus(DevelopmentStatus.CLAIMED)
        .setSource(new Source("Tarn police", "officers"))
        .build();
  }

  static PromoParagraph promo() {
    return PromoParagraph.newBuilder()
        .setParagraph(paragraph(article(), "Read more"))
        .setKind(PromoKind.READ_MORE)
        .setLinks(List.of())
        .build();
  }

  /** From 340 casualties by the mayor to 400 by nobody. */
  static Edit edit() {
    return Edit.newBuilder()
        .setArticle(article())
        .setPreviousVersion(2)
        .setKind(EditKind.EDITED)
        .setDetectedAt(Instant.EPOCH)
        .setBefore(new EditedText("p1", 0, "340 were hurt at the quay."))
        .setAfter(new EditedText("p2", 0, "400 were hurt at the pier."))
        .setFigures(
            List.of(
                new FigureChange(
                    figure(FigureKind.CASUALTIES, 340, null, new Source("Ada Quill", "the mayor")),
                    figure(FigureKind.CASUALTIES, 400, null, null))))
        .build();
  }
}
