package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class SettingsOptionsTest {
  @TempDir Path folder;
  private Path file;

  @Command
  private static final class AnyCommand {
    @Mixin private final SettingsOptions settings = new SettingsOptions();
  }

  private static Settings read(Object... arguments) {
    AnyCommand command = new AnyCommand();
    String[] typed = new String[arguments.length];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = arguments[i].toString();
    }
    new CommandLine(command).parseArgs(typed);
    return command.settings.read();
  }

  @BeforeEach
  void writeTheFile() throws IOException {
    file = folder.resolve("newswire.properties");
    Files.writeString(
        file,
        """
        # a comment
        bootstrap.servers = filed:9092
        schema.registry.url = http://filed:8081
        newswire.topic.partitions = 12
        client.id = Zürich
        """);
  }

  @Test
  void theFileIsReadAsUtf8Properties() {
    Settings settings = read("--config", file);

    assertThat(settings.bootstrapServers()).contains("filed:9092");
    assertThat(settings.registryUrl()).contains("http://filed:8081");
    assertThat(settings.partitions()).isEqualTo(12);
    assertThat(settings.kafka()).containsEntry("client.id", "Zürich");
  }

  @Test
  void anOptionGoesOverTheFile() {
    Settings settings =
        read("--config", file, "--bootstrap-servers", "typed:1", "--schema-registry-url=http://t");

    assertThat(settings.bootstrapServers()).contains("typed:1");
    assertThat(settings.registryUrl()).contains("http://t");
    assertThat(settings.partitions()).isEqualTo(12);
  }

  @Test
  void aSingleSettingGoesOverFileAndOption() {
    Settings settings =
        read(
            "--set=bootstrap.servers=set:1",
            "--config=" + file,
            "--bootstrap-servers=typed:1",
            "--set",
            "newswire.topic.partitions=3",
            "--set=sasl.jaas.config=a b=\"c\";");

    assertThat(settings.bootstrapServers()).contains("set:1");
    assertThat(settings.partitions()).isEqualTo(3);
    assertThat(settings.kafka()).containsEntry("sasl.jaas.config", "a b=\"c\";");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Path missing = folder.resolve("none.properties");

    assertThatThrownBy(() -> read("--config", missing))
        .isInstanceOfSatisfying(
            FailedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCodes.BAD_INPUT))
        .hasMessage(missing + ": no such file");
  }

  @Test
  void aFileThatIsNoPropertiesIsNamed() throws IOException {
    Files.writeString(file, "colour = \\u00zz\n");

    assertThatThrownBy(() -> read("--config", file))
        .isInstanceOf(FailedException.class)
        .hasMessageStartingWith(file + ": can't be read as properties: ");
    assertThatThrownBy(() -> read("--config", folder))
        .isInstanceOf(FailedException.class)
        .hasMessageStartingWith(folder + ": can't be read as properties: ");
  }
}
