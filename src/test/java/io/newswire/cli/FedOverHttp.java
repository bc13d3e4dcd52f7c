package io.newswire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Articles that are put in over HTTP, and what was answered. */
final class FedOverHttp {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ConcurrentMap<String, Integer> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, Integer> statuses = new ConcurrentHashMap<>();

  FedOverHttp(String url) {
    this.url = url;
  }

  /** Sends an article once. */
  HttpResponse<String> put(String uri, String text) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url + "/articles/" + uri))
                .header("Content-Type", "text/plain")
                .timeout(Duration.ofSeconds(30))
                .PUT(BodyPublishers.ofString(text))
                .build(),
            BodyHandlers.ofString());
    statuses.merge(answer.statusCode(), 1, Integer::sum);
    if (answer.statusCode() == 202 || answer.statusCode() == 200) {
      acknowledged.put(uri, JSON.readTree(answer.body()).path("paragraphs").asInt());
    }
    return answer;
  }

  /** Paragraphs by uri. */
  Map<String, Integer> acknowledged() {
    return acknowledged;
  }

  /** How often each status was answered. */
  Map<Integer, Integer> statuses() {
    return statuses;
  }
}
