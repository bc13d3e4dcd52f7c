package io.newswire.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once, for a connection, and gives only the addresses that may be reached: the
 * address that was checked is the one that is connected to, and no second answer of a name server
 * can come between (DNS rebinding).
 */
final class VettedResolver implements DnsResolver {
  private final HostLookup lookup;
  private final AddressRules rules;

  VettedResolver(HostLookup lookup, AddressRules rules) {
    this.lookup = lookup;
    this.rules = rules;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return rules.reachable(host, lookup.all(host));
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Where names are looked up. */
  interface HostLookup {
    /**
     * All addresses of a host; of an address, itself.
     *
     * @throws UnknownHostException when it has none
     */
    InetAddress[] all(String host) throws UnknownHostException;
  }
}
