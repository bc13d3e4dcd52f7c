package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.record.Article;
import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.record.Figure;
import io.newswire.record.FigureChange;
import io.newswire.record.FigureKind;
import io.newswire.record.Quotation;
import io.newswire.record.QuotationChange;
import io.newswire.record.Resolution;
import io.newswire.record.Speaker;
import io.newswire.topic.OutputKey;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Invented records of news.edits. */
final class Edits {
  static final String URI = "urn:quay";

  static {
    RecordClasses.trust();
  }

  private Edits() {}

  /** An edit of version 2 to version 4. */
  static Edit.Builder of(EditKind kind) {
    return Edit.newBuilder()
        .setArticle(Article.newBuilder().setUri(URI).setVersion(4).build())
        .setPreviousVersion(2)
        .setKind(kind)
        .setDetectedAt(Instant.EPOCH);
  }

  static EditedText text(String id, int position, String text) {
    return new EditedText(id, position, text);
  }

  static EditedText headline(String text) {
    return new EditedText(null, null, text);
  }

  static Figure figure(double value, String counted) {
    return Figure.newBuilder()
        .setStart(0)
        .setEnd(1)
        .setText("?")
        .setValue(value)
        .setKind(FigureKind.COUNT)
        .setCounted(counted)
        .build();
  }

  static Quotation quotation(String text, String speaker) {
    return Quotation.newBuilder()
        .setId("q")
        .setStart(0)
        .setEnd(text.length())
        .setText(text)
        .setSpeaker(new Speaker(speaker, null, Resolution.NAMED))
        .setCue("said")
        .build();
  }

  /** One of every kind, in the order of the schema. */
  static List<Edit> all() {
    return List.of(
        of(EditKind.ADDED).setAfter(text("p1", 0, "Two tugs are on their way.")).build(),
        of(EditKind.DROPPED).setBefore(text("p2", 5, "Nobody knows why.")).build(),
        of(EditKind.EDITED)
            .setBefore(text("p3", 1, "About 8,000 people have left Quay Street."))
            .setAfter(text("p4", 2, "About 9,000 people have left Quay Street."))
            .setFigures(List.of(new FigureChange(figure(8_000, "people"), figure(9_000, "people"))))
            .build(),
        of(EditKind.EDITED)
            .setBefore(text("p5", 3, "“We stay,” said Ada Quill."))
            .setAfter(text("p6", 3, "“We leave,” said Ada Quill. Three ships wait."))
            .setQuotations(
                List.of(
                    new QuotationChange(
                        quotation("“We stay,”", "Ada Quill"),
                        quotation("“We leave,”", "Ada Quill"))))
            .setFigures(List.of(new FigureChange(null, figure(3, "ships"))))
            .setDeclared(true)
            .setCorrection("Correction: Ada Quill said that they leave.")
            .build(),
        of(EditKind.MOVED)
            .setBefore(text("p7", 8, "The quay was built in 1907."))
            .setAfter(text("p7", 4, "The quay was built in 1907."))
            .build(),
        of(EditKind.HEADLINE)
            .setBefore(headline("Quay shut"))
            .setAfter(headline("Quay open"))
            .build(),
        of(EditKind.HEADLINE).setAfter(headline("Quay open")).build());
  }

  /** As it comes off the topic. */
  static Output output(Edit edit, int number) {
    String key = OutputKey.ofEdit(URI, edit.getArticle().getVersion(), number).toString();
    return new Output(new ConsumerRecord<>(Topics.EDITS.name(), 0, 7, key, new byte[0]), edit);
  }
}
