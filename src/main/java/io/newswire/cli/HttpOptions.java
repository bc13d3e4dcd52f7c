package io.newswire.cli;

import io.newswire.serve.ServerSettings;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import picocli.CommandLine.Option;

/** Where HTTP is served, and to whom. */
final class HttpOptions {
  private static final String WITHOUT = "--http-without-authentication";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port where HTTP is served (default: ${DEFAULT-VALUE}; 0: a free one).")
  int port;

  @Option(
      names = "--http-host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address where HTTP is served (default: ${DEFAULT-VALUE}). The other instances ask there"
              + " for the articles that this one keeps, unless application.server says otherwise."
              + " Where other machines reach it, it takes "
              + HttpSettings.TOKENS
              + ", or "
              + WITHOUT
              + ".")
  String host = "127.0.0.1";

  @Option(
      names = WITHOUT,
      description =
          "Serve HTTP on an address that other machines reach: all who do may read, feed and kill.")
  boolean withoutAuthentication;

  /**
   * With what the settings say.
   *
   * @throws FailedException when they are wrong, or all would be served who may not be meant
   */
  ServerSettings read(Settings given) {
    HttpSettings http = given.http();
    check(http.tokens().isPresent());
    HostInfo server =
        HostInfo.buildFromEndpoint(given.kafka().get(StreamsConfig.APPLICATION_SERVER_CONFIG));
    String name =
        Optional.ofNullable(server)
            .map(HostInfo::host)
            .orElseGet(() -> HttpAddress.reachable(host));
    try {
      return ServerSettings.onLoopback(port)
          .at(host, Set.of(name))
          .allowing(http.allowedOrigins())
          .protectedBy(http.access());
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  private void check(boolean hasTokens) {
    if (hasTokens && withoutAuthentication) {
      throw FailedException.badInput(
          "%s and %s exclude each other; leave one out".formatted(WITHOUT, HttpSettings.TOKENS));
    }
    if (!HttpAddress.isLoopback(host) && !hasTokens && !withoutAuthentication) {
      throw FailedException.badInput(
          "other machines reach %s, and HTTP asks nobody who they are; name a file of tokens by %s"
                  .formatted(host, HttpSettings.TOKENS)
              + " ('newswire token' makes them), leave --http-host out, or add "
              + WITHOUT
              + " if all who reach it may read, feed and kill");
    }
  }
}
