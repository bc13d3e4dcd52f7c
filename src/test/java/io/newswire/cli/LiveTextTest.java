package io.newswire.cli;

import static io.newswire.cli.Story.article;
import static io.newswire.cli.Story.minute;
import static io.newswire.cli.Story.publish;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.ExpectedTopics.Outcome;
import io.newswire.consume.Output;
import io.newswire.record.BackgroundParagraph;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Edit;
import io.newswire.record.FigureParagraph;
import io.newswire.record.ParagraphClass;
import io.newswire.record.PromoKind;
import io.newswire.record.PromoParagraph;
import io.newswire.record.Provenance;
import io.newswire.record.PubStatus;
import io.newswire.record.QuoteParagraph;
import io.newswire.record.Scores;
import io.newswire.topic.OutputKey;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * The golden file is what a person sees of invented records. After a change that is meant, {@code
 * mvn test -Dtest=LiveTextTest -Dnewswire.golden=write} writes it anew; look at the difference
 * before it is committed.
 */
class LiveTextTest {
  static {
    RecordClasses.trust();
  }

  private static final Path GOLDEN = Path.of("src/test/resources/golden/live-text.txt");
  private static final String QUAY = "About 8,000 people have left Quay Street, the mayor said.";

  private final StringWriter out = new StringWriter();
  private final MaterialisedTopics topics = new MaterialisedTopics();
  private final TopicRecords nothing = TopicRecords.empty();

  private static ClassifiedParagraph paragraph(
      String id, int position, ParagraphClass primary, String text) {
    return ClassifiedParagraph.newBuilder()
        .setId(id)
        .setArticle(article(Edits.URI, 2, 0).build())
        .setPosition(position)
        .setText(text)
        .setPrimary(primary)
        .setScores(new Scores(0.0, 0.0, 0.0, 0.0))
        .setProvenance(new Provenance("t", 0, 0L, "v", Instant.EPOCH, Instant.EPOCH))
        .build();
  }

  private static SpecificRecord quote(int position, String speaker) {
    ClassifiedParagraph paragraph =
        paragraph("p8", position, ParagraphClass.QUOTE, "“We stay,” she said.");
    return new QuoteParagraph(paragraph, List.of(Edits.quotation("“We stay,”", speaker)));
  }

  private void came(Topic<?> topic, SpecificRecord record) {
    String id = TopicRecords.paragraph(List.of(record)).getId();
    topics.came(new Output(record(topic, id), record));
  }

  private void gone(Topic<?> topic, String id, String reason) {
    ConsumerRecord<String, byte[]> record = record(topic, id);
    record.headers().add("newswire.reason", reason.getBytes(StandardCharsets.UTF_8));
    topics.came(new Output(record, null));
  }

  private static ConsumerRecord<String, byte[]> record(Topic<?> topic, String id) {
    return new ConsumerRecord<>(
        topic.name(), 0, 0, new OutputKey(Edits.URI, id).toString(), new byte[0]);
  }

  private void firstVersionComes() {
    came(
        Topics.FIGURES,
        new FigureParagraph(
            paragraph("p3", 1, ParagraphClass.FIGURE, QUAY),
            List.of(Edits.figure(8_000, "people"))));
    came(Topics.QUOTES, quote(2, "Ada Quill"));
    came(
        Topics.BACKGROUND,
        new BackgroundParagraph(
            paragraph("p2", 5, ParagraphClass.BACKGROUND, "Nobody knows why. ".repeat(5).strip())));
    came(
        Topics.PROMOS,
        new PromoParagraph(
            paragraph("p9", 6, ParagraphClass.PROMO, "How to tie a knot"),
            PromoKind.RELATED_LINK,
            List.of()));
  }

  private void nextVersionComes() {
    came(
        Topics.FIGURES,
        new FigureParagraph(
            paragraph("p4", 2, ParagraphClass.FIGURE, QUAY.replace("8,000", "9,000")),
            List.of(Edits.figure(9_000, "people"))));
    gone(Topics.FIGURES, "p3", "EDITED");
    came(
        Topics.BACKGROUND,
        new BackgroundParagraph(
            paragraph("p1", 0, ParagraphClass.BACKGROUND, "Two tugs are on their way.")));
    came(Topics.QUOTES, quote(3, "Lena Osk"));
    gone(Topics.BACKGROUND, "p2", "DROPPED");
    gone(Topics.PROMOS, "p9", "RECLASSIFIED");
    came(
        Topics.BACKGROUND,
        new BackgroundParagraph(
            paragraph("p9", 6, ParagraphClass.BACKGROUND, "How to tie a knot")));
    int number = 0;
    for (Edit edit : Edits.all()) {
      topics.came(Edits.output(edit, number++));
    }
  }

  private void show(LiveText text, LiveStep step, Outcome outcome, Runnable records) {
    topics.begin();
    text.begin(step);
    records.run();
    text.print(step, outcome, topics.changes());
  }

  private String played(boolean colors) {
    LiveText text = new LiveText(new PrintWriter(out), colors);
    LiveStep held =
        publish(article(Edits.URI, 2, 0).setHeadline("Quay shut").setEmbargoedUntil(minute(5)));
    show(text, held, Outcome.EMBARGOED, () -> {});
    show(
        text,
        new LiveStep.EmbargoEnds(held.article(), minute(5)),
        Outcome.OUT,
        this::firstVersionComes);
    show(
        text,
        publish(article(Edits.URI, 3, 10).setPubStatus(PubStatus.WITHHELD)),
        Outcome.WITHHELD,
        () -> {});
    show(
        text,
        publish(
            article(Edits.URI, 4, 20)
                .setHeadline("Quay open")
                .setCorrection("Ada Quill said that they leave.")),
        Outcome.OUT,
        this::nextVersionComes);
    show(text, publish(article(Edits.URI, 4, 20)), Outcome.KNOWN, () -> {});
    show(text, publish(article(Edits.URI, 5, 21)), Outcome.OUT, () -> {});
    text.printDifference(2, 1);
    show(
        text,
        publish(article(Edits.URI, 6, 30).setPubStatus(PubStatus.CANCELED)),
        Outcome.KILLED,
        () -> {
          gone(Topics.FIGURES, "p4", "KILLED");
          gone(Topics.BACKGROUND, "p1", "KILLED");
          gone(Topics.QUOTES, "p8", "KILLED");
        });
    text.printBooks(topics.records(), nothing, 6, 1, Duration.ofMillis(7_800));
    text.printBooks(nothing, nothing, 6, 0, Duration.ofMillis(7_800));
    return out.toString();
  }

  @Test
  void aStoryIsShownAsInTheGoldenFile() throws IOException {
    String shown = played(false);

    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN, shown);
    }
    assertThat(shown).isEqualToNormalizingNewlines(Files.readString(GOLDEN));
  }

  @Test
  void noLineIsWiderThanATerminalAndPlainTextHasNoColours() {
    String shown = played(false);

    assertThat(shown).doesNotContain("\u001b");
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void coloursAddNothingToTheWordsAndEndWithTheirLine() {
    String plain = played(false);
    String colored = new LiveTextTest().played(true);

    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(colored).contains("\u001b[31;1m8,000\u001b[0m", "\u001b[32;1m9,000\u001b[0m");
    assertThat(colored.lines())
        .filteredOn(line -> line.contains("\u001b"))
        .allSatisfy(
            line -> {
              int begun = line.split("\u001b\\[[0-9;]*[1-9]m", -1).length;
              assertThat(line.split("\u001b\\[0m", -1)).hasSize(begun);
            });
  }
}
