package io.newswire.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that asks and never reads. */
public final class FrozenClient implements AutoCloseable {
  private final Socket socket = new Socket();

  public FrozenClient(URI server, String path) throws IOException {
    socket.setReceiveBufferSize(4 * 1024);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    String request = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".formatted(path);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the server has cut it off: to write to it fails then, if not at once then soon. */
  public boolean isCutOff() {
    try {
      socket.getOutputStream().write('x');
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
