package io.newswire.serve.live;

/** No further client can be served now. */
public final class TooManyClientsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyClientsException(int most) {
    super("%,d clients are connected, and no more can be".formatted(most));
  }
}
