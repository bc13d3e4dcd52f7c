package io.newswire.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of a registry and hands on what is asked and answered, but for its faults. */
final class FaultyRegistry implements AutoCloseable {
  /** What is done in the registry's place. */
  enum Fault {
    NONE(0, ""),
    NOBODY_LISTENS(0, ""),
    HANGS_UP(0, ""),
    DOES_NOT_ANSWER(0, ""),
    FAILS(500, "{\"error_code\":50001,\"message\":\"the store is away\"}"),
    IS_A_PROXY_THAT_FINDS_NO_SERVER(502, "<html>Bad Gateway</html>"),
    IS_A_SITE_THAT_KNOWS_NO_SUCH_PAGE(404, "<html>Not Found</html>"),
    ANSWERS_NOTHING_THAT_WAS_ASKED(200, "{}"),
    LETS_NOBODY_IN(401, "{\"error_code\":40101,\"message\":\"no credentials\"}");

    private final int status;
    private final String body;

    Fault(int status, String body) {
      this.status = status;
      this.body = body;
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String behind;
  private final int port;
  private HttpServer server;
  private volatile Fault fault = Fault.NONE;

  FaultyRegistry(String behind) {
    this.behind = behind;
    server = listening(0);
    port = server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void set(Fault next) {
    if (fault == Fault.NOBODY_LISTENS) {
      server = listening(port);
    }
    fault = next;
    if (next == Fault.NOBODY_LISTENS) {
      server.stop(0);
    }
  }

  private HttpServer listening(int on) {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
      made.createContext("/", this::answer);
      made.setExecutor(threads);
      made.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] asked = exchange.getRequestBody().readAllBytes();
    switch (fault) {
      case NONE -> handOn(exchange, asked);
      case NOBODY_LISTENS, HANGS_UP -> exchange.close();
      case DOES_NOT_ANSWER -> {}
      default -> send(exchange, fault.status, fault.body);
    }
  }

  private void handOn(HttpExchange exchange, byte[] asked) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(asked))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      send(exchange, response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
