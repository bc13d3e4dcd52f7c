package io.newswire.cli;

import io.newswire.serve.access.Grant;
import io.newswire.serve.access.Scope;
import io.newswire.serve.access.Token;
import io.newswire.serve.access.TokensFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire token}: makes a token for a client of HTTP. */
@Command(
    name = "token",
    description = {
      "Makes a token by which a client of HTTP is known, and prints it, this once: newswire keeps"
          + " its SHA-256 alone. The line with that goes into the file that the setting "
          + HttpSettings.TOKENS
          + " names, by --add-to or by hand; instances that run see it within a second.",
      "To take a token back, delete its line."
    })
final class TokenCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "The client's name, as logs have it: no spaces; another for each client.")
  String name = "";

  @Option(
      names = "--scope",
      required = true,
      split = ",",
      paramLabel = "SCOPE",
      description =
          "What the client may do: feed (feed and kill articles), read (see articles, streams, dead"
              + " letters, status and metrics), operate (redrive dead letters); some of them with"
              + " commas.")
  Set<Scope> scopes = Set.of();

  @Option(
      names = "--add-to",
      paramLabel = "FILE",
      description =
          "Add the line to this file of tokens, which is made where there is none; without it the"
              + " line is printed after the token.")
  @Nullable Path file;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Token token = Token.random();
    Grant grant = grant(token);
    if (file != null) {
      add(file, grant);
    }
    console.out().println(token.secret());
    if (file == null) {
      console.out().println(grant.line());
    }
    console.out().flush();
    return ExitCodes.OK;
  }

  private Grant grant(Token token) {
    try {
      return new Grant(name, scopes, token.sha256());
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(Faults.message(e));
    }
  }

  private static void add(Path file, Grant grant) {
    try {
      TokensFile.append(file, grant);
    } catch (IllegalArgumentException e) {
      throw FailedException.badInput(file + ": " + Faults.message(e));
    } catch (IOException e) {
      throw FailedException.failed(file + ": can't be written: " + Faults.message(e), e);
    }
  }
}
