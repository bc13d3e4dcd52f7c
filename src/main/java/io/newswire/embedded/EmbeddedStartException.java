package io.newswire.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded run can't start; the message says what is in the way and what to do about it. */
public final class EmbeddedStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
