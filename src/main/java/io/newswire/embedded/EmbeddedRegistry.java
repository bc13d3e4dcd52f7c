package io.newswire.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this JVM, on loopback: the part of Confluent's REST interface that Kafka
 * clients use, for Avro, and what Apicurio's deserializers ask of theirs. It is for the one-command
 * run; on a cluster, {@code schema.registry.url} names a real one.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int MAX_BODY_BYTES = 1 << 20;
  private static final String JOURNAL = "registry.jsonl";

  static {
    // Without it, every answer on a kept connection waits 40 ms for the client's acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final RegistryJournal journal;
  private final RegistryRoutes routes;

  private EmbeddedRegistry(HttpServer server, RegistryJournal journal) {
    this.server = server;
    this.journal = journal;
    this.routes = new RegistryRoutes(new RegistryApi(new RegistryContents(journal)));
    this.threads =
        Executors.newFixedThreadPool(
            4,
            task -> {
              Thread thread = new Thread(task, "embedded-registry");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Starts an empty registry that forgets everything when it is closed, on a free port. */
  public static EmbeddedRegistry start() {
    return start(RegistryJournal.inMemory(), 0);
  }

  /**
   * Starts a registry that keeps its schemas and their ids in the folder.
   *
   * @param folder an existing folder that nobody else uses
   * @param port 0 for a free one
   * @throws EmbeddedStartException if the port is taken, or the folder's journal can't be used
   */
  public static EmbeddedRegistry start(Path folder, int port) {
    return start(RegistryJournal.open(folder.resolve(JOURNAL)), port);
  }

  private static EmbeddedRegistry start(RegistryJournal journal, int port) {
    try {
      HttpServer server = HttpServer.create(Loopback.at(port), 0);
      EmbeddedRegistry registry = new EmbeddedRegistry(server, journal);
      server.createContext("/", registry::answer);
      server.setExecutor(registry.threads);
      server.start();
      LOG.atDebug().addKeyValue("url", registry.url()).log("embedded registry listens");
      return registry;
    } catch (IOException e) {
      close(journal);
      throw new EmbeddedStartException(
          "The embedded registry can't listen on port "
              + port
              + " ("
              + e.getMessage()
              + "); stop what uses the port, or choose another or 0 for a free one",
          e);
    }
  }

  /** What clients take as {@code schema.registry.url}. */
  public String url() {
    return "http://" + Loopback.HOST + ":" + server.getAddress().getPort();
  }

  /** Stops at once; requests under way get no answer. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    close(journal);
  }

  private static void close(RegistryJournal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("reason", e.getMessage())
          .log("embedded registry's journal could not be closed");
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        String query = exchange.getRequestURI().getRawQuery();
        JsonNode answer =
            routes.answer(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                query == null ? "" : query,
                body(exchange));
        send(exchange, 200, answer);
      } catch (RegistryApiException e) {
        send(exchange, e.status(), error(e.code(), e.said()));
      } catch (RuntimeException e) {
        LOG.atError()
            .addKeyValue("path", exchange.getRequestURI())
            .setCause(e)
            .log("embedded registry failed to answer");
        send(exchange, 500, error(500, "The embedded registry failed: " + e));
      }
    }
  }

  private static JsonNode error(int code, String message) {
    return JsonNodeFactory.instance.objectNode().put("error_code", code).put("message", message);
  }

  private static String body(HttpExchange exchange) throws IOException, RegistryApiException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (bytes.length > MAX_BODY_BYTES) {
      throw RegistryApiException.tooLarge(MAX_BODY_BYTES);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    // A schema asked for alone is sent as it is, not as a JSON string of it.
    String text = answer.isTextual() ? answer.asText() : answer.toString();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
