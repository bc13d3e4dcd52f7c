package io.newswire.monitor;

/** A form in which Prometheus reads metrics. */
public enum Exposition {
  /** Prometheus's own text. */
  TEXT("text/plain; version=0.0.4; charset=utf-8"),
  /** OpenMetrics, text too. */
  OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

  private final String mediaType;

  Exposition(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The one that is accepted first; text when none is.
   *
   * @param accepted media types, the best first
   */
  public static Exposition of(Iterable<String> accepted) {
    for (String type : accepted) {
      if (type.startsWith("application/openmetrics-text")) {
        return OPEN_METRICS;
      }
      if (type.startsWith("text/")) {
        return TEXT;
      }
    }
    return TEXT;
  }
}
