package io.newswire.feed.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on loopback, and what was asked of it. Without a robots.txt until it gets one. */
final class Site implements AutoCloseable {
  /** One request that arrived. */
  record Asked(String path, Headers headers) {}

  /** Answers a request. */
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      asked.add(new Asked(path, exchange.getRequestHeaders()));
      pages.getOrDefault(path, status(404)).answer(exchange);
    }
  }

  Site with(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  static Page text(String text, String... headers) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Page bytes(byte[] content, String... headers) {
    return exchange -> {
      add(exchange, headers);
      exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    };
  }

  static Page status(int status, String... headers) {
    return exchange -> {
      add(exchange, headers);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  static Page redirect(String location) {
    return status(302, "Location", location);
  }

  private static void add(HttpExchange exchange, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** The requests so far, robots.txt left out. */
  List<Asked> asked() {
    return asked.stream().filter(request -> !request.path.equals("/robots.txt")).toList();
  }

  long asked(String path) {
    return asked.stream().filter(request -> request.path.equals(path)).count();
  }

  static FetchSettings settings(FetchLimits limits, String... allowedHosts) {
    return new FetchSettings(
        new UserAgent("0.1.0", "https://sorrel.example/bot"), Set.of(allowedHosts), limits);
  }

  /** A fetcher that may reach loopback. */
  static Fetcher fetcher() {
    return fetcher(FetchLimits.DEFAULT);
  }

  static Fetcher fetcher(FetchLimits limits) {
    return new Fetcher(settings(limits, "127.0.0.1"));
  }

  /** A fetcher for which any name is looked up here, and which may reach only these hosts. */
  static Fetcher fetcher(VettedResolver.HostLookup lookup, String... allowedHosts) {
    return new Fetcher(
        settings(FetchLimits.DEFAULT, allowedHosts),
        lookup,
        proxy -> new Socket(Proxy.NO_PROXY),
        InstantSource.system());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
