package io.newswire;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java's own {@link Process} does not send. */
public enum Signal {
  /** Stops a process' time: it keeps its connections and answers nothing. */
  STOP,
  /** Lets it go on. */
  CONT;

  /** Sends it. */
  public void send(Process process) {
    try {
      int status =
          new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).start().waitFor();
      if (status != 0) {
        throw new IOException("kill -%s ended with %d".formatted(name(), status));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
