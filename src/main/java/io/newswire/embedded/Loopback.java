package io.newswire.embedded;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** This machine's own IPv4 address, which no other machine reaches. */
final class Loopback {
  static final String HOST = "127.0.0.1";

  private Loopback() {}

  /**
   * @param port 0 for a free one
   */
  static InetSocketAddress at(int port) throws UnknownHostException {
    // Not getLoopbackAddress(): that may be ::1, which clients told 127.0.0.1 don't reach.
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }
}
