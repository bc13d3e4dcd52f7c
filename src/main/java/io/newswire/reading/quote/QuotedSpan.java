package io.newswire.reading.quote;

/**
 * A run of text between quotation marks, before it is decided whether anybody says it.
 *
 * @param start first UTF-16 code unit: the opening mark where there is one
 * @param innerStart first code unit of the quoted words
 * @param innerEnd one past the last code unit of the quoted words
 * @param end one past the last UTF-16 code unit, the closing mark included where there is one
 * @param single whether the marks are single ones
 */
record QuotedSpan(int start, int innerStart, int innerEnd, int end, boolean single) {
  /** A run between two marks. */
  static QuotedSpan between(Mark open, Mark close) {
    return new QuotedSpan(
        open.at(), Math.min(open.end(), close.at()), close.at(), close.end(), open.single());
  }

  /** A run with a mark at its start alone, which goes on to the end of the paragraph. */
  static QuotedSpan from(Mark open, int end) {
    int last = Math.max(open.end(), end);
    return new QuotedSpan(open.at(), open.end(), last, last, open.single());
  }

  /** A run with a mark at its end alone, which goes on from the paragraph before. */
  static QuotedSpan to(int start, Mark close) {
    return new QuotedSpan(start, start, close.at(), close.end(), false);
  }

  /** Whether it has a mark at its start; without, it goes on from the paragraph before. */
  boolean opened() {
    return innerStart > start;
  }

  /** Whether it has a mark at its end; without, it goes on to the end of the paragraph. */
  boolean closed() {
    return end > innerEnd;
  }
}
