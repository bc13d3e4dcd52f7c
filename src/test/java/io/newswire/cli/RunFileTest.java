package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {
  private static final String ADDRESSES =
      "bootstrap.servers=127.0.0.1:9\nschema.registry.url=http://127.0.0.1:8\n";

  @TempDir Path folder;
  private Path file;
  private RunFile runFile;

  @BeforeEach
  void nameAFileInAFolderThatIsYetToBeMade() {
    file = folder.resolve("state").resolve("run.properties");
    runFile = new RunFile(file);
  }

  @Test
  void givesTheAddressesOfAProcessThatRuns() {
    runFile.write("127.0.0.1:9", "http://127.0.0.1:8", "http://127.0.0.1:7");

    assertThat(runFile.read())
        .contains(
            Map.of(
                "bootstrap.servers", "127.0.0.1:9", "schema.registry.url", "http://127.0.0.1:8"));
  }

  @Test
  void givesWhereAProcessThatRunsServesHttp() throws IOException {
    runFile.write("127.0.0.1:9", "http://127.0.0.1:8", "http://127.0.0.1:7");
    assertThat(runFile.httpUrl()).contains("http://127.0.0.1:7");

    leave("process.id=" + ProcessHandle.current().pid() + "\n" + ADDRESSES);
    assertThat(runFile.httpUrl()).isEmpty();
    assertThat(runFile.read()).isPresent();
  }

  @Test
  void givesNothingWhereThereIsNoFile() {
    assertThat(runFile.read()).isEmpty();
    assertThat(runFile.httpUrl()).isEmpty();
  }

  @Test
  void passesOverAProcessThatHasEnded() throws IOException, InterruptedException {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    leave("process.id=" + ended.pid() + "\n" + ADDRESSES);

    assertThat(runFile.read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "process.id=none\n", "process.id=\n", "process.id=-4\n"})
  void passesOverAFileWithoutAProcess(String process) throws IOException {
    leave(process + ADDRESSES);

    assertThat(runFile.read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bootstrap.servers=127.0.0.1:9\n", "bootstrap.servers=\\uZ\n", "\0"})
  void passesOverAFileThatIsNotWhole(String rest) throws IOException {
    leave("process.id=" + ProcessHandle.current().pid() + "\n" + rest);

    assertThat(runFile.read()).isEmpty();
  }

  @Test
  void isTakenAwayByTheProcessThatLeftIt() {
    runFile.write("127.0.0.1:9", "http://127.0.0.1:8", "http://127.0.0.1:7");

    runFile.delete();

    assertThat(file).doesNotExist();
  }

  @Test
  void isLeftWhereItIsAnotherProcesss() throws IOException {
    leave("process.id=1\n" + ADDRESSES);

    runFile.delete();

    assertThat(file).exists();
  }

  @Test
  void isNamedByTheEnvironmentOrElseLiesInTheFolderForState() {
    RunFile.ofUser(Map.of("NEWSWIRE_RUN_FILE", file.toString(), "XDG_STATE_HOME", "/nowhere"))
        .write("a:1", "http://a", "http://b");
    assertThat(file).exists();

    RunFile.ofUser(Map.of("XDG_STATE_HOME", folder.toString()))
        .write("a:1", "http://a", "http://b");
    assertThat(folder.resolve("newswire").resolve("run.properties")).exists();
  }

  private void leave(String properties) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, properties);
  }
}
