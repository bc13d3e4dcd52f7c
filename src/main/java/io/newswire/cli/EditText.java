package io.newswire.cli;

import io.newswire.consume.NoteText;
import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.record.FigureChange;
import io.newswire.record.QuotationChange;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** What changed between two versions as people read it. */
final class EditText {
  private static final String NONE = "none";

  private final Layout layout;

  EditText(Layout layout) {
    this.layout = layout;
  }

  /** Prints the words before and after, and what they say otherwise now. */
  void print(Edit edit, PrintWriter out) {
    EditedText before = edit.getBefore();
    EditedText after = edit.getAfter();
    switch (edit.getKind()) {
      case ADDED -> one(after, edit.getKind(), Style.GOOD, out);
      case DROPPED -> one(before, edit.getKind(), Style.BAD, out);
      case MOVED -> moved(before, after, out);
      case EDITED, HEADLINE, UNKNOWN -> both(edit, before, after, out);
    }
    for (QuotationChange change : edit.getQuotations()) {
      layout.note("quote", Style.QUOTE, quotations(change), out);
    }
    for (FigureChange change : edit.getFigures()) {
      layout.note("figure", Style.FIGURE, figures(change), out);
    }
    if (edit.getKind() == EditKind.EDITED) {
      printDeclaration(edit, out);
    }
  }

  private void one(@Nullable EditedText text, EditKind kind, Style style, PrintWriter out) {
    layout.words(position(text), style, kind.name(), new StyledText(words(text)), out);
  }

  private void moved(@Nullable EditedText before, @Nullable EditedText after, PrintWriter out) {
    layout.words(position(after), Style.MOVED, "MOVED", new StyledText(words(after)), out);
    Integer from = position(before);
    if (from != null) {
      layout.note("from", Style.MOVED, from.toString(), out);
    }
  }

  private void both(
      Edit edit, @Nullable EditedText before, @Nullable EditedText after, PrintWriter out) {
    StyledText old = new StyledText(words(before));
    StyledText now = new StyledText(words(after));
    ChangedWords changed = ChangedWords.between(words(before), words(after));
    old.paint(changed.start(), changed.beforeEnd(), Style.BAD);
    now.paint(changed.start(), changed.afterEnd(), Style.GOOD);
    Integer position = position(after);
    layout.words(
        position == null ? position(before) : position,
        Style.EDITED,
        edit.getKind().name(),
        before == null ? new StyledText("(" + NONE + ")") : old,
        out);
    if (after == null) {
      layout.marked("→", Style.EDITED, new StyledText("(" + NONE + ")"), out);
    } else {
      layout.marked("→", Style.EDITED, now, out);
    }
  }

  private void printDeclaration(Edit edit, PrintWriter out) {
    if (!edit.getDeclared()) {
      layout.note("STEALTH", Style.BAD, "no correction was declared", out);
    } else {
      String correction = edit.getCorrection();
      layout.note("declared", Style.GOOD, correction == null ? "" : correction, out);
    }
  }

  private static String figures(FigureChange change) {
    return (change.getBefore() == null ? NONE : NoteText.figure(change.getBefore()))
        + " → "
        + (change.getAfter() == null ? NONE : NoteText.figure(change.getAfter()));
  }

  /** With the words, which alone may be what changed. */
  private static String quotations(QuotationChange change) {
    String before =
        change.getBefore() == null
            ? NONE
            : change.getBefore().getText() + " " + NoteText.quotation(change.getBefore());
    String after =
        change.getAfter() == null
            ? NONE
            : change.getAfter().getText() + " " + NoteText.quotation(change.getAfter());
    return before + " → " + after;
  }

  private static @Nullable Integer position(@Nullable EditedText text) {
    return text == null ? null : text.getPosition();
  }

  private static String words(@Nullable EditedText text) {
    return text == null ? "" : text.getText();
  }
}
