package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.OutputFilter;
import io.newswire.consume.Retraction;
import io.newswire.record.Edit;
import java.io.PrintWriter;
import java.util.List;

/** Records of the output topics as people read them, one by one. */
final class OutputText {
  private static final String RETRACTED = "RETRACTED";

  private final Layout layout;
  private final ParagraphText paragraphs;
  private final EditText edits;

  OutputText(Layout layout) {
    this.layout = layout;
    this.paragraphs = new ParagraphText(layout);
    this.edits = new EditText(layout);
  }

  void print(Output output, PrintWriter out) {
    if (output.value() == null) {
      printRetraction(output, out);
    } else if (output.value() instanceof Edit edit) {
      edits.print(edit, out);
      layout.note(
          "version",
          Style.EDITED,
          "%d → %d of %s"
              .formatted(
                  edit.getPreviousVersion(),
                  edit.getArticle().getVersion(),
                  edit.getArticle().getUri()),
          out);
    } else {
      paragraphs.print(List.of(output.value()), out);
    }
  }

  private void printRetraction(Output output, PrintWriter out) {
    out.println(
        "      "
            + (layout.colors() ? Style.BAD.paint(RETRACTED) : RETRACTED)
            + " from "
            + output.record().topic()
            + " "
            + StyledText.safe(output.record().key()));
    Retraction retraction = Retraction.of(output.record().headers());
    StringBuilder told = new StringBuilder();
    if (retraction.version() != null) {
      told.append("in version ").append(retraction.version());
    }
    if (retraction.replacedBy() != null) {
      told.append(", replaced by ").append(retraction.replacedBy());
    }
    if (OutputFilter.FILTERED.equals(retraction.reason())) {
      told.append("what stands in its place is not asked for");
    }
    layout.note(retraction.why(), Style.BAD, told.toString(), out);
  }
}
