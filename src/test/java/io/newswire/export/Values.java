package io.newswire.export;

import io.newswire.record.Article;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.Bound;
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
import io.newswire.record.Link;
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
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Invented values of the output topics: with all that may be in them, and with none of it. */
final class Values {
  static {
    RecordClasses.trust();
  }

  private Values() {}

  static FigureParagraph figures(String uri, String text) {
    return new FigureParagraph(bare(uri, text), List.of());
  }

  static List<SpecificRecord> of(Topic<?> topic) {
    ClassifiedParagraph full = full();
    ClassifiedParagraph bare = bare("urn:bare", "");
    if (topic.equals(Topics.QUOTES)) {
      Quotation none = Quotation.newBuilder(quotation()).setSpeaker(null).setCue(null).build();
      return List.of(
          new QuoteParagraph(full, List.of(quotation(), none)),
          new QuoteParagraph(bare, List.of()));
    } else if (topic.equals(Topics.FIGURES)) {
      return List.of(
          new FigureParagraph(full, List.of(figure(), bareFigure())),
          new FigureParagraph(bare, List.of()));
    } else if (topic.equals(Topics.DEVELOPMENTS)) {
      return List.of(
          new DevelopmentParagraph(
              full, DevelopmentStatus.CLAIMED, true, new Source("Tarn police", null)),
          new DevelopmentParagraph(bare, DevelopmentStatus.HAPPENED, false, null));
    } else if (topic.equals(Topics.PROMOS)) {
      return List.of(
          new PromoParagraph(full, PromoKind.READ_MORE, List.of(new Link("https://a/", "A"))),
          new PromoParagraph(bare, PromoKind.OTHER, List.of()));
    } else if (topic.equals(Topics.BACKGROUND)) {
      return List.of(new BackgroundParagraph(full), new BackgroundParagraph(bare));
    }
    return List.of(edit(full.getArticle()), bareEdit());
  }

  private static ClassifiedParagraph bare(String uri, String text) {
    return ClassifiedParagraph.newBuilder()
        .setId("p1")
        .setArticle(Article.newBuilder().setUri(uri).setVersion(0).build())
        .setPosition(0)
        .setText(text)
        .setScores(new Scores(0.0, 0.0, 0.0, 0.0))
        .setProvenance(new Provenance("news.paragraphs", 0, 0L, "1", Instant.EPOCH, Instant.EPOCH))
        .build();
  }

  private static ClassifiedParagraph full() {
    return ClassifiedParagraph.newBuilder(bare("urn:full", "“Żółć” 日本語 \uD83D\uDEA2\n\u0000"))
        .setArticle(
            Article.newBuilder()
                .setUri("urn:full")
                .setVersion(1_900_000_000_000L)
                .setVersionCreated(Instant.parse("2031-05-04T06:30:00.123Z"))
                .setHeadline("Quay shut")
                .setLanguage("en-GB")
                .setSource("Harbour Post")
                .build())
        .setPrimary(ParagraphClass.QUOTE)
        .setClasses(List.of(ParagraphClass.QUOTE, ParagraphClass.FIGURE))
        .setScores(new Scores(0.5, 0.25, 1.0, 0.125))
        .setWhy(List.of("marks", "a cue"))
        .setReplaces("p0")
        .build();
  }

  private static Quotation quotation() {
    return Quotation.newBuilder()
        .setId("q")
        .setStart(0)
        .setEnd(6)
        .setText("“Żółć”")
        .setSpeaker(new Speaker("Ruth Adler", "she", Resolution.PRONOUN))
        .setCue("said")
        .setContinuesIntoNext(true)
        .build();
  }

  private static Figure figure() {
    return Figure.newBuilder(bareFigure())
        .setUpperValue(1e300)
        .setBound(Bound.AT_LEAST)
        .setUnit("person")
        .setKind(FigureKind.CASUALTIES)
        .setCounted("people")
        .setSource(new Source("Ada Quill", "the mayor"))
        .build();
  }

  private static Figure bareFigure() {
    return Figure.newBuilder().setStart(0).setEnd(1).setText("4").setValue(-0.25).build();
  }

  private static Edit edit(Article article) {
    return Edit.newBuilder()
        .setArticle(article)
        .setPreviousVersion(1)
        .setKind(EditKind.EDITED)
        .setBefore(new EditedText("p0", 3, "Four."))
        .setAfter(new EditedText("p1", null, "Five."))
        .setFigures(List.of(new FigureChange(null, figure()), new FigureChange(figure(), null)))
        .setDeclared(true)
        .setCorrection("It was five.")
        .setDetectedAt(Instant.ofEpochMilli(1_234_567_890_123L))
        .build();
  }

  private static Edit bareEdit() {
    return Edit.newBuilder()
        .setArticle(Article.newBuilder().setUri("urn:bare").setVersion(2).build())
        .setPreviousVersion(1)
        .setKind(EditKind.HEADLINE)
        .setDetectedAt(Instant.EPOCH)
        .build();
  }
}
