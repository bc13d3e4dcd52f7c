package io.newswire.stream;

import io.newswire.reading.Paragraph;
import io.newswire.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprint of what a reading puts out as the first release made it, by which rows of that
 * release are known to hold what is read today: without it an upgrade would put out every live
 * article once more. It goes when nobody upgrades from that any more.
 *
 * <p>64-bit FNV-1a over the strings of the parts. Constants: Fowler, Noll and Vo,
 * draft-eastlake-fnv.
 */
final class FirstReleaseFingerprint {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int SEPARATOR = 0x1ff;

  private long hash = OFFSET_BASIS;

  private FirstReleaseFingerprint() {}

  static long of(Paragraph paragraph, Reading reading) {
    return new FirstReleaseFingerprint()
        .add(paragraph.text())
        .add(paragraph.form())
        .add(paragraph.links())
        .add(OutputRecords.topics(reading))
        .add(reading.primary())
        .add(reading.scores())
        .add(reading.why())
        .add(reading.quotations())
        .add(reading.figures())
        .add(reading.development())
        .add(reading.promo())
        .hash;
  }

  private FirstReleaseFingerprint add(@Nullable Object part) {
    String text = part == null ? "\0" : part.toString();
    for (int i = 0; i < text.length(); i++) {
      mix(text.charAt(i));
    }
    mix(SEPARATOR);
    return this;
  }

  private void mix(int value) {
    hash = (hash ^ value) * PRIME;
  }
}
