package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Article;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.Bound;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.DevelopmentParagraph;
import io.newswire.record.DevelopmentStatus;
import io.newswire.record.Figure;
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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphTextTest {
  private static final String MARGIN = " ".repeat(18);

  static {
    RecordClasses.trust();
  }

  private static ClassifiedParagraph paragraph(ParagraphClass primary, String text) {
    return ClassifiedParagraph.newBuilder()
        .setId("p")
        .setArticle(Article.newBuilder().setUri("urn:a").setVersion(1).build())
        .setPosition(7)
        .setText(text)
        .setPrimary(primary)
        .setScores(new Scores(0.0, 0.0, 0.0, 0.0))
        .setProvenance(new Provenance("t", 0, 0L, "v", Instant.EPOCH, Instant.EPOCH))
        .build();
  }

  private static Quotation.Builder quotation(int start, int end, String text) {
    return Quotation.newBuilder().setId("q").setStart(start).setEnd(end).setText(text);
  }

  private static Figure.Builder figure(double value) {
    return Figure.newBuilder().setStart(0).setEnd(2).setText("12").setValue(value);
  }

  private static String printed(boolean colors, SpecificRecord... records) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    new ParagraphText(Layout.wide(colors)).print(List.of(records), writer);
    writer.flush();
    return out.toString();
  }

  private static String noteOf(Figure.Builder figure) {
    ClassifiedParagraph paragraph = paragraph(ParagraphClass.FIGURE, "12 ships.");
    return printed(false, new FigureParagraph(paragraph, List.of(figure.build())))
        .lines()
        .skip(1)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aParagraphHasItsPositionItsClassAndItsWords() {
    assertThat(
            printed(
                false,
                new BackgroundParagraph(paragraph(ParagraphClass.BACKGROUND, "All is calm."))))
        .isEqualTo("   7  BACKGROUND  All is calm.\n");
  }

  @Test
  void longParagraphsGoOnBelowTheirBeginning() {
    String text = "word ".repeat(40).strip();

    assertThat(
            printed(false, new BackgroundParagraph(paragraph(ParagraphClass.BACKGROUND, text)))
                .lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(103))
        .allSatisfy(line -> assertThat(line.substring(18)).startsWith("word"));
  }

  @Test
  void aQuotationHasSpeakerCueAndHowItGoesOn() {
    Quotation quotation =
        quotation(0, 6, "“Sail.")
            .setSpeaker(new Speaker("Ada Quill", "She", Resolution.PRONOUN))
            .setCue("said")
            .setContinuesFromPrevious(true)
            .setContinuesIntoNext(true)
            .build();

    assertThat(
            printed(
                false,
                new QuoteParagraph(paragraph(ParagraphClass.QUOTE, "“Sail."), List.of(quotation))))
        .endsWith(MARGIN + "· quote Ada Quill (“She”), said, goes on from above, goes on below\n");
  }

  @Test
  void aQuotationOfNobodySaysSo() {
    assertThat(
            printed(
                false,
                new QuoteParagraph(
                    paragraph(ParagraphClass.QUOTE, "“Sail.”"),
                    List.of(quotation(0, 7, "“Sail.”").build()))))
        .endsWith("· quote speaker unknown\n");
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "1234567, '1,234,567'",
    "1.4, 1.4",
    "0.0625, 0.0625",
    "-2.5, -2.5",
    "450000000, '450,000,000'"
  })
  void numbersAreWrittenAsPeopleWriteThem(double value, String shown) {
    assertThat(noteOf(figure(value))).isEqualTo("· figure " + shown + ", other");
  }

  @Test
  void aFigureHasAllThatIsKnownOfIt() {
    assertThat(
            noteOf(
                figure(300)
                    .setUpperValue(450.0)
                    .setBound(Bound.AT_LEAST)
                    .setUnit("EUR")
                    .setCounted("the damage")
                    .setKind(FigureKind.MONEY)
                    .setSource(new Source("Orra Hydro", "it"))
                    .setAsOf("9 May")
                    .setCaveat("likely more")))
        .isEqualTo(
            "· figure at least 300 to 450 EUR, the damage, money, says Orra Hydro (“it”),"
                + " 9 May, but likely more");
  }

  @Test
  void aParagraphOfSeveralTopicsIsPrintedOnceWithAllNotes() {
    ClassifiedParagraph paragraph = paragraph(ParagraphClass.FIGURE, "12 ships sank.");
    assertThat(
            printed(
                false,
                new DevelopmentParagraph(
                    paragraph, DevelopmentStatus.CLAIMED, true, new Source("The navy", null)),
                new FigureParagraph(paragraph, List.of(figure(12).setCounted("ships").build())),
                new PromoParagraph(paragraph, PromoKind.READ_MORE, List.of())))
        .isEqualTo(
            """
               7  FIGURE      12 ships sank.
                              · development claimed, says The navy, in the list of key developments
                              · figure 12, ships, other
                              · promo read more
            """);
  }

  @Test
  void whatAnArticleSaysGivesNoOrdersToTheTerminal() {
    String attack = "\u001b]0;owned\u0007\u202E";
    ClassifiedParagraph paragraph = paragraph(ParagraphClass.QUOTE, "“Sail.”" + attack);
    Quotation quotation =
        quotation(0, 7, "“Sail.”")
            .setSpeaker(new Speaker("Ada" + attack, "She" + attack, Resolution.PRONOUN))
            .setCue("said\n" + attack)
            .build();

    assertThat(printed(false, new QuoteParagraph(paragraph, List.of(quotation))))
        .doesNotContain("\u001b", "\u0007", "\u202E")
        .hasLineCount(2);
  }

  @Test
  void coloursMarkClassSpansAndNotes() {
    ClassifiedParagraph paragraph = paragraph(ParagraphClass.QUOTE, "“Sail 12,” she said.");

    String shown =
        printed(
            true,
            new QuoteParagraph(paragraph, List.of(quotation(0, 10, "“Sail 12,”").build())),
            new FigureParagraph(paragraph, List.of(figure(12).setStart(6).setEnd(8).build())));

    assertThat(shown)
        .startsWith("   7  \u001b[32mQUOTE      \u001b[0m ")
        .contains("\u001b[32m“Sail \u001b[0m\u001b[33m12\u001b[0m\u001b[32m,”\u001b[0m she said.")
        .contains("\u001b[33m· figure \u001b[0m\u001b[2m12, other\u001b[0m");
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line).endsWith(lastOf(line)));
  }

  /** A line that leaves a colour on would colour what comes after it. */
  private static String lastOf(String line) {
    return line.lastIndexOf('\u001b') > line.lastIndexOf("\u001b[0m") ? "\u001b[0m" : "";
  }
}
