package io.newswire.serve.article;

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
import io.newswire.stream.StandingArticle;
import io.newswire.stream.StandingArticle.Standing;
import io.newswire.stream.StandingArticle.Status;
import io.newswire.topic.RecordClasses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Articles made of records by hand, with all that a paragraph can have, and all that it can try.
 */
final class InventedArticle {
  static final String SCRIPT = "<script>window.hit = 1</script>";

  private static final String URI = "urn:example:sorrel:bridge";
  private static final Instant MADE = Instant.parse("2031-05-04T04:30:00Z");

  static {
    RecordClasses.trust();
  }

  private final Article article;
  private final List<Standing> paragraphs = new ArrayList<>();

  private InventedArticle(Article article) {
    this.article = article;
  }

  /** One that has everything. */
  static StandingArticle whole() {
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(3)
            .setHeadline("Sorrel\u202E’s bridge \"shut\" </title>" + SCRIPT)
            .setSource("The Sorrel \"Post\" & <Sons>")
            .setUrl("https://sorrel.example/bridge?a=1&b=\"2\"")
            .setLanguage("en")
            .setFirstCreated(MADE)
            .setVersionCreated(MADE.plusSeconds(5_400))
            .setExpires(MADE.plusSeconds(864_000))
            .setCorrection("An earlier version said that 30 metres were gone.")
            .build();
    InventedArticle made = new InventedArticle(article);
    made.heading("What is <known>");
    made.quotationThatGoesOn();
    made.promo();
    made.quotationThatEnds();
    made.development();
    made.background("הגשר סגור מאז יום שני.\u200F");
    made.background(
        "They named it harbour\u202Egnp.exe\u202C, \u2066or so\u2069, 👩‍🚒 said\u0007.");
    made.background("</section><img src=x onerror='window.hit = 1'>" + SCRIPT + "&lt;b&gt;");
    return made.as(Status.COMPLETE, made.paragraphs.size());
  }

  /** One of which nothing is known but its words, and not all of those. */
  static StandingArticle bare() {
    InventedArticle made =
        new InventedArticle(Article.newBuilder().setUri("urn:example:bare").setVersion(0).build());
    made.background("The quay is closed.");
    return made.as(Status.ARRIVING, 2);
  }

  /** One of a headline, a promo and a quotation that say and link to whatever. */
  static StandingArticle saying(String text, String headline, String href) {
    InventedArticle made =
        new InventedArticle(
            Article.newBuilder()
                .setUri(URI)
                .setVersion(1)
                .setHeadline(headline)
                .setSource(headline)
                .setUrl(href)
                .setLanguage(headline)
                .setCorrection(text)
                .build());
    ClassifiedParagraph promo = made.classified(text, Form.UNKNOWN, ParagraphClass.PROMO);
    made.add(new PromoParagraph(promo, PromoKind.OTHER, List.of(new Link(href, text))));
    ClassifiedParagraph quote = made.classified(text, Form.HEADING, ParagraphClass.QUOTE);
    made.add(
        new QuoteParagraph(quote, List.of(quotation("q1", text, text, headline, false, false))));
    return made.as(Status.COMPLETE, 2);
  }

  private StandingArticle as(Status status, int count) {
    return new StandingArticle(article, status, count, paragraphs);
  }

  private void add(SpecificRecord... records) {
    paragraphs.add(new Standing((ClassifiedParagraph) records[0].get(0), List.of(records)));
  }

  private ClassifiedParagraph classified(String text, Form form, ParagraphClass... classes) {
    boolean background = classes.length == 0;
    int position = paragraphs.size();
    return new ClassifiedParagraph(
        "paragraph-" + position,
        article,
        position,
        text,
        form,
        background ? ParagraphClass.BACKGROUND : classes[0],
        List.of(classes),
        new Scores(0.91, 0.5, 0.25, 0.0),
        background ? List.of() : List.of("it says <so> & \"so\""),
        new Provenance("news.paragraphs", 1, 40L + position, "reader-1", MADE, MADE.plusMillis(7)),
        position == 4 ? "paragraph-before" : null);
  }

