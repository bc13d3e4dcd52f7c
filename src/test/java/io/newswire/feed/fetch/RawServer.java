package io.newswire.feed.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A server that says what no proper server would. It has no robots.txt. */
final class RawServer implements AutoCloseable {
  /** Writes an answer. */
  interface Answer {
    void to(OutputStream out) throws IOException;
  }

  private final ServerSocket server;

  RawServer(Answer answer) throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(answer));
    thread.setDaemon(true);
    thread.start();
  }

  static RawServer saying(String... lines) throws IOException {
    byte[] answer = String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    return new RawServer(out -> out.write(answer));
  }

  private void serve(Answer answer) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = in.readLine();
        for (String line = request; line != null && !line.isEmpty(); line = in.readLine()) {}
        OutputStream out = socket.getOutputStream();
        if (request != null && request.contains("/robots.txt")) {
          out.write(
              "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
        } else {
          answer.to(out);
        }
        out.flush();
      } catch (IOException e) {
        // The client went away, or the test is over.
      }
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
