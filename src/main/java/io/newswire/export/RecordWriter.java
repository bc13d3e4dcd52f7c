package io.newswire.export;

import io.newswire.consume.Output;
import java.io.Closeable;
import java.io.IOException;

/** Writes records of one topic into one file, which is complete when this is closed. */
interface RecordWriter extends Closeable {
  /** Writes a record that has a value. */
  void write(Output output) throws IOException;
}
