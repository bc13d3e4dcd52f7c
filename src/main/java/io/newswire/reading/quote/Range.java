package io.newswire.reading.quote;

/** Places of a frame from start to end; empty when nothing is found. */
record Range(int start, int end) {
  static final Range NONE = new Range(0, 0);

  boolean isEmpty() {
    return end <= start;
  }
}
