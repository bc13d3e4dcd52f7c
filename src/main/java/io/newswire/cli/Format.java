package io.newswire.cli;

/** How output is written. */
enum Format {
  /** For people: lines of text, coloured on a terminal. */
  TEXT,
  /** For programs: a JSON object a line. */
  JSONL
}
