package io.newswire.feed.fetch;

import io.newswire.feed.fetch.FetchException.Kind;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which addresses may be reached: any public one at the ports of the web, and any at all on hosts
 * that are allowed by name.
 */
final class AddressRules {
  /** http, https, and what stands in for them (IANA: http-alt, pcsync-https). */
  private static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

  private final Set<String> allowedHosts;

  /**
   * @param allowedHosts {@link HostName#canonical canonical}
   */
  AddressRules(Set<String> allowedHosts) {
    this.allowedHosts = Set.copyOf(allowedHosts);
  }

  /** Refuses what can be refused before the host is looked up. */
  void check(WebAddress address) throws FetchException {
    if (!WEB_PORTS.contains(address.port()) && !allowedHosts.contains(address.host())) {
      throw new FetchException(
          Kind.REFUSED,
          address,
          "port %d is none of the web's, %s; allow the host by its name if you trust it"
              .formatted(address.port(), new TreeSet<>(WEB_PORTS)));
    }
  }

  /**
   * Those of a host's addresses that may be connected to. Others are left out, so that a name with
   * public and private ones is reached, but only at the public.
   *
   * @throws ForbiddenAddressException when none is left
   */
  InetAddress[] reachable(String host, InetAddress[] found) throws ForbiddenAddressException {
    if (allowedHosts.contains(host)) {
      return found;
    }
    List<InetAddress> reachable = new ArrayList<>();
    Set<String> forbidden = new TreeSet<>();
    for (InetAddress address : found) {
      SpecialAddresses.special(address)
          .ifPresentOrElse(
              what -> forbidden.add(address.getHostAddress() + " (" + what + ")"),
              () -> reachable.add(address));
    }
    if (reachable.isEmpty()) {
      throw new ForbiddenAddressException(
          "leads to %s, which is not public; allow %s by its name if you trust it"
              .formatted(String.join(" and ", forbidden), host));
    }
    return reachable.toArray(InetAddress[]::new);
  }
}
