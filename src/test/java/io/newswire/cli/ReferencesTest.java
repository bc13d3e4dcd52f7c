package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings whose values are kept elsewhere. */
class ReferencesTest {
  @TempDir Path folder;
  private final Map<String, String> given = new HashMap<>();

  @BeforeEach
  void provide() throws Exception {
    Path secrets = folder.resolve("secrets.properties");
    Files.writeString(secrets, "jaas=a.Module required password=\"hush\";\nopen=yes\n");
    given.put("config.providers", "env,file");
    given.put("config.providers.env.class", EnvVarConfigProvider.class.getName());
    given.put("config.providers.file.class", FileConfigProvider.class.getName());
    given.put("sasl.jaas.config", "${file:%s:jaas}".formatted(secrets));
    given.put("client.id", "at ${env:PATH}, ${file:%s:open}".formatted(secrets));
  }

  @Test
  void allClientsGetWhatIsReferredToAndNothingOfTheProviders() {
    Settings settings = Settings.of(given);

    Map<String, String> expected =
        Map.of(
            "sasl.jaas.config",
            "a.Module required password=\"hush\";",
            "client.id",
            "at %s, yes".formatted(System.getenv("PATH")));
    assertThat(settings.kafka()).as("streams, and feeding").isEqualTo(expected);
    assertThat(settings.forClient(ConsumerConfig.configNames())).isEqualTo(expected);
    assertThat(settings.forClient(ProducerConfig.configNames())).isEqualTo(expected);
    assertThat(settings.forClient(AdminClientConfig.configNames())).isEqualTo(expected);
  }

  @Test
  void ownSettingsMayReferToo() {
    given.put("newswire.topic.partitions", "${file:%s:count}".formatted(folder.resolve("own")));
    assertThatThrownBy(() -> Settings.of(given)).isInstanceOf(FailedException.class);

    given.put("newswire.http.tokens.file", "${env:PATH}");
    given.remove("newswire.topic.partitions");
    assertThat(Settings.of(given).http().tokens()).contains(Path.of(System.getenv("PATH")));
  }

  @ParameterizedTest
  @CsvSource({
    "sasl.jaas.config, ${env:NO_SUCH_VARIABLE}, which there is not",
    "client.id, a ${env:NO_SUCH_VARIABLE} b, client.id refers to ${env:NO_SUCH_VARIABLE}",
    "sasl.jaas.config, ${vault:a:b}, 'refers to ${vault:a:b}, which there is not'",
    "config.providers, vault, 'sasl.jaas.config refers to ${file:'",
    "config.providers.env.class, no.such.Provider, 'config.providers: '"
  })
  void aReferenceThatLeadsNowhereIsToldAndNotTakenForThePassword(
      String name, String value, String says) {
    given.put(name, value);

    assertThatThrownBy(() -> Settings.of(given))
        .isInstanceOfSatisfying(
            FailedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCodes.BAD_INPUT))
        .hasMessageContaining(says);
  }
}
