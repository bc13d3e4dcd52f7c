package io.newswire.serve;

import java.util.Locale;

/** Why a client was refused. */
enum Refusal {
  /** It sent no token, or one that is none. */
  UNAUTHENTICATED,
  /** Its token is for other things. */
  INSUFFICIENT_SCOPE,
  /** It asks too often. */
  RATE_LIMITED,
  /** It sent a token where logs and histories keep it. */
  TOKEN_IN_QUERY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
