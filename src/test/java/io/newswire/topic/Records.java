package io.newswire.topic;

import io.newswire.record.Article;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.Bound;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.DevelopmentStatus;
import io.newswire.record.Figure;
import io.newswire.record.FigureKind;
import io.newswire.record.FigureParagraph;
import io.newswire.record.Form;
import io.newswire.record.Link;
import io.newswire.record.Paragraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoKind;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Provenance;
import io.newswire.record.PubStatus;
import io.newswire.record.Quotation;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Resolution;
import io.newswire.record.Scores;
import io.newswire.record.Source;
import io.newswire.record.Speaker;
import java.time.Instant;
import java.util.List;

/** One record of every topic's type with every field set, and a bare one. */
final class Records {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  static {
    RecordClasses.trust();
  }

  private Records() {}

  static Paragraph paragraph() {
    return Paragraph.newBuilder()
        .setArticle(article())
        .setParagraphCount(2)
        .setPosition(1)
        .setText("“Nobody was hurt,” said Ada Quill — the harbour’s master. 🚢")
        .setForm(Form.LIST_ITEM)
        .setLinks(List.of(new Link("https://example.org/a", "harbour"), new Link("#", "")))
        .build();
  }

  static Paragraph bareParagraph() {
    return Paragraph.newBuilder()
        .setArticle(Article.newBuilder().setUri("a").setVersion(0).build())
        .setParagraphCount(1)
        .setPosition(0)
        .setText("x")
        .build();
  }

  static QuoteParagraph quote() {
    Speaker speaker = new Speaker("Ada Quill", "She", Resolution.PRONOUN);
    return new QuoteParagraph(
        classified(),
        List.of(
            new Quotation("q1", 0, 18, "“Nobody was hurt,”", speaker, "said", false, true),
            new Quotation("q2", 20, 24, "“no”", null, null, true, false)));
  }

  static DevelopmentParagraph development() {
    return new DevelopmentParagraph(
        classified(), DevelopmentStatus.CLAIMED, true, new Source("Harbour Office", null));
  }

  static FigureParagraph figure() {
    return new FigureParagraph(
        classified(),
        List.of(
            new Figure(
                3,
                17,
                "nearly 1.5bn",
                1.5e9,
                2e9,
                Bound.NEARLY,
                "EUR",
                FigureKind.MONEY,
                "the repairs",
                new Source("Harbour Office", "the office"),
                "on Monday",
                "an estimate")));
  }

  static PromoParagraph promo() {
    return new PromoParagraph(
        classified(), PromoKind.NEWSLETTER, List.of(new Link("https://example.org/n", "Sign up")));
  }

  static BackgroundParagraph background() {
    return new BackgroundParagraph(classified());
  }

  private static ClassifiedParagraph classified() {
    return ClassifiedParagraph.newBuilder()
        .setId("p1")
        .setArticle(article())
        .setPosition(1)
        .setText("“Nobody was hurt,” said Ada Quill.")
        .setForm(Form.BODY)
        .setPrimary(ParagraphClass.QUOTE)
        .setClasses(List.of(ParagraphClass.QUOTE, ParagraphClass.FIGURE))
        .setScores(new Scores(0.9, 0.1, 0.7, 0.0))
        .setWhy(List.of("quotation marks", "said"))
        .setProvenance(new Provenance("news.paragraphs", 3, 42L, "1", NOON, NOON.plusMillis(7)))
        .build();
  }

  private static Article article() {
    return Article.newBuilder()
        .setUri("urn:example:1")
        .setVersion(7)
        .setVersionCreated(NOON)
        .setFirstCreated(NOON.minusSeconds(60))
        .setHeadline("Harbour reopens")
        .setUrl("https://example.org/1")
        .setSource("Example Wire")
        .setLanguage("en-GB")
        .setPubStatus(PubStatus.WITHHELD)
        .setEmbargoedUntil(NOON.plusSeconds(3600))
        .build();
  }
}
