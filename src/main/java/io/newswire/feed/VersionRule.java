package io.newswire.feed;

import io.newswire.feed.Receipt.Outcome;
import io.newswire.record.FedVersion;
import io.newswire.record.PubStatus;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides which version of its article a submission is. A source's own number holds. Where there is
 * none, the number is the time of the version in milliseconds since 1970, as the source gives it or
 * else as it was seen, and always above the one before: so the same content keeps its version, new
 * content has a higher one, and what was left behind in a cache does not come back.
 */
final class VersionRule {
  private VersionRule() {}

  /**
   * What becomes of a submission.
   *
   * @param version the number to feed it as, or the one that was fed last
   */
  record Decision(Outcome outcome, long version) {}

  /**
   * Decides.
   *
   * @param digest of its content: {@link ContentDigest}
   * @param last the version that was fed last; null when none is known
   */
  static Decision decide(
      Submission submission, ByteBuffer digest, Sighting sighting, @Nullable FedVersion last) {
    Long own = submission.version();
    if (last == null) {
      return new Decision(Outcome.ACCEPTED, own == null ? timeOf(submission, sighting) : own);
    }
    boolean kill = submission.article().getPubStatus() == PubStatus.CANCELED;
    boolean killed = last.getPubStatus() == PubStatus.CANCELED;
    if (killed && !kill && sighting.occasion() != Occasion.SENT) {
      return new Decision(Outcome.KILLED, last.getVersion());
    }
    boolean same = digest.equals(last.getDigest());
    if (own != null) {
      return new Decision(ownNumber(own, same, kill, last), Math.max(own, last.getVersion()));
    }
    if (same) {
      return new Decision(Outcome.UNCHANGED, last.getVersion());
    }
    if (isOlder(submission, sighting, last) || last.getVersion() == Long.MAX_VALUE) {
      return new Decision(Outcome.STALE, last.getVersion());
    }
    return new Decision(
        Outcome.ACCEPTED, Math.max(timeOf(submission, sighting), last.getVersion() + 1));
  }

  /** A kill may come under the number of the version that it kills. */
  private static Outcome ownNumber(long own, boolean same, boolean kill, FedVersion last) {
    if (own != last.getVersion()) {
      return own > last.getVersion() ? Outcome.ACCEPTED : Outcome.STALE;
    }
    if (same) {
      return Outcome.UNCHANGED;
    }
    return kill ? Outcome.ACCEPTED : Outcome.CONFLICT;
  }

  /**
   * By the source's own times where both are known; where they do not decide, by when it was seen.
   */
  private static boolean isOlder(Submission submission, Sighting sighting, FedVersion last) {
    Instant made = submission.article().getVersionCreated();
    Instant before = last.getVersionCreated();
    if (made != null && before != null && !made.equals(before)) {
      return made.isBefore(before);
    }
    return sighting.occasion() == Occasion.POLLED && !sighting.asOf().isAfter(last.getAsOf());
  }

  private static long timeOf(Submission submission, Sighting sighting) {
    Instant made = submission.article().getVersionCreated();
    return Math.max(0, (made == null ? sighting.asOf() : made).toEpochMilli());
  }
}
