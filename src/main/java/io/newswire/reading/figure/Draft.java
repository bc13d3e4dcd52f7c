package io.newswire.reading.figure;

import io.newswire.record.Bound;
import io.newswire.record.FigureKind;
import org.jspecify.annotations.Nullable;

/** A figure that is being put together; all positions are indices of tokens. */
final class Draft {
  /** First token of the amount, without the words that bound it. */
  final int amountFirst;

  final Amount amount;
  int first;
  int end;
  double value;
  @Nullable Double upper;
  @Nullable Unit unit;
  Bound bound = Bound.EXACTLY;
  FigureKind kind = FigureKind.OTHER;

  /** The noun phrase that is counted; empty where nothing is. */
  int nounFirst;

  int nounEnd;

  /** The word that says what befell those who are counted; -1 where there is none. */
  int fate = -1;

  Draft(Amount amount) {
    this.amount = amount;
    amountFirst = amount.first();
    first = amount.first();
    end = amount.end();
    value = amount.value();
    unit = amount.unit();
    upper = amount.numeral().upper();
  }

  boolean hasNoun() {
    return nounEnd > nounFirst;
  }
}
