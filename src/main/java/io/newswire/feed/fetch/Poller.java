package io.newswire.feed.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;

/**
 * Asks addresses again and again for what has changed, from its making until it is closed: one
 * request at a time to a host, a few at a time in all. An address that is gone (410) is asked no
 * more.
 */
public final class Poller implements AutoCloseable {
  private static final int THREADS = 4;

  private final PollTimer timer;
  private final CountDownLatch lanes;

  /**
   * Begins to poll.
   *
   * @param addresses doubles are polled once
   * @param fetcher is not closed with this, but to be closed after it
   * @throws FetchException when one of the addresses could never be fetched; then none is
   */
  public Poller(
      Collection<URI> addresses, PollSchedule schedule, Fetcher fetcher, PollListener listener)
      throws FetchException {
    this(addresses, schedule, fetcher, listener, new ThreadTimer(THREADS), new Random());
  }

  Poller(
      Collection<URI> addresses,
      PollSchedule schedule,
      PollSource source,
      PollListener listener,
      PollTimer timer,
      RandomGenerator random)
      throws FetchException {
    this.timer = timer;
    Map<String, List<PolledAddress>> hosts = new LinkedHashMap<>();
    for (URI address : new LinkedHashSet<>(addresses)) {
      hosts
          .computeIfAbsent(WebAddress.of(address).host(), host -> new ArrayList<>())
          .add(new PolledAddress(address, source, listener));
    }
    lanes = new CountDownLatch(hosts.size());
    for (List<PolledAddress> host : hosts.values()) {
      timer.at(
          timer.instant(), new HostLane(host, schedule, source, timer, random, lanes::countDown));
    }
  }

  /** Waits until this is closed, or every address is gone. */
  public void await() throws InterruptedException {
    lanes.await();
  }

  /** Stops at once: what is being fetched or taken is interrupted. */
  @Override
  public void close() {
    timer.close();
    while (lanes.getCount() > 0) {
      lanes.countDown();
    }
  }
}
