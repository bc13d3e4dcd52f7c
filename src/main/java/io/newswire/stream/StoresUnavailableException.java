package io.newswire.stream;

import org.jspecify.annotations.Nullable;

/** The stores can't be asked now; that passes. */
public final class StoresUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoresUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
