package io.newswire.cli;

import java.io.PrintWriter;

/** Tells a person at a terminal what is being done, on one line that is written over. */
final class Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean shown;

  private Progress(PrintWriter err, boolean shown) {
    this.err = err;
    this.shown = shown;
  }

  /** On a terminal; elsewhere it says nothing. */
  static Progress on(PrintWriter err, boolean terminal) {
    return new Progress(err, terminal);
  }

  void step(String doing) {
    if (shown) {
      err.print(CLEAR_LINE + doing + " ...");
      err.flush();
    }
  }

  void done() {
    if (shown) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}
