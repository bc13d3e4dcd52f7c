package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.record.Bound;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a text once and gathers its figures, sources and circumstances left out. */
final class DraftReader {
  private final Tokens tokens;
  private List<Draft> drafts = List.of();

  /** The figure before, in the same sentence; null where there is none. */
  private @Nullable Draft before;

  private int sentenceEnd;
  private int at;

  private DraftReader(Tokens tokens) {
    this.tokens = tokens;
  }

  static List<Draft> read(Tokens tokens) {
    DraftReader reader = new DraftReader(tokens);
    while (reader.at < tokens.count()) {
      Amount amount =
          NumberStart.amountPossible(tokens, reader.at)
              ? AmountReader.read(tokens, reader.at)
              : null;
      if (amount == null) {
        reader.at++;
      } else {
        reader.take(amount);
      }
    }
    return reader.drafts;
  }

  /** Makes the amount a figure, alone or with what joins it, and goes on behind it. */
  private void take(Amount amount) {
    Amount whole = Compounds.extend(tokens, amount);
    Amount share = Proportions.read(tokens, whole);
    if (share != null) {
      whole = share;
    }
    Amount upper = Ranges.upper(tokens, whole);
    int end = upper == null ? whole.end() : upper.end();
    boolean doubtful =
        upper == null ? Doubts.noFigure(tokens, whole) : Doubts.noRange(tokens, whole, upper);
    if (doubtful) {
      at = Math.max(at + 1, end);
      return;
    }
    Draft draft = new Draft(upper == null ? whole : Ranges.lower(whole, upper));
    if (upper != null) {
      draft.upper = upper.value();
      draft.end = upper.end();
      draft.unit = upper.unit() == null ? whole.unit() : upper.unit();
    }
    add(draft);
    at = Math.max(at + 1, draft.end);
  }

  private void add(Draft draft) {
    bound(draft, drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).end);
    if (draft.first >= sentenceEnd) {
      before = null;
      sentenceEnd = tokens.sentenceEnd(draft.first);
    }
    if (before != null && (restates(before, draft) || Intervals.close(tokens, before, draft))) {
      return;
    }
    Counting.complete(tokens, draft, before);
    drafts = drafts.isEmpty() ? new ArrayList<>(4) : drafts;
    drafts.add(draft);
    before = draft;
  }

  /** Whether the figure only says the one before once more: forty-five (45). */
  private boolean restates(Draft said, Draft draft) {
    return draft.first == said.end + 1
        && tokens.is(said.end, "(")
        && tokens.is(draft.end, ")")
        && draft.value == said.value
        && draft.amount.numeral().isWords() != said.amount.numeral().isWords();
  }

  private void bound(Draft draft, int from) {
    int length = Bounds.lengthBefore(tokens, draft.first, from);
    if (length > 0) {
      Bound bound = Bounds.before(tokens, draft.first - length);
      draft.bound = bound == null ? Bound.EXACTLY : bound;
      if (bound != Bound.EXACTLY) {
        draft.first -= length;
      }
    }
    int after = Bounds.lengthAfter(tokens, draft.end);
    Bound bound = after == 0 ? null : Bounds.after(tokens, draft.end);
    boolean open = draft.bound == Bound.EXACTLY || draft.bound == Bound.ABOUT;
    boolean another = NumberStart.possible(tokens, draft.end + after);
    if (bound != null && open && !another) {
      draft.bound = bound;
      draft.end += after;
    }
    int equal = Bounds.lengthOrEqual(tokens, draft.end);
    boolean strict = draft.bound == Bound.OVER || draft.bound == Bound.UNDER;
    if (equal > 0 && strict) {
      draft.bound = draft.bound == Bound.OVER ? Bound.AT_LEAST : Bound.AT_MOST;
      draft.end += equal;
    }
  }
}
