package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void nothingGivenIsAnEmbeddedRunWithFourPartitions() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.bootstrapServers()).isEmpty();
    assertThat(settings.registryUrl()).isEmpty();
    assertThat(settings.partitions()).isEqualTo(4);
    assertThat(settings.replication()).isEqualTo((short) -1);
    assertThat(settings.kafka()).isEmpty();
  }

  @Test
  void blankAddressesAreNotGiven() {
    Settings settings = Settings.of(Map.of("bootstrap.servers", " ", "schema.registry.url", ""));

    assertThat(settings.bootstrapServers()).isEmpty();
    assertThat(settings.registryUrl()).isEmpty();
    assertThat(settings.withDefaults(Map.of("bootstrap.servers", "a:1")).bootstrapServers())
        .contains("a:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bootstrap.servers",
        "application.id",
        "commit.interval.ms",
        "auto.offset.reset",
        "linger.ms",
        "retries",
        "security.protocol",
        "sasl.jaas.config",
        "ssl.truststore.location",
        "producer.acks",
        "consumer.max.poll.records",
        "main.consumer.fetch.min.bytes",
        "admin.retries",
        "topic.retention.ms"
      })
  void kafkasSettingsAreTakenByTheirOwnNames(String name) {
    assertThat(Settings.of(Map.of(name, "x")).kafka()).containsExactly(Map.entry(name, "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"basic.auth.user.info", "schema.registry.ssl.truststore.location"})
  void whatIsForTheRegistryAloneDoesNotGoToKafka(String name) {
    Settings settings = Settings.of(Map.of(name, "x"));

    assertThat(settings.registryAccess()).containsExactly(Map.entry(name, "x"));
    assertThat(settings.kafka()).isEmpty();
  }

  @Test
  void anyOtherSettingIsPassedThroughBehindKafka() {
    assertThat(Settings.of(Map.of("kafka.my.interceptor.colour", "red")).kafka())
        .containsExactly(Map.entry("my.interceptor.colour", "red"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bootstrap.server", "newswire.partitions", "Application.Id", "colour"})
  void anUnknownSettingIsNamedWithThoseThereAre(String name) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, "x")))
        .isInstanceOfSatisfying(
            FailedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCodes.BAD_INPUT))
        .hasMessageContaining("unknown setting '" + name + "'")
        .hasMessageContaining("kafka.NAME")
        .hasMessageContaining("newswire.topic.partitions");
  }

  @ParameterizedTest
  @CsvSource({
    "newswire.topic.partitions, 1",
    "newswire.topic.partitions, ' 12 '",
    "newswire.topic.partitions, 10000",
    "newswire.topic.replication.factor, 1",
    "newswire.topic.replication.factor, 100",
    "newswire.topic.replication.factor, -1"
  })
  void ownNumbersAreTakenWithinTheirRange(String name, String value) {
    Settings settings = Settings.of(Map.of(name, value));

    int taken = name.endsWith("partitions") ? settings.partitions() : settings.replication();
    assertThat(taken).isEqualTo(Integer.parseInt(value.strip()));
  }

  @ParameterizedTest
  @CsvSource({
    "newswire.topic.partitions, 0, from 1 to 10000",
    "newswire.topic.partitions, -1, from 1 to 10000",
    "newswire.topic.partitions, 10001, from 1 to 10000",
    "newswire.topic.partitions, four, from 1 to 10000",
    "newswire.topic.partitions, '', from 1 to 10000",
    "newswire.topic.replication.factor, 0, from 1 to 100",
    "newswire.topic.replication.factor, 101, from 1 to 100",
    "newswire.topic.replication.factor, 65537, from 1 to 100"
  })
  void ownNumbersOutOfRangeAreToldWithTheRange(String name, String value, String range) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
        .isInstanceOfSatisfying(
            FailedException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCodes.BAD_INPUT))
        .hasMessage("%s is '%s'; it must be a whole number %s".formatted(name, value, range));
  }

  @Test
  void defaultsGiveWayToWhatIsGiven() {
    Settings settings = Settings.of(Map.of("application.id", "mine", "retries", "3"));

    assertThat(settings.withDefaults(Map.of("application.id", "theirs", "acks", "all")).kafka())
        .isEqualTo(Map.of("application.id", "mine", "retries", "3", "acks", "all"));
  }

  @Test
  void aClientGetsTheSettingsThatItKnows() {
    Settings settings = Settings.of(Map.of("linger.ms", "1", "application.id", "mine"));

    assertThat(settings.forClient(Set.of("linger.ms", "acks")))
        .containsExactly(Map.entry("linger.ms", "1"));
  }
}
