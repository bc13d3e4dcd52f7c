package io.newswire.stream;

import io.newswire.edit.ReadingDiff;
import io.newswire.edit.Step;
import io.newswire.reading.Paragraph;
import java.time.Instant;

/** Tells what a version, now complete, changed of the one that was published before it. */
final class EditTeller {
  private final RunningFold fold;
  private final VersionComparison comparison;

  EditTeller(RunningFold fold, VersionComparison comparison) {
    this.fold = fold;
    this.comparison = comparison;
  }

  /** Takes back what the version no longer has, names what was replaced, and tells the edits. */
  void tell(Instant now) {
    fold.takeBackLeftovers(comparison::replacementOf);
    comparison.steps().forEach(this::nameReplaced);
    EditRecords.of(comparison, this::difference, now)
        .forEach(edit -> fold.add(new Change.Told(edit)));
  }

  private void nameReplaced(Step step) {
    if (step instanceof Step.Added added) {
      fold.nameReplaced(added.after(), null);
    } else if (step instanceof Step.Edited edited) {
      fold.nameReplaced(edited.after(), comparison.idBefore(edited.before()));
    }
  }

  /** Both sides of an edit are read in the same place: what differs is due to the words alone. */
  private ReadingDiff difference(Step.Edited edited) {
    int position = edited.after();
    Paragraph before =
        comparison.slotBefore(edited.before()).paragraph(comparison.idBefore(edited.before()));
    Paragraph after = comparison.slotAfter(position).paragraph(comparison.idAfter(position));
    return ReadingDiff.of(fold.reading(position, before), fold.reading(position, after));
  }
}
