package io.newswire.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Ports of loopback for servers that have to come back at their address. */
public final class FixedPorts {
  /**
   * Below those that Linux gives to connections (net.ipv4.ip_local_port_range, from 32768), one of
   * which could hold the port of a server that is down.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;

  private FixedPorts() {}

  /** So many different ones that nobody uses now. */
  public static List<Integer> free(int count) {
    Random random = new Random();
    Set<Integer> free = new TreeSet<>();
    while (free.size() < count) {
      int port = LOWEST + random.nextInt(HIGHEST - LOWEST);
      if (isFree(port)) {
        free.add(port);
      }
    }
    return new ArrayList<>(free);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
