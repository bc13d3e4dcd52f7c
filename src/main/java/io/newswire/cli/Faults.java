package io.newswire.cli;

import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What a person is told of a fault. */
final class Faults {
  private Faults() {}

  /** The message of the fault itself, not of what carried it here; one line. */
  static String message(@Nullable Throwable fault) {
    if (fault == null) {
      return "for no reason that is known";
    }
    Throwable told = fault;
    while (told.getCause() != null
        && (told instanceof ExecutionException || told.getMessage() == null)) {
      told = told.getCause();
    }
    String message =
        told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    return StyledText.safe(message.replaceAll("\\s*\\R\\s*", " "));
  }
}
