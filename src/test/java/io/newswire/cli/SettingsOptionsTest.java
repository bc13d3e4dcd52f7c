package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
            "--set=client.id=a b=\"c\";");

    assertThat(settings.bootstrapServers()).contains("set:1");
    assertThat(settings.partitions()).isEqualTo(3);
    assertThat(settings.kafka()).containsEntry("client.id", "a b=\"c\";");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sasl.jaas.config",
        "ssl.keystore.password",
        "ssl.keystore.key",
        "ssl.key.password",
        "consumer.ssl.truststore.password",
        "main.consumer.sasl.jaas.config",
        "kafka.ssl.key.password",
        "kafka.basic.auth.user.info",
        "kafka.my.plugin.client.secret",
        "kafka.my.plugin.apiKey"
      })
  void aSecretIsNotTakenFromTheCommandLineButAReferenceToItIs(String name) {
    assertThatThrownBy(() -> read("--set=" + name + "=hush"))
        .isInstanceOfSatisfying(
            FailedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCodes.BAD_INPUT))
        .hasMessageStartingWith(name + " is a secret, and what is typed here others can see;")
        .hasMessageNotContaining("hush");

    assertThat(read("--set=" + name + "=${env:HUSH}").kafka())
        .containsEntry(name.replaceFirst("^kafka\\.", ""), "${env:HUSH}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssl.keystore.location=a",
        "key.serializer=a",
        "newswire.http.tls.key=a",
        "newswire.http.tokens.file=a",
        "sasl.mechanism=PLAIN"
      })
  void whatOnlySoundsLikeASecretIsTaken(String setting) {
    String given = setting.startsWith("newswire.http.tls") ? "newswire.http.tls.certificate=b" : "";

    assertThat(given.isEmpty() ? read("--set", setting) : read("--set", setting, "--set", given))
        .isNotNull();
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
