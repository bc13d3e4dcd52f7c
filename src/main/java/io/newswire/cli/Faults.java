package io.newswire.cli;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;

/** What a person is told of a fault. */
final class Faults {
  private Faults() {}

  /** The message of the fault itself, not of what carried it here; one line. */
  static String message(@Nullable Throwable fault) {
    if (fault == null) {
      return "for no reason that is known";
    }
    Throwable refusal = fault instanceof FailedException ? null : refusal(fault);
    if (refusal instanceof AuthorizationException) {
      return "Kafka does not allow it: %s; 'newswire acls' prints what it has to allow"
          .formatted(own(refusal));
    } else if (refusal != null) {
      return "Kafka lets nobody in so: %s; check security.protocol, sasl.* and ssl.*"
          .formatted(own(refusal));
    }
    return own(fault);
  }

  /** The answer of a cluster that says no to who asks; null when it is none. */
  static @Nullable Throwable refusal(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthorizationException || cause instanceof AuthenticationException) {
        return cause;
      }
    }
    return null;
  }

  /** What it all came of. */
  static Throwable root(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String own(Throwable fault) {
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
