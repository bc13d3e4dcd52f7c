package io.newswire.reading.development;

import io.newswire.record.DevelopmentStatus;

/**
 * How a paragraph looks as a development.
 *
 * @param score how sure it is one, 0 to 1
 * @param holds whether that is enough
 * @param status how far the event has come, if it is one
 * @param found what the paragraph shows
 */
public record Judged(double score, boolean holds, DevelopmentStatus status, Evidence found) {
  private static final String LISTED = "it stands in the list of key developments";

  /**
   * What told, in words an editor understands.
   *
   * @param lead what stands before them
   */
  public String why(String lead) {
    return found.has(Feature.LISTED) ? lead + LISTED : Model.trained(found).why(lead, found, holds);
  }
}
