package io.newswire.export;

/** A topic can't be written; the message says which and why. */
public final class ExportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExportException(String message) {
    super(message);
  }
}
