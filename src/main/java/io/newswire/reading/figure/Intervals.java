package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.record.Bound;

/** Joins two bounds into a range: more than 10 but fewer than 20. */
final class Intervals {
  private Intervals() {}

  /** Whether the draft closes the interval that the one before opened, which then holds both. */
  static boolean close(Tokens tokens, Draft before, Draft draft) {
    int link = before.end;
    boolean linked =
        tokens.is(link, "and") || tokens.is(link, "but") || (tokens.is(link, ",") && below(draft));
    if (!linked || draft.first != link + 1 || before.upper != null || draft.upper != null) {
      return false;
    }
    boolean sameUnit = before.unit == null || before.unit.equals(draft.unit);
    boolean opposed = (above(before) && below(draft)) || (below(before) && above(draft));
    boolean rises = above(before) ? before.value < draft.value : before.value > draft.value;
    if (!sameUnit || !opposed || !rises || before.hasNoun()) {
      return false;
    }
    before.upper = Math.max(before.value, draft.value);
    before.value = Math.min(before.value, draft.value);
    before.bound = Bound.EXACTLY;
    before.unit = draft.unit;
    before.end = draft.end;
    Counting.complete(tokens, before, null);
    return true;
  }

  private static boolean above(Draft draft) {
    return draft.bound == Bound.OVER || draft.bound == Bound.AT_LEAST;
  }

  private static boolean below(Draft draft) {
    return draft.bound == Bound.UNDER || draft.bound == Bound.AT_MOST;
  }
}
