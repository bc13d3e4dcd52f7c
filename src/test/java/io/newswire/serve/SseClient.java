package io.newswire.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * A client of server-sent events as the HTML standard describes it: reads on a thread of its own.
 */
final class SseClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final InputStream body;
  private final Thread thread;
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final CountDownLatch opened = new CountDownLatch(1);
  private volatile String lastId;
  private final AtomicInteger signsOfLife = new AtomicInteger();

  /**
   * An event that was dispatched.
   *
   * @param id the last id that had come by then
   */
  record Event(String id, String type, JsonNode data) {
    /** The words of what it tells of. */
    String words() {
      String subject = data.path("subject").asText();
      return subject.substring(subject.indexOf('#') + 1);
    }

    /** What changes and its words. */
    String told() {
      return type + " " + words();
    }
  }

  private SseClient(InputStream body, String lastId) {
    this.body = body;
    this.lastId = lastId;
    this.thread = new Thread(this::read, "sse-client");
    thread.setDaemon(true);
    thread.start();
  }

  /** Connects, and waits until it is told where it stands. */
  static SseClient connect(String url, @Nullable String lastId) {
    SseClient client = open(url, lastId);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> client.opened.getCount() == 0);
    return client;
  }

  /** Connects, and does not wait. */
  static SseClient open(String url, @Nullable String lastId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    try {
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            response.statusCode()
                + " "
                + new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
      }
      return new SseClient(response.body(), lastId == null ? "" : lastId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = lastId;
      String type = "";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          lastId = id;
          opened.countDown();
          if (data.length() > 0) {
            events.add(new Event(id, type, JSON.readTree(data.toString())));
          }
          type = "";
          data.setLength(0);
        } else if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("event: ")) {
          type = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          data.append(line, "data: ".length(), line.length());
        } else if (line.startsWith(":")) {
          signsOfLife.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // The connection broke, or was closed here: what has come so far counts.
    }
  }

  /** What has come so far. */
  List<Event> events() {
    return events;
  }

  /** What has come so far: each change and its words. */
  List<String> told() {
    return events.stream().map(Event::told).toList();
  }

  String lastId() {
    return lastId;
  }

  int signsOfLife() {
    return signsOfLife.get();
  }

  /** Whether the server, or this client, has ended the connection. */
  boolean isOver() {
    return !thread.isAlive();
  }

  /** Waits until so many events have come. */
  SseClient await(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> events.size() >= count);
    return this;
  }

  @Override
  public void close() {
    try {
      body.close();
      thread.join(5_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
