package io.newswire.serve.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensFileTest {
  private static final String SHA_256 = "ab".repeat(32);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("tokens");
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void eachTokenIsKnownByItsHashAloneWithItsScopes() throws IOException {
    Token desk = Token.random();
    Token monitor = Token.random();
    TokensFile.append(file, new Grant("desk", Set.of(Scope.FEED, Scope.READ), desk.sha256()));
    TokensFile.append(file, new Grant("monitor", Set.of(Scope.READ), monitor.sha256()));

    TokensFile tokens = new TokensFile(file);

    assertThat(tokens.grant(desk)).map(Grant::name).contains("desk");
    assertThat(tokens.grant(desk)).map(Grant::scopes).contains(Set.of(Scope.FEED, Scope.READ));
    assertThat(tokens.grant(monitor)).map(Grant::name).contains("monitor");
    assertThat(tokens.grant(Token.random())).isEmpty();
    assertThat(tokens.grant(new Token(desk.sha256()))).as("its hash is none").isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(
            "desk feed,read %s\nmonitor read %s\n".formatted(desk.sha256(), monitor.sha256()))
        .doesNotContain(desk.secret());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void tokensHaveManyRandomBitsAndDoNotShowThemselves() {
    Token token = Token.random();

    assertThat(token.secret()).matches("newswire_[A-Za-z0-9_-]{43}");
    assertThat(token.secret()).isNotEqualTo(Token.random().secret());
    assertThat(token).hasToString("a token");
  }

  @Test
  void blankLinesAndCommentsSayNothingAndCapitalsOfTheHashDoNotMatter() throws IOException {
    write("# who\n\n  desk   feed  " + SHA_256.toUpperCase(Locale.ROOT) + "\r\n");

    assertThat(new TokensFile(file)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'', there is no token in it",
    "'# none', there is no token in it",
    "desk feed, 'line 1: a line has a name, scopes with commas, and the token''s SHA-256; this has 2'",
    "desk feed HASH HASH, this has 4 words",
    "desk all HASH, 'line 1: scopes are feed, read and operate'",
    "'desk feed, HASH', 'line 1: scopes are'",
    "desk feed newswire_abc, not its SHA-256 in 64 hexadecimal digits",
    "10.0.0.1 feed HASH, a client's name is a letter",
    "'a feed HASH\na read HASH', line 2: another line has the name a"
  })
  void aLineThatIsWrongIsNamedAndNotRepeated(String text, String says) throws IOException {
    write(text.replace("HASH", SHA_256));

    assertThatThrownBy(() -> new TokensFile(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(says)
        .hasMessageNotContaining(SHA_256)
        .hasMessageNotContaining("newswire_abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw-----w-"})
  void aFileThatAllMayReadOrOthersWriteIsRefused(String permissions) throws IOException {
    write("desk feed " + SHA_256);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> new TokensFile(file))
        .hasMessageStartingWith(file + ": may be written by others than its owner, or read by all")
        .hasMessageEndingWith("chmod 600 " + file);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new TokensFile(file)).hasMessage(file + ": no such file");
  }

  @Test
  void whatChangesInTheFileHoldsWithinSecondsAndAFaultInItLeavesWhatWas() throws IOException {
    Token first = Token.random();
    Token second = Token.random();
    write("first read " + first.sha256());
    TokensFile tokens = new TokensFile(file);
    assertThat(tokens.grant(first)).isPresent();

    write("second read " + second.sha256());
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> tokens.grant(second).isPresent() && tokens.grant(first).isEmpty());

    write("third");
    Awaitility.await()
        .pollDelay(Duration.ofMillis(1_200))
        .atMost(Duration.ofSeconds(10))
        .until(() -> tokens.grant(second).isPresent());
  }

  @Test
  void aNameIsNotGivenTwiceAndTheFileStaysAsItWas() throws IOException {
    TokensFile.append(file, new Grant("desk", Set.of(Scope.FEED), SHA_256));
    String before = Files.readString(file);

    assertThatThrownBy(
            () -> TokensFile.append(file, new Grant("desk", Set.of(Scope.READ), SHA_256)))
        .hasMessageContaining("another line has the name desk");
    assertThat(Files.readString(file)).isEqualTo(before);
  }
}
