package io.newswire.examples;

import java.io.IOException;

/** The programs of this machine. */
public final class Programs {
  private Programs() {}

  /** Whether a command is there and ends well. */
  public static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
