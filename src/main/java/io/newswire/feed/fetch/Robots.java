package io.newswire.feed.fetch;

import io.newswire.feed.fetch.FetchException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;

/** The robots.txt of each origin, fetched when it is first needed and kept for a day. */
final class Robots {
  /** RFC 9309 section 2.4. */
  private static final Duration KEPT = Duration.ofHours(24);

  /** RFC 9309 section 2.5: what comes after is not read. */
  private static final int MOST_BYTES = 500 * 1024;

  /** RFC 9309 section 2.3.1.2. */
  private static final int MOST_REDIRECTS = 5;

  private static final int MOST_ORIGINS = 1000;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Wire wire;
  private final InstantSource clock;
  private final Map<WebAddress, Copy> copies =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<WebAddress, Copy> eldest) {
          return size() > MOST_ORIGINS;
        }
      };

  Robots(Wire wire, InstantSource clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /**
   * Asks the site's robots.txt whether an address may be fetched.
   *
   * @throws FetchException when it may not; temporarily so when there is no telling
   */
  void check(WebAddress address, Cutoff cutoff) throws FetchException {
    if (!rules(address.robots(), cutoff).allows(address)) {
      throw new FetchException(
          Kind.REFUSED,
          address,
          "the site's robots.txt asks %s to stay away; ask its publisher"
              .formatted(UserAgent.PRODUCT));
    }
  }

  /** What is known of an address's site: at least so long between two requests. */
  Duration crawlDelay(WebAddress address) {
    return kept(address.robots()).map(copy -> copy.rules.crawlDelay()).orElse(Duration.ZERO);
  }

  private RobotRules rules(WebAddress robots, Cutoff cutoff) throws FetchException {
    Optional<Copy> kept = kept(robots);
    if (kept.isPresent() && kept.get().fetched.plus(KEPT).isAfter(clock.instant())) {
      return kept.get().rules;
    }
    try {
      RobotRules rules = fetched(robots, cutoff);
      synchronized (copies) {
        copies.put(robots, new Copy(rules, clock.instant()));
      }
      return rules;
    } catch (FetchException e) {
      if (kept.isPresent()) {
        // RFC 9309 section 2.4: an old copy serves while there is no newer.
        return kept.get().rules;
      }
      throw e;
    }
  }

  private Optional<Copy> kept(WebAddress robots) {
    synchronized (copies) {
      return Optional.ofNullable(copies.get(robots));
    }
  }

  /**
   * Section 2.3.1: what is not there forbids nothing, what can't be reached forbids all for now.
   * That an origin wants fewer requests (429) counts as the latter, though it is a 4xx.
   */
  private RobotRules fetched(WebAddress robots, Cutoff cutoff) throws FetchException {
    WebAddress at = robots;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      try (Answer answer =
          wire.get(
              at, List.of(new BasicHeader(HttpHeaders.ACCEPT, "text/plain, */*;q=0.1")), cutoff)) {
        int status = answer.status();
        Optional<WebAddress> redirect = answer.redirect();
        if (redirect.isPresent()) {
          at = redirect.get();
        } else if (status / 100 == 2) {
          return RobotRules.parsed(robots, answer.beginning(MOST_BYTES));
        } else if (status / 100 == 4 && status != TOO_MANY_REQUESTS) {
          return RobotRules.NONE;
        } else {
          FetchException failure = answer.failure();
          throw new FetchException(
              Kind.TEMPORARY,
              failure.getMessage() + "; without a robots.txt nothing is fetched there",
              failure.retryAfter().orElse(null),
              failure);
        }
      }
    }
    return RobotRules.NONE;
  }

  private record Copy(RobotRules rules, Instant fetched) {}
}
