package io.newswire.cli;

import io.newswire.feed.fetch.FetchLimits;
import io.newswire.feed.fetch.FetchSettings;
import io.newswire.feed.fetch.PollSchedule;
import io.newswire.feed.fetch.UserAgent;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How addresses are fetched. */
final class AddressOptions {
  @Option(
      names = "--poll",
      paramLabel = "TIME",
      converter = Pace.class,
      description =
          "Go on until stopped: ask addresses for changes this often, 1s to 24h, such as 60s.")
  @Nullable Duration interval;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "Fetch from this host also on loopback or in a private network (repeatable).")
  Set<String> allowedHosts = Set.of();

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "",
      description =
          "A web or mail address where the owner of a site reaches you; goes into User-Agent.")
  String contact = "";

  FetchSettings settings() {
    try {
      return new FetchSettings(
          new UserAgent(Version.number(), contact), allowedHosts, FetchLimits.DEFAULT);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  /** Null when addresses are fetched once. */
  @Nullable PollSchedule schedule() {
    try {
      return interval == null ? null : new PollSchedule(interval);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput("--poll: " + Faults.message(e));
    }
  }
}
