package io.newswire.feed;

import java.time.Instant;

/**
 * When and how a source was seen to say something.
 *
 * @param asOf when it was what the source said: the time at which a server gave it out, at which a
 *     file was saved, or now
 */
public record Sighting(Occasion occasion, Instant asOf) {
  /** What somebody sends now. */
  public static Sighting now() {
    return new Sighting(Occasion.SENT, Instant.now());
  }
}
