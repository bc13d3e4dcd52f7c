package io.newswire.serve;

import io.newswire.serve.access.Authorities;
import io.newswire.serve.access.Tls;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.HostInfo;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the other instances of the application at their {@code application.server}, and logs when
 * one no longer answers and when it does again.
 */
final class OtherInstances {
  private static final Logger LOG = LoggerFactory.getLogger(OtherInstances.class);

  private static final Duration MOST_PATIENCE = Duration.ofSeconds(5);

  private final Set<HostInfo> away = ConcurrentHashMap.newKeySet();
  private final String scheme;
  private final HttpClient client;

  /**
   * They serve as this one does.
   *
   * @param tls of this one; none for plain HTTP
   * @throws IllegalArgumentException when the file of authorities can't be read
   */
  OtherInstances(Optional<Tls> tls) {
    scheme = tls.isPresent() ? "https" : "http";
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(MOST_PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(Authorities.trusted(tls.flatMap(Tls::authorities)))
            .build();
  }

  /**
   * A request for an instance.
   *
   * @param patience within which it has to answer
   */
  HttpRequest.Builder request(HostInfo instance, String pathQuery, Duration patience) {
    String host = HostPort.normalizeHost(instance.host());
    return HttpRequest.newBuilder(
            URI.create("%s://%s:%d%s".formatted(scheme, host, instance.port(), pathQuery)))
        .timeout(patience);
  }

  /** Asks; what comes back fails when the instance does not answer. */
  CompletableFuture<HttpResponse<byte[]>> ask(HostInfo instance, HttpRequest request) {
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .whenComplete((answer, fault) -> note(instance, fault));
  }

  private void note(HostInfo instance, @Nullable Throwable fault) {
    if (fault == null) {
      if (away.remove(instance)) {
        LOG.atInfo().addKeyValue("instance", address(instance)).log("instance answers again");
      }
    } else if (away.add(instance)) {
      LOG.atWarn()
          .addKeyValue("instance", address(instance))
          .addKeyValue("reason", fault.getMessage())
          .log("instance does not answer");
    }
  }

  private static String address(HostInfo instance) {
    return instance.host() + ":" + instance.port();
  }
}
