package io.newswire.feed.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one spelling of a host: lower case, ASCII, an address in its own standard form. */
final class HostName {
  private static final int LONGEST_NAME = 253;
  private static final Pattern NAME =
      Pattern.compile("(?!-)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");

  /** RFC 3986 section 3.2.2: no leading zeros, which some read as octal. */
  private static final String DECIMAL_OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  private static final Pattern IPV4 =
      Pattern.compile(DECIMAL_OCTET + "(\\." + DECIMAL_OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-f:.]{2,45})]?");

  /**
   * A last label that is a number makes the whole an IPv4 address to whoever resolves it, in one of
   * inet_aton's spellings (WHATWG URL, "ends in a number"); no top-level domain is one (RFC 3696
   * section 2).
   */
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

  private HostName() {}

  /**
   * The canonical form of a host as it stands in a URL, IPv6 without its brackets; nothing where it
   * is none, or an IPv4 address in any spelling but four decimal numbers.
   */
  static Optional<String> canonical(String host) {
    if (host.contains(":")) {
      return ipv6(host.toLowerCase(Locale.ROOT));
    }
    String name;
    try {
      name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    // A name with the root's dot is the same name.
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (ENDS_IN_NUMBER.matcher(bare).matches()) {
      return Optional.of(bare).filter(IPV4.asMatchPredicate());
    }
    return Optional.of(bare)
        .filter(ascii -> ascii.length() <= LONGEST_NAME)
        .filter(NAME.asMatchPredicate());
  }

  private static Optional<String> ipv6(String host) {
    var literal = IPV6.matcher(host);
    if (!literal.matches() || host.startsWith("[") != host.endsWith("]")) {
      return Optional.empty();
    }
    try {
      // Looks nothing up: what has a colon is a literal or an error.
      return Optional.of(InetAddress.getByName(literal.group(1)).getHostAddress());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
