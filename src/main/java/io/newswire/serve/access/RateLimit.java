package io.newswire.serve.access;

/**
 * How many requests a client may make: a token bucket.
 *
 * @param perSecond for as long as it likes, 1 to 1,000,000
 * @param burst at once, after it was quiet; 1 to 1,000,000
 */
public record RateLimit(int perSecond, int burst) {
  /** A dashboard asks once a second and loads some 25 files; 500 clients may come back at once. */
  public static final RateLimit DEFAULT = new RateLimit(200, 1_000);

  private static final int MOST = 1_000_000;

  public RateLimit {
    if (perSecond < 1 || perSecond > MOST || burst < 1 || burst > MOST) {
      throw new IllegalArgumentException(
          "the rate is %d and the burst %d, not 1 to %d".formatted(perSecond, burst, MOST));
    }
  }
}
