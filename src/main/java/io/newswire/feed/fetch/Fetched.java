package io.newswire.feed.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an address answered. */
public sealed interface Fetched {
  /**
   * Its content.
   *
   * @param location where it was in the end, after redirects
   * @param bytes the content, unpacked
   * @param contentType Content-Type as it was received, parameters included; null for none
   * @param validators for the next request
   * @param generated when the publisher's server made the answer, in its own time: Date minus Age
   *     (RFC 9111 section 4.2.3), never after it was received; of two answers the one generated
   *     earlier is the older, in whichever order caches give them
   */
  @SuppressWarnings("ArrayRecordComponent") // It is handed on, never compared.
  record Document(
      URI location,
      byte[] bytes,
      @Nullable String contentType,
      Validators validators,
      Instant generated)
      implements Fetched {}

  /** It has not changed since the validators were given (304). */
  record NotModified() implements Fetched {}
}
