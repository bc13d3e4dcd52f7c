package io.newswire.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The sockets of the broker and its controller, bound before Kafka's configuration is written. So
 * the configuration can name the ports the system chose, and nobody can take them in between.
 */
final class BoundSockets implements ServerSocketFactory, AutoCloseable {
  private static final int BACKLOG = 50;

  private final ServerSocketChannel broker;
  private final ServerSocketChannel controller;

  private BoundSockets(ServerSocketChannel broker, ServerSocketChannel controller) {
    this.broker = broker;
    this.controller = controller;
  }

  /**
   * @param brokerPort 0 for a free one; the controller's is always a free one
   * @throws EmbeddedStartException if the port is taken
   */
  static BoundSockets bind(int brokerPort) {
    try {
      ServerSocketChannel broker = bound(brokerPort);
      try {
        return new BoundSockets(broker, bound(0));
      } catch (IOException e) {
        broker.close();
        throw e;
      }
    } catch (BindException e) {
      throw new EmbeddedStartException(
          "The embedded broker can't listen on port "
              + brokerPort
              + " ("
              + e.getMessage()
              + "); stop what uses the port, or choose another or 0 for a free one",
          e);
    } catch (IOException e) {
      throw new EmbeddedStartException("The embedded broker can't open its sockets: " + e, e);
    }
  }

  int brokerPort() {
    return broker.socket().getLocalPort();
  }

  int controllerPort() {
    return controller.socket().getLocalPort();
  }

  @Override
  public ServerSocketChannel openServerSocket(
      String listenerName, InetSocketAddress address, int backlog, int receiveBufferBytes)
      throws IOException {
    return switch (listenerName) {
      case BrokerSettings.BROKER_LISTENER -> broker;
      case BrokerSettings.CONTROLLER_LISTENER -> controller;
      default -> throw new IOException("No socket is bound for listener " + listenerName);
    };
  }

  /** Kafka closes the sockets it was given; this closes those it did not get to. */
  @Override
  public void close() throws IOException {
    try (broker;
        controller) {
      // Closing twice does nothing.
    }
  }

  private static ServerSocketChannel bound(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.configureBlocking(false);
      channel.bind(Loopback.at(port), BACKLOG);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
