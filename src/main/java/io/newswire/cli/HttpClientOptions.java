package io.newswire.cli;

import io.newswire.serve.access.Authorities;
import io.newswire.serve.access.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command that asks a newswire over HTTP shows who asks, and knows who answers. */
final class HttpClientOptions {
  private static final String TOKEN = "NEWSWIRE_TOKEN";

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      defaultValue = "${env:NEWSWIRE_TOKEN_FILE}",
      description = "A file with the token to ask with (default: that in " + TOKEN + ", or none).")
  @Nullable Path tokenFile;

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      defaultValue = "${env:NEWSWIRE_CA_FILE}",
      description =
          "A PEM file with the authorities whose certificates are trusted (default: Java's).")
  @Nullable Path caFile;

  /**
   * The token, where there is one.
   *
   * @throws FailedException when the file can't be read
   */
  Optional<Token> token(Map<String, String> environment) {
    String secret = tokenFile == null ? environment.getOrDefault(TOKEN, "") : read(tokenFile);
    return Optional.of(secret.strip()).filter(text -> !text.isEmpty()).map(Token::new);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw FailedException.badInput(file + ": no such file");
    } catch (IOException e) {
      throw FailedException.badInput(file + ": can't be read: " + e.getMessage());
    }
  }

  /**
   * Who is trusted.
   *
   * @throws FailedException when the file can't be read
   */
  SSLContext tls() {
    try {
      return Authorities.trusted(Optional.ofNullable(caFile));
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }
}
