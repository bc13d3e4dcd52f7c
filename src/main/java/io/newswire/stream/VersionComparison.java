package io.newswire.stream;

import io.newswire.edit.CorrectionNote;
import io.newswire.edit.Line;
import io.newswire.edit.Step;
import io.newswire.edit.VersionDiff;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the newest version of an article, now complete, changed of the one published before it. */
final class VersionComparison {
  /** A note of correction is some sentences; it is told again with each edit of its version. */
  private static final int MAX_NOTE = 4_000;

  private final Published base;
  private final Version version;
  private final Order order;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, String> replacedBy = new HashMap<>();

  /** Compares; the order has to be complete. */
  VersionComparison(Published base, Version version, Order order) {
    this.base = base;
    this.version = version;
    this.order = order;
    compare();
  }

  /** The differences in the order of the newest version. */
  List<Step> steps() {
    return steps;
  }

  /** The paragraph of the newest version that is an edit of one of the version before, or null. */
  @Nullable String replacementOf(String before) {
    return replacedBy.get(before);
  }

  Version before() {
    return base.version();
  }

  Version after() {
    return version;
  }

  String idBefore(int position) {
    return Objects.requireNonNull(base.order().id(position));
  }

  String idAfter(int position) {
    return Objects.requireNonNull(order.id(position));
  }

  Slot slotBefore(int position) {
    return Objects.requireNonNull(base.order().slot(position));
  }

  Slot slotAfter(int position) {
    return Objects.requireNonNull(order.slot(position));
  }

  /** Whether the headline is another one. */
  boolean isHeadlineChanged() {
    return !Objects.equals(base.version().article().getHeadline(), version.article().getHeadline());
  }

  /**
   * The words in which the publisher declares that this version corrects the one before: of its
   * metadata, or else of the first note in the text that is new; null when there are none.
   */
  @Nullable String correction() {
    String told = version.article().getCorrection();
    if (told != null && !told.isBlank() && !told.equals(base.version().article().getCorrection())) {
      return told;
    }
    for (Step step : steps) {
      String words = broughtWords(step);
      if (words != null && words.length() <= MAX_NOTE && CorrectionNote.isOne(words)) {
        return words;
      }
    }
    return null;
  }

  private @Nullable String broughtWords(Step step) {
    if (step instanceof Step.Added added) {
      return slotAfter(added.after()).text();
    }
    return step instanceof Step.Edited edited ? slotAfter(edited.after()).text() : null;
  }

  /** What is the same at both ends is left out: most versions change little of a long article. */
  private void compare() {
    Order before = base.order();
    int start = 0;
    int endBefore = before.size();
    int endAfter = order.size();
    while (start < Math.min(endBefore, endAfter) && isSame(start, start)) {
      start++;
    }
    while (Math.min(endBefore, endAfter) > start && isSame(endBefore - 1, endAfter - 1)) {
      endBefore--;
      endAfter--;
    }
    int offset = start;
    VersionDiff.of(lines(before, start, endBefore), lines(order, start, endAfter))
        .forEach(step -> steps.add(shifted(step, offset)));
    for (Step step : steps) {
      if (step instanceof Step.Edited edited) {
        replacedBy.put(idBefore(edited.before()), idAfter(edited.after()));
      }
    }
  }

  private boolean isSame(int positionBefore, int positionAfter) {
    return Objects.equals(base.order().id(positionBefore), order.id(positionAfter));
  }

  private static List<Line> lines(Order order, int start, int end) {
    List<Line> lines = new ArrayList<>(end - start);
    for (int position = start; position < end; position++) {
      lines.add(
          new Line(
              Objects.requireNonNull(order.id(position)),
              Objects.requireNonNull(order.slot(position)).text()));
    }
    return lines;
  }

  private static Step shifted(Step step, int offset) {
    if (step instanceof Step.Added added) {
      return new Step.Added(added.after() + offset);
    }
    if (step instanceof Step.Dropped dropped) {
      return new Step.Dropped(dropped.before() + offset);
    }
    if (step instanceof Step.Edited edited) {
      return new Step.Edited(edited.before() + offset, edited.after() + offset);
    }
    Step.Moved moved = (Step.Moved) step;
    return new Step.Moved(moved.before() + offset, moved.after() + offset);
  }
}
