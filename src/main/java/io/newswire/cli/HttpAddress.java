package io.newswire.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The address at which HTTP is served, as the settings and the command line have it. */
final class HttpAddress {
  private HttpAddress() {}

  /** Whether only this machine reaches it. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw FailedException.badInput(
          "there is no address '%s'; --http-host takes one of this machine's".formatted(host));
    }
  }

  /** What others call it by: of an address that stands for all of this machine's, its name. */
  static String reachable(String host) {
    try {
      return InetAddress.getByName(host).isAnyLocalAddress()
          ? InetAddress.getLocalHost().getHostName()
          : host;
    } catch (UnknownHostException e) {
      return host;
    }
  }
}