  private void heading(String text) {
    add(new BackgroundParagraph(classified(text, Form.HEADING)));
  }

  private void background(String text) {
    add(new BackgroundParagraph(classified(text, Form.UNKNOWN)));
  }

  private void quotationThatGoesOn() {
    String text = "Ruth Adler, the mayor, said: “The river took 40 metres of the bank. All slept.";
    ClassifiedParagraph paragraph =
        classified(text, Form.UNKNOWN, ParagraphClass.QUOTE, ParagraphClass.FIGURE);
    String said = text.substring(text.indexOf('“'));
    add(
        new QuoteParagraph(
            paragraph, List.of(quotation("q1", text, said, "Ruth Adler", false, true))),
        new FigureParagraph(
            paragraph, List.of(figure(text, "40 metres", 40, "metre", FigureKind.DISTANCE))));
  }

  private void promo() {
    String text = "Read more: <b>How the bank went</b> and \"why\"";
    add(
        new PromoParagraph(
            classified(text, Form.LIST_ITEM, ParagraphClass.PROMO),
            PromoKind.READ_MORE,
            List.of(
                new Link("https://sorrel.example/bank?x=\"><script>", "How the bank went"),
                new Link("javascript:window.hit=1", "why"),
                new Link("\u0001JavaScript:window.hit=1", "why"),
                new Link("data:text/html,<script>window.hit=1</script>", ""))));
  }

  /** The figure begins in the quotation and ends behind it. */
  private void quotationThatEnds() {
    String text = "“There were \"engineers\" 🌊 there, about 120 of them” in all, she said.";
    ClassifiedParagraph paragraph =
        classified(text, Form.UNKNOWN, ParagraphClass.QUOTE, ParagraphClass.FIGURE);
    String said = text.substring(0, text.indexOf('”') + 1);
    add(
        new QuoteParagraph(
            paragraph, List.of(quotation("q1", text, said, "Ruth Adler", true, false))),
        new FigureParagraph(
            paragraph,
            List.of(figure(text, "120 of them” in all", 120, "person", FigureKind.COUNT))));
  }

  private void development() {
    String text = "Three to 5.5 people were hurt, police said; <img src=x onerror=alert(1)>.";
    ClassifiedParagraph paragraph =
        classified(text, Form.UNKNOWN, ParagraphClass.DEVELOPMENT, ParagraphClass.FIGURE);
    Source police = new Source("police", "police");
    add(
        new FigureParagraph(
            paragraph,
            List.of(
                new Figure(
                    0,
                    "Three to 5.5".length(),
                    "Three to 5.5",
                    3.0,
                    5.5,
                    Bound.AT_LEAST,
                    "person",
                    FigureKind.CASUALTIES,
                    "people hurt",
                    police,
                    "on Monday",
                    "not <all> counted"))),
        new DevelopmentParagraph(paragraph, DevelopmentStatus.CLAIMED, true, police));
  }

  private static Quotation quotation(
      String id, String text, String said, String speaker, boolean continues, boolean open) {
    int start = text.indexOf(said);
    return new Quotation(
        id,
        start,
        start + said.length(),
        said,
        speaker(speaker, continues),
        continues ? null : "said",
        continues,
        open);
  }

  private static @Nullable Speaker speaker(String name, boolean continues) {
    return continues
        ? new Speaker(name, null, Resolution.CONTINUATION)
        : new Speaker(name, "the mayor", Resolution.NAMED);
  }

  private static Figure figure(
      String text, String words, double value, String unit, FigureKind kind) {
    int start = text.indexOf(words);
    return new Figure(
        start,
        start + words.length(),
        words,
        value,
        null,
        Bound.EXACTLY,
        unit,
        kind,
        null,
        null,
        null,
        null);
  }
}
