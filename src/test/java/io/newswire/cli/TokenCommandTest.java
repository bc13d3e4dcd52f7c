package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.serve.access.Grant;
import io.newswire.serve.access.Scope;
import io.newswire.serve.access.Token;
import io.newswire.serve.access.TokensFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
  @TempDir Path folder;

  @Test
  void aTokenIsPrintedAndThenItsLine() {
    Typed typed = Typed.newswire("token", "desk", "--scope", "read,feed");

    assertThat(typed.exitCode()).isZero();
    String token = typed.out().lines().findFirst().orElseThrow();
    assertThat(typed.out())
        .isEqualTo("%s\ndesk feed,read %s\n".formatted(token, new Token(token).sha256()));
  }

  @Test
  void theTokenAloneIsPrintedWhereItsLineGoesIntoTheFile() throws Exception {
    Path file = folder.resolve("tokens");
    Typed typed = Typed.newswire("token", "desk", "--scope=operate", "--add-to", file);

    assertThat(typed.exitCode()).isZero();
    Token token = new Token(typed.out().strip());
    assertThat(new TokensFile(file).grant(token))
        .map(Grant::scopes)
        .contains(Set.of(Scope.OPERATE));

    Typed again = Typed.newswire("token", "desk", "--scope=read", "--add-to", file);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.out()).isEmpty();
    assertThat(again.err())
        .isEqualTo("newswire: %s: line 2: another line has the name desk\n".formatted(file));
    assertThat(Files.readAllLines(file)).hasSize(1);
  }
}
