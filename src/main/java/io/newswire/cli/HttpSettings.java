package io.newswire.cli;

import io.newswire.serve.access.Access;
import io.newswire.serve.access.RateLimit;
import io.newswire.serve.access.Tls;
import io.newswire.serve.access.TokensFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How HTTP is served, as the settings have it.
 *
 * @param allowedOrigins {@code newswire.http.allowed.origins}: origins of other sites whose pages
 *     may read over HTTP, separated by commas; none by default
 * @param tokens {@code newswire.http.tokens.file}: the file of tokens; none where all may do
 *     everything
 * @param rateLimit {@code newswire.http.rate} and {@code newswire.http.burst}: requests that a
 *     client may make a second, and at once
 * @param tls {@code newswire.http.tls.certificate} and {@code newswire.http.tls.key}, both or none,
 *     and {@code newswire.http.tls.authorities}: PEM files
 */
record HttpSettings(
    Set<String> allowedOrigins, Optional<Path> tokens, RateLimit rateLimit, Optional<Tls> tls) {
  static final String TOKENS = "newswire.http.tokens.file";
  private static final String ALLOWED_ORIGINS = "newswire.http.allowed.origins";
  private static final String RATE = "newswire.http.rate";
  private static final String BURST = "newswire.http.burst";
  private static final String CERTIFICATE = "newswire.http.tls.certificate";
  private static final String KEY = "newswire.http.tls.key";
  private static final String AUTHORITIES = "newswire.http.tls.authorities";

  /** The settings that there are. */
  static final Set<String> NAMES =
      Set.of(ALLOWED_ORIGINS, TOKENS, RATE, BURST, CERTIFICATE, KEY, AUTHORITIES);

  HttpSettings {
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /**
   * Takes settings by their names.
   *
   * @throws FailedException naming the setting that is wrong
   */
  static HttpSettings of(Map<String, String> given) {
    int most = 1_000_000;
    return new HttpSettings(
        list(given.getOrDefault(ALLOWED_ORIGINS, "")),
        file(given, TOKENS),
        new RateLimit(
            Settings.number(given, RATE, 1, most, RateLimit.DEFAULT.perSecond()),
            Settings.number(given, BURST, 1, most, RateLimit.DEFAULT.burst())),
        tls(given));
  }

  private static Optional<Tls> tls(Map<String, String> given) {
    Optional<Path> certificate = file(given, CERTIFICATE);
    Optional<Path> key = file(given, KEY);
    if (certificate.isPresent() != key.isPresent()) {
      throw FailedException.badInput(
          "%s and %s go together; give both, or none for plain HTTP".formatted(CERTIFICATE, KEY));
    }
    return certificate.map(file -> new Tls(file, key.orElseThrow(), file(given, AUTHORITIES)));
  }

  private static Optional<Path> file(Map<String, String> given, String name) {
    return Optional.ofNullable(given.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Path::of);
  }

  /**
   * Who may do what.
   *
   * @throws IllegalArgumentException when the file of tokens can't be read
   */
  Access access() {
    return new Access(tokens.map(TokensFile::new), rateLimit, tls);
  }

  private static Set<String> list(String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toSet());
  }
}
