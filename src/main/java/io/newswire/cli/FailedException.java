package io.newswire.cli;

import org.jspecify.annotations.Nullable;

/** A command can't go on; its message is all that a person is told, unless more is asked for. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private FailedException(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Something outside failed: exit code 1. */
  static FailedException failed(String message, @Nullable Throwable cause) {
    return new FailedException(ExitCodes.FAILED, message, cause);
  }

  /** Something that was given is wrong: exit code 2. */
  static FailedException badInput(String message) {
    return new FailedException(ExitCodes.BAD_INPUT, message, null);
  }

  int exitCode() {
    return exitCode;
  }
}
