package io.newswire.reading.development;

import io.newswire.record.DevelopmentStatus;
import java.util.Set;

/**
 * How a paragraph looks as a development.
 *
 * @param score how sure it is one, 0 to 1
 * @param holds whether that is enough
 * @param status how far the event has come, if it is one
 * @param found what the paragraph shows
 */
public record Judged(double score, boolean holds, DevelopmentStatus status, Set<Feature> found) {

  /** What told, in words an editor understands. */
  public String why() {
    return found.contains(Feature.LISTED)
        ? Feature.LISTED.words()
        : DevelopmentReader.why(found, holds);
  }
}
