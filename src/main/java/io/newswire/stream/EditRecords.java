package io.newswire.stream;

import io.newswire.edit.Change;
import io.newswire.edit.ReadingDiff;
import io.newswire.edit.Step;
import io.newswire.record.Article;
import io.newswire.record.Edit;
import io.newswire.record.EditKind;
import io.newswire.record.EditedText;
import io.newswire.record.FigureChange;
import io.newswire.record.QuotationChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a comparison of two versions into the records of news.edits. */
final class EditRecords {
  private static final ReadingDiff NOTHING = new ReadingDiff(List.of(), List.of());

  private final VersionComparison comparison;
  private final Function<Step.Edited, ReadingDiff> readings;
  private final @Nullable String correction;
  private final Instant now;

  private EditRecords(
      VersionComparison comparison, Function<Step.Edited, ReadingDiff> readings, Instant now) {
    this.comparison = comparison;
    this.readings = readings;
    this.correction = comparison.correction();
    this.now = now;
  }

  /**
   * The records of a comparison: the headline first, then the paragraphs in order.
   *
   * @param readings tells what an edit changed of what is read
   */
  static List<Edit> of(
      VersionComparison comparison, Function<Step.Edited, ReadingDiff> readings, Instant now) {
    EditRecords records = new EditRecords(comparison, readings, now);
    List<Edit> edits = new ArrayList<>();
    if (comparison.isHeadlineChanged()) {
      edits.add(records.headline());
    }
    comparison.steps().forEach(step -> edits.add(records.of(step)));
    return edits;
  }

  private Edit headline() {
    return edit(
        EditKind.HEADLINE,
        headline(comparison.before().article()),
        headline(comparison.after().article()),
        NOTHING);
  }

  private static @Nullable EditedText headline(Article article) {
    return article.getHeadline() == null ? null : new EditedText(null, null, article.getHeadline());
  }

  private Edit of(Step step) {
    if (step instanceof Step.Added added) {
      return edit(EditKind.ADDED, null, after(added.after()), NOTHING);
    }
    if (step instanceof Step.Dropped dropped) {
      return edit(EditKind.DROPPED, before(dropped.before()), null, NOTHING);
    }
    if (step instanceof Step.Edited edited) {
      return edit(
          EditKind.EDITED, before(edited.before()), after(edited.after()), readings.apply(edited));
    }
    Step.Moved moved = (Step.Moved) step;
    return edit(EditKind.MOVED, before(moved.before()), after(moved.after()), NOTHING);
  }

  private EditedText before(int position) {
    return new EditedText(
        comparison.idBefore(position), position, comparison.slotBefore(position).text());
  }

  private EditedText after(int position) {
    return new EditedText(
        comparison.idAfter(position), position, comparison.slotAfter(position).text());
  }

  private Edit edit(
      EditKind kind, @Nullable EditedText before, @Nullable EditedText after, ReadingDiff diff) {
    return new Edit(
        comparison.after().article(),
        comparison.before().number(),
        kind,
        before,
        after,
        diff.figures().stream().map(EditRecords::figure).toList(),
        diff.quotations().stream().map(EditRecords::quotation).toList(),
        correction != null,
        correction,
        now);
  }

  private static FigureChange figure(Change<io.newswire.reading.Figure> change) {
    return new FigureChange(
        change.before() == null ? null : OutputRecords.figure(change.before()),
        change.after() == null ? null : OutputRecords.figure(change.after()));
  }

  private static QuotationChange quotation(Change<io.newswire.reading.Quotation> change) {
    return new QuotationChange(
        change.before() == null ? null : OutputRecords.quotation(change.before()),
        change.after() == null ? null : OutputRecords.quotation(change.after()));
  }
}
