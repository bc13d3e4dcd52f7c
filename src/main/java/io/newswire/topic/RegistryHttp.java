package io.newswire.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to a registry that end within a given time: connection failures, the server's own faults
 * (5xx, 429) and answers that are no registry's are tried again, at the next instance if there are
 * several.
 */
final class RegistryHttp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_FAULT = 500;

  private final RegistryUrls urls;
  private final Duration patience;
  private final RegistryAccess access;
  private final HttpClient.Builder builder;
  private @Nullable HttpClient client;

  /**
   * @param patience how long one request may take in all, its repeats included; positive
   */
  RegistryHttp(RegistryUrls urls, RegistryAccess access, Duration patience) {
    this.urls = urls;
    this.patience = patience;
    this.access = access;
    // HTTP/1.1: registries don't speak HTTP/2 in the clear, and asking for it costs a round trip.
    this.builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience);
    access.tls().ifPresent(builder::sslContext);
  }

  /** Made when it is needed: it reads all certificates that Java trusts, which takes a while. */
  private synchronized HttpClient client() {
    if (client == null) {
      client = builder.build();
    }
    return client;
  }

  /**
   * Gets {@code path}.
   *
   * @param field that every registry's answer has
   * @param purpose what the request is for, as the end of "refused to ..."
   */
  JsonNode get(String path, String field, String purpose) {
    return exchange(path, HttpRequest.newBuilder().GET(), field, purpose);
  }

  JsonNode post(String path, JsonNode body, String field, String purpose) {
    return exchange(path, withBody("POST", body), field, purpose);
  }

  JsonNode put(String path, JsonNode body, String field, String purpose) {
    return exchange(path, withBody("PUT", body), field, purpose);
  }

  private static HttpRequest.Builder withBody(String method, JsonNode body) {
    return HttpRequest.newBuilder()
        .method(method, BodyPublishers.ofString(body.toString()))
        .header("Content-Type", CONTENT_TYPE);
  }

  private JsonNode exchange(
      String path, HttpRequest.Builder request, String field, String purpose) {
    access.authorization().ifPresent(who -> request.setHeader("Authorization", who));
    long deadline = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    @Nullable IOException fault = null;
    for (int attempt = 0; ; attempt++) {
      URI uri = urls.at(attempt, path);
      try {
        Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
        HttpResponse<String> response =
            client()
                .send(
                    request.uri(uri).timeout(left).setHeader("Accept", CONTENT_TYPE).build(),
                    BodyHandlers.ofString());
        JsonNode said = parsed(response.body());
        if (isRegistrys(response.statusCode(), said, field)) {
          return answer(response, said, uri, purpose);
        }
        fault = new IOException(uri + " answered " + described(response));
      } catch (HttpTimeoutException e) {
        // The last attempt may have had no time left: what an earlier one met says more.
        fault = fault == null ? e : fault;
      } catch (IOException e) {
        fault = e.getMessage() == null ? new IOException("no connection to " + uri, e) : e;
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      }
      if (System.nanoTime() + pause.toNanos() >= deadline) {
        throw unavailable(purpose, fault);
      }
      sleep(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static JsonNode answer(
      HttpResponse<String> response, JsonNode said, URI uri, String purpose) {
    int status = response.statusCode();
    if (isSuccess(status)) {
      return said;
    }
    throw new RegistryRefusedException(
        String.format(
            "The schema registry refused to %s: it answered %s to %s%s",
            purpose,
            described(response),
            uri,
            status == UNAUTHORIZED || status == FORBIDDEN ? "; check basic.auth.user.info" : ""),
        status);
  }

  /** The registry's own words where its answer has them, else the beginning of the answer. */
  private static String described(HttpResponse<String> response) {
    String said = parsed(response.body()).path("message").asText();
    String body = said.isEmpty() ? response.body().strip() : said;
    String shown = body.length() > 1000 ? body.substring(0, 1000) + "..." : body;
    return "HTTP " + response.statusCode() + (shown.isEmpty() ? "" : " (" + shown + ")");
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private RegistryUnavailableException unavailable(String purpose, IOException fault) {
    return new RegistryUnavailableException(
        String.format(
            "No schema registry answered within %s s to %s: %s. Is one running at %s"
                + " (schema.registry.url)?",
            patience.toMillis() / 1000.0, purpose, fault.getMessage(), urls),
        fault);
  }

  /**
   * Whether an answer is a registry's own and holds: one of success has the field that was asked
   * for, and one that something is not there Confluent's {@code error_code}. Others are a proxy's,
   * or of whatever stands in the registry's place for now, and say nothing of what was asked.
   */
  private static boolean isRegistrys(int status, JsonNode said, String field) {
    if (isSuccess(status)) {
      return said.hasNonNull(field);
    }
    return status == NOT_FOUND
        ? said.path("error_code").isInt()
        : status < SERVER_FAULT && status != TOO_MANY_REQUESTS;
  }

  private static boolean isSuccess(int status) {
    return status / 100 == 2;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
