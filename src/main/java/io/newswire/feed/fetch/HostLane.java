package io.newswire.feed.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The polled addresses of one host, asked one after another. */
final class HostLane implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(HostLane.class);

  private final PriorityQueue<Due> waiting = new PriorityQueue<>(Comparator.comparing(Due::when));
  private final PollSchedule schedule;
  private final PollSource source;
  private final PollTimer timer;
  private final RandomGenerator random;
  private final Runnable whenEmpty;

  /**
   * @param addresses are all due now
   * @param whenEmpty runs once all of them are gone
   */
  HostLane(
      List<PolledAddress> addresses,
      PollSchedule schedule,
      PollSource source,
      PollTimer timer,
      RandomGenerator random,
      Runnable whenEmpty) {
    this.schedule = schedule;
    this.source = source;
    this.timer = timer;
    this.random = random;
    this.whenEmpty = whenEmpty;
    Instant now = timer.instant();
    addresses.forEach(address -> waiting.add(new Due(now, address)));
  }

  /** Asks the address that is due first, and comes again when the next is. */
  @Override
  public void run() {
    PolledAddress address = waiting.remove().address;
    Duration wait;
    try {
      wait = address.poll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (RuntimeException e) {
      LOG.atError()
          .addKeyValue("host", address.address().getHost())
          .setCause(e)
          .log("whoever is told of an address fails; polling goes on");
      wait = Duration.ZERO;
    }
    Instant ended = timer.instant();
    if (!address.isGone()) {
      waiting.add(new Due(schedule.next(ended, address.failures(), wait, random), address));
    }
    Due next = waiting.peek();
    if (next == null) {
      whenEmpty.run();
      return;
    }
    Instant free = ended.plus(source.crawlDelay(address.address()));
    timer.at(next.when.isAfter(free) ? next.when : free, this);
  }

  private record Due(Instant when, PolledAddress address) {}
}
