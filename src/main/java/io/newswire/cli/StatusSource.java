package io.newswire.cli;

import io.newswire.serve.access.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Where a newswire that runs says over HTTP how it is. */
final class StatusSource {
  /** Where {@code newswire run} serves unless it is told otherwise. */
  static final String DEFAULT_URL = "http://127.0.0.1:8080";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI url;
  private final Optional<Token> token;
  private final HttpClient client;

  /** At an address that was given, or else where {@code newswire run} has left that it serves. */
  static StatusSource of(
      @Nullable String given, RunFile runFile, Optional<Token> token, SSLContext tls) {
    return new StatusSource(
        given == null || given.isBlank() ? runFile.httpUrl().orElse(DEFAULT_URL) : given,
        token,
        tls);
  }

  private StatusSource(String base, Optional<Token> token, SSLContext tls) {
    this.token = token;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .sslContext(tls)
            .build();
    URI asked;
    try {
      asked = URI.create(base.strip().replaceAll("/+$", "") + "/status");
    } catch (IllegalArgumentException e) {
      throw noAddress(base);
    }
    boolean http = "http".equals(asked.getScheme()) || "https".equals(asked.getScheme());
    if (asked.getRawUserInfo() != null) {
      throw FailedException.badInput(
          "--url has a user in it; give a token by NEWSWIRE_TOKEN or --token-file");
    }
    if (!http || asked.getHost() == null) {
      throw noAddress(base);
    }
    url = asked;
  }

  private static FailedException noAddress(String base) {
    return FailedException.badInput(
        "'%s' is no address of a newswire; one is like %s".formatted(base, DEFAULT_URL));
  }

  /**
   * What it answers now: JSON, in one line.
   *
   * @throws FailedException when nothing answers there, or something else does
   */
  String read() throws InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE);
    HttpResponse<String> answer;
    try {
      token.ifPresent(known -> request.header("Authorization", "Bearer " + known.secret()));
      answer = client.send(request.build(), BodyHandlers.ofString());
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput("what is given as the token is none");
    } catch (SSLException e) {
      throw FailedException.badInput(
          "no TLS with %s: %s; give the authority of its certificate by --ca-file"
              .formatted(url, Faults.message(e)));
    } catch (IOException e) {
      throw FailedException.badInput(
          "no newswire answers at %s; start 'newswire run' in another terminal, or give its --url"
              .formatted(url));
    }
    if (answer.statusCode() == 401 || answer.statusCode() == 403) {
      throw FailedException.badInput(
          "%s is answered with %d; give a token with the scope read by NEWSWIRE_TOKEN or --token-file"
              .formatted(url, answer.statusCode()));
    }
    if (answer.statusCode() != 200) {
      throw FailedException.badInput(
          "%s is answered with %d; give the --url of a newswire of this version"
              .formatted(url, answer.statusCode()));
    }
    return answer.body().strip();
  }
}
