package io.newswire.monitor;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canaries of a partition that were sent and have not come out. Thread-safe; all times are
 * those of a clock that only goes on, in nanoseconds.
 */
final class Flight {
  /** How long the stream may take for a canary when it has nothing else to do. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long what was processed may take to be read. */
  private static final Duration READ_WITHIN = Duration.ofSeconds(10);

  /** Of more, the newest are not followed: the oldest tells how long nothing has come out. */
  private static final int MOST = 100;

  private final int partition;
  private final TreeMap<Long, Sent> underway = new TreeMap<>();
  private boolean open;
  private long committed = -1;
  private long committedSince;

  /**
   * One that is on its way.
   *
   * @param offset where it stands; {@link Long#MAX_VALUE} while that is not known
   * @param processed since when it is known to be processed; null when it is not
   */
  private record Sent(long at, long offset, @Nullable Long processed) {
    Sent reached(long committed, long now) {
      return processed == null && committed > offset ? new Sent(at, offset, now) : this;
    }
  }

  Flight(int partition) {
    this.partition = partition;
  }

  /** Of a partition that has just come, which nothing has been sent into. */
  static Check none(int partition) {
    return new Check(false, "no canary has been sent into partition %d yet".formatted(partition));
  }

  /** A version has been sent; where it stands is not known yet. */
  synchronized void sent(long version, long now) {
    if (underway.size() < MOST) {
      underway.put(version, new Sent(now, Long.MAX_VALUE, null));
    }
  }

  /** A version stands at an offset of the input. */
  synchronized void stands(long version, long offset) {
    underway.computeIfPresent(version, (key, sent) -> new Sent(sent.at(), offset, null));
  }

  /** A version was not taken by the broker. */
  synchronized void refused(long version) {
    underway.remove(version);
  }

  /**
   * A version has come out; those before it are not waited for any more.
   *
   * @return how long it took, nanoseconds; null when it was not followed
   */
  synchronized @Nullable Long cameOut(long version, long now) {
    Sent sent = underway.get(version);
    underway.headMap(version, true).clear();
    open |= sent != null;
    return sent == null ? null : now - sent.at();
  }

  /** The stream has committed the partition as processed up to an offset. */
  synchronized void processed(long offset, long now) {
    if (offset != committed) {
      committed = offset;
      committedSince = now;
    }
    underway.replaceAll((version, sent) -> sent.reached(offset, now));
  }

  /** How long ago the oldest was sent that has not come out, nanoseconds; 0 when all have. */
  synchronized long oldest(long now) {
    Map.Entry<Long, Sent> oldest = underway.firstEntry();
    return oldest == null ? 0 : now - oldest.getValue().at();
  }

  /**
   * Whether what goes in comes out. A canary that waits behind news while that is processed is as
   * it should be.
   */
  synchronized Check check(long now) {
    Map.Entry<Long, Sent> oldest = underway.firstEntry();
    if (oldest == null) {
      return open
          ? new Check(true, "what goes into partition %d comes out".formatted(partition))
          : none(partition);
    }
    long waited = Duration.ofNanos(now - oldest.getValue().at()).toSeconds();
    Long processed = oldest.getValue().processed();
    if (processed != null && now - processed > READ_WITHIN.toNanos()) {
      return new Check(
          false,
          "the canary of partition %d went in %d s ago, was processed, and has not come out"
              .formatted(partition, waited));
    }
    if (waited > PATIENCE.toSeconds() && now - committedSince > PATIENCE.toNanos()) {
      return new Check(
          false,
          "the canary of partition %d went in %d s ago, and nothing is processed there"
              .formatted(partition, waited));
    }
    return open
        ? new Check(true, "what goes into partition %d comes out".formatted(partition))
        : new Check(false, "no canary has come out of partition %d yet".formatted(partition));
  }
}
