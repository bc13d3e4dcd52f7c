package io.newswire.feed.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;

/** What the robots.txt of one origin asks of us (RFC 9309). */
final class RobotRules {
  /** Nothing is asked. */
  static final RobotRules NONE = new RobotRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

  /** A site that asks for more than a day between requests gets a day. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);

  private final SimpleRobotRules rules;

  private RobotRules(SimpleRobotRules rules) {
    this.rules = rules;
  }

  /**
   * Reads a robots.txt.
   *
   * @param robots its address
   */
  static RobotRules parsed(WebAddress robots, byte[] content) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return new RobotRules(
        parser.parseContent(
            robots.uri().toString(), content, "text/plain", List.of(UserAgent.PRODUCT)));
  }

  boolean allows(WebAddress address) {
    return rules.isAllowed(address.uri().toString());
  }

  /** At least so long between two requests; zero where nothing is asked. */
  Duration crawlDelay() {
    long millis = rules.getCrawlDelay();
    return Duration.ofMillis(Math.max(0, Math.min(LONGEST_DELAY.toMillis(), millis)));
  }
}
