package io.newswire.serve.access;

import java.util.Optional;

/**
 * Who may do what.
 *
 * @param tokens by which clients are known; none where all may do everything
 * @param rateLimit of each client
 * @param tls none for plain HTTP
 */
public record Access(Optional<TokensFile> tokens, RateLimit rateLimit, Optional<Tls> tls) {
  /** All may do everything, within the default rate, over plain HTTP. */
  public static final Access OF_ALL =
      new Access(Optional.empty(), RateLimit.DEFAULT, Optional.empty());
}
