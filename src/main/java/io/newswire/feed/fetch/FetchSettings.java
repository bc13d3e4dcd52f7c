package io.newswire.feed.fetch;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a {@link Fetcher} behaves.
 *
 * @param agent who it says it is
 * @param allowedHosts hosts that are reached wherever they are, loopback and private networks
 *     included, at any port: each a name or an address as it stands in a URL, matched whole,
 *     without regard to case, non-ASCII names in either form; default none
 * @param limits how much one fetch may take; default {@link FetchLimits#DEFAULT}
 */
public record FetchSettings(UserAgent agent, Set<String> allowedHosts, FetchLimits limits) {
  /**
   * Settings.
   *
   * @throws IllegalArgumentException when an allowed host is none
   */
  public FetchSettings {
    allowedHosts =
        allowedHosts.stream().map(FetchSettings::canonical).collect(Collectors.toUnmodifiableSet());
  }

  /** The defaults. */
  public static FetchSettings of(UserAgent agent) {
    return new FetchSettings(agent, Set.of(), FetchLimits.DEFAULT);
  }

  private static String canonical(String host) {
    return HostName.canonical(host)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\""
                        + host
                        + "\" is no host; write a name or an address alone, such as"
                        + " press.sorrel.example or 10.0.0.7, without scheme, port or path"));
  }
}
