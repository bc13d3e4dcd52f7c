package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.topic.Compatibility;
import io.newswire.topic.RestRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a cluster that is named: a broker and a registry, where they are there. */
class ClusterCommandsTest {
  private static final String NOWHERE = "127.0.0.1:1";
  private static final Path SAMPLE =
      Path.of("src/main/resources/io/newswire/cli/sample-article.txt");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static EmbeddedRun cluster;

  @BeforeAll
  static void start() {
    cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Typed on(String bootstrapServers, String registryUrl, Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--bootstrap-servers=" + bootstrapServers;
    all[arguments.length + 1] = "--schema-registry-url=" + registryUrl;
    return Typed.newswire(all);
  }

  @Test
  void aBrokerThatIsAwayIsToldInTimeAndVerboselyWithAStackTrace() {
    Instant begun = Instant.now();

    Typed typed = on(NOWHERE, cluster.registryUrl(), "run", "--verbose");

    assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.errLines().get(0))
        .startsWith("newswire: Kafka can't be reached at 127.0.0.1:1: no answer within 6 s")
        .contains("check bootstrap.servers");
    assertThat(typed.err()).contains("FailedException", "\tat io.newswire.cli.");
  }

  @Test
  void aRegistryThatIsAwayIsToldOnOneLineInTime() {
    Instant begun = Instant.now();

    Typed typed = on(cluster.bootstrapServers(), "http://" + NOWHERE, "feed", SAMPLE);

    assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.errLines())
        .singleElement()
        .asString()
        .startsWith("newswire: No schema registry answered within")
        .contains("http://127.0.0.1:1", "schema.registry.url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "tail", "topics", "feed", "export"})
  void aBrokerWithoutARegistryIsWrong(String command, @TempDir Path folder) {
    List<Object> words = new ArrayList<>(List.of(command, "--bootstrap-servers", NOWHERE));
    if (command.equals("feed")) {
      words.add(SAMPLE);
    } else if (command.equals("export")) {
      words.add(folder);
    }

    Typed typed = Typed.newswire(words.toArray());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .containsExactly(
            "newswire: bootstrap.servers is given without schema.registry.url; give"
                + " --schema-registry-url too");
  }

  @Test
  void anAddressThatIsNoneIsWrong() {
    Typed typed = on(cluster.bootstrapServers(), "not a url", "topics");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .singleElement()
        .asString()
        .startsWith("newswire: schema.registry.url: \"not a url\" is no http or https URL");
  }

  @Test
  void aSettingThatKafkaDoesNotTakeIsWrong() {
    Typed typed =
        on(
            cluster.bootstrapServers(),
            cluster.registryUrl(),
            "topics",
            "--set",
            "request.timeout.ms=soon");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .singleElement()
        .asString()
        .contains("request.timeout.ms", "soon")
        .doesNotContain("reached");
  }

  @Test
  void anAddressWithoutAPortIsToldWithItsFault() {
    Typed typed = on("nowhere", cluster.registryUrl(), "topics");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.errLines()).singleElement().asString().contains("bootstrap.servers: nowhere");
  }

  @Test
  void aSchemaThatTheRegistryRefusesEndsTheStartWithItsWords() {
    try (EmbeddedRegistry registry = EmbeddedRegistry.start()) {
      new RestRegistry(registry.url())
          .register(
              "news.quotes-value",
              SchemaBuilder.record("QuoteParagraph")
                  .namespace("io.newswire.record")
                  .fields()
                  .requiredString("words")
                  .endRecord(),
              Compatibility.BACKWARD);

      Typed typed = on(cluster.bootstrapServers(), registry.url(), "run");

      assertThat(typed.exitCode()).isEqualTo(1);
      assertThat(typed.errLines())
          .singleElement()
          .asString()
          .contains("news.quotes-value", "HTTP 409", "paragraph")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void topicsShowsWhatIsMissingAndCreatesItOnce() {
    try (EmbeddedRun empty = EmbeddedRun.start(EmbeddedSettings.temporary())) {
      Typed before = on(empty.bootstrapServers(), empty.registryUrl(), "topics");
      assertThat(before.exitCode()).isZero();
      assertThat(before.out().lines())
          .hasSize(12)
          .allSatisfy(line -> assertThat(line).endsWith("missing"));

      Typed tail = on(empty.bootstrapServers(), empty.registryUrl(), "tail", "quote");
      assertThat(tail.exitCode()).isEqualTo(1);
      assertThat(tail.errLines())
          .containsExactly(
              "newswire: there is no topic news.quotes on the cluster; 'newswire topics --create'"
                  + " makes it");

      Object[] create = {
        "topics",
        "--create",
        "--set=newswire.topic.partitions=3",
        "--set=newswire.topic.replication.factor=1"
      };
      Typed created = on(empty.bootstrapServers(), empty.registryUrl(), create);
      assertThat(created.exitCode()).isZero();
      List<String> lines = created.out().lines().toList();
      assertThat(lines.subList(0, 12))
          .contains(
              "created news.paragraphs", "created news.quotes", "created news.paragraphs.dlq");
      assertThat(lines.subList(12, 24))
          .allSatisfy(line -> assertThat(line).endsWith("3 partitions, 1 replicas"));

      Typed again = on(empty.bootstrapServers(), empty.registryUrl(), create);
      assertThat(again.out()).doesNotContain("created");
      assertThat(again.out().lines()).hasSize(12);
    }
  }

  @Test
  void aDemoOfAnArticleTwiceIsRefused() {
    Typed typed = Typed.newswire("demo", SAMPLE, SAMPLE);

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .containsExactly(
            "newswire: article "
                + SAMPLE
                + " is given twice; the demo shows an article once,"
                + " --live its versions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'pubStatus':'withheld','paragraphs':['One.']",
        "'pubStatus':'canceled'",
        "'embargoedUntil':'2031-05-04T06:30Z','paragraphs':['One.']",
        "'expires':'2031-05-04T06:30Z','paragraphs':['One.']"
      })
  void aDemoOfAnArticleThatDoesNotComeOutForGoodIsRefused(String fields) {
    String line = "{'id':'urn:a'," + fields + "}";

    Typed typed = Typed.newswireReading(line.replace('\'', '"'), "demo", "-");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .containsExactly(
            "newswire: article urn:a is not usable at once and for good; --live shows what"
                + " becomes of it");
  }

  @Test
  void aLiveDemoOfVersionsThatCanNotBeFedStartsNothing() {
    String line = "{\"id\":\"urn:a\",\"version\":3,\"paragraphs\":[\" \"]}";

    Typed typed = Typed.newswireReading(line, "demo", "--live", "-");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.errLines())
        .containsExactly("newswire: urn:a version 3: empty: there is no paragraph in it");
  }

  @Test
  void aDemoOfNothingThatCanBeReadStartsNothing() {
    Typed typed = Typed.newswire("demo", "none.txt");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.errLines()).containsExactly("newswire: none.txt: no such file");
  }
}
