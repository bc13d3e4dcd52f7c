package io.newswire.feed.fetch;

import java.time.Duration;

/**
 * How much one fetch may take; what goes beyond is refused while it arrives.
 *
 * @param bytes the unpacked content: 1 byte to 1 GiB; default 32 MiB
 * @param packedBytes the content as it is sent, where that is packed: 1 byte to 1 GiB; default 8
 *     MiB
 * @param total the whole of it, redirects and robots.txt included: 1 ms to 1 h; default 30 s
 * @param connect one connection, to each of a host's addresses: 1 ms to 1 h; default 10 s
 * @param silence between two bytes of an answer: 1 ms to 1 h; default 15 s
 * @param redirects how many are followed: 0 to 20; default 5
 */
public record FetchLimits(
    int bytes, int packedBytes, Duration total, Duration connect, Duration silence, int redirects) {
  private static final int MIB = 1 << 20;
  private static final int MOST_BYTES = 1024 * MIB;
  private static final int MOST_REDIRECTS = 20;
  private static final Duration LONGEST = Duration.ofHours(1);

  /** The defaults. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          32 * MIB,
          8 * MIB,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          5);

  public FetchLimits {
    checkBetween("bytes", 1, bytes, MOST_BYTES);
    checkBetween("packed bytes", 1, packedBytes, MOST_BYTES);
    checkBetween("milliseconds in all", 1, total.toMillis(), LONGEST.toMillis());
    checkBetween("milliseconds to connect", 1, connect.toMillis(), LONGEST.toMillis());
    checkBetween("milliseconds of silence", 1, silence.toMillis(), LONGEST.toMillis());
    checkBetween("redirects", 0, redirects, MOST_REDIRECTS);
  }

  /** These with another total time. */
  public FetchLimits withTotal(Duration time) {
    return new FetchLimits(bytes, packedBytes, time, connect, silence, redirects);
  }

  /** These with other sizes. */
  public FetchLimits withBytes(int unpacked, int packed) {
    return new FetchLimits(unpacked, packed, total, connect, silence, redirects);
  }

  private static void checkBetween(String what, long least, long value, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s: %,d, where %,d to %,d are possible".formatted(what, value, least, most));
    }
  }
}
