package io.newswire.reading.quote;

/**
 * A run of text between quotation marks, before it is decided whether anybody says it.
 *
 * @param start first UTF-16 code unit: the opening mark where there is one
 * @param end one past the last UTF-16 code unit, the closing mark included where there is one
 * @param opened whether it has a mark at its start; without, it goes on from the paragraph before
 * @param closed whether it has a mark at its end; without, it goes on to the end of the paragraph
 * @param single whether the marks are single ones
 */
record QuotedSpan(int start, int end, boolean opened, boolean closed, boolean single) {
  /** First code unit of the quoted words. */
  int innerStart() {
    return opened ? start + 1 : start;
  }

  /** One past the last code unit of the quoted words. */
  int innerEnd() {
    return closed ? Math.max(innerStart(), end - 1) : end;
  }
}
