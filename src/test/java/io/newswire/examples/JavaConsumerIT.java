package io.newswire.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.embedded.EmbeddedRun;
import io.newswire.embedded.EmbeddedSettings;
import io.newswire.feed.Block;
import io.newswire.feed.Intake;
import io.newswire.feed.Submission;
import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.stream.NewsStream;
import io.newswire.stream.Retention;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java example, built by Maven against the client jar as a stranger would build it. */
class JavaConsumerIT {
  private static final String URI = "urn:newswire:test:java";
  private static final String FIGURE =
      "At least 340 people were moved out of the valley on Monday, the mayor said.";
  private static final String KEPT = "The school is closed.";

  private static MavenProject example;

  @BeforeAll
  static void install() {
    example =
        MavenProject.withClientJar(
            Path.of("src/examples/java-consumer"),
            Path.of("target/java-consumer").toAbsolutePath());
  }

  @Test
  void itPrintsWhoGivesWhichFigureAndWhatIsTakenBack(@TempDir Path state) throws Exception {
    try (EmbeddedRun cluster = EmbeddedRun.start(EmbeddedSettings.temporary());
        NewsStream stream = stream(cluster, state);
        Intake intake = new Intake(clients(cluster), new RestRegistry(cluster.registryUrl()))) {
      stream.start(Duration.ofSeconds(60));
      intake.submit(version(1, FIGURE, KEPT)).get();
      intake.submit(version(2, KEPT)).get();

      List<String> lines =
          example.run(
              "compile",
              "exec:exec",
              "-Dfollow=--max 2 --bootstrap-servers %s --schema-registry-url %s"
                  .formatted(cluster.bootstrapServers(), cluster.registryUrl()));

      assertThat(lines).hasSize(2);
      assertThat(lines.get(0)).isEqualTo("the mayor: at least 340 person people");
      assertThat(lines.get(1)).startsWith("taken back: " + URI + "#").endsWith(", dropped");
    }
  }

  @Test
  void nothingOfTheServerIsOnItsClassPath() {
    List<String> lines =
        example.run("compile", "exec:exec", "-Dexec.executable=echo", "-Dexec.args=%classpath");

    assertThat(lines).hasSize(1);
    List<String> jars =
        Stream.of(lines.get(0).split(System.getProperty("path.separator")))
            .map(entry -> Path.of(entry).getFileName().toString())
            .filter(name -> name.endsWith(".jar"))
            .map(name -> name.replaceAll("-\\d.*?(-client)?\\.jar", "$1"))
            .toList();
    assertThat(jars)
        .containsExactlyInAnyOrder(
            "newswire-client",
            "kafka-clients",
            "zstd-jni",
            "lz4-java",
            "snappy-java",
            "avro",
            "commons-compress",
            "commons-codec",
            "commons-io",
            "commons-lang3",
            "jackson-core",
            "jackson-databind",
            "jackson-annotations",
            "slf4j-api",
            "jspecify");
  }

  private static Map<String, String> clients(EmbeddedRun cluster) {
    return Map.of("bootstrap.servers", cluster.bootstrapServers());
  }

  private static NewsStream stream(EmbeddedRun cluster, Path state) {
    Registry registry = new RestRegistry(cluster.registryUrl());
    try (Admin admin = Admin.create(Map.copyOf(clients(cluster)))) {
      new TopicSetup(admin).create(1, (short) 1);
    }
    new SchemaSetup(registry).register();
    Map<String, String> settings = new HashMap<>(clients(cluster));
    settings.put("state.dir", state.toString());
    return new NewsStream(settings, registry, new Reader(), Retention.DEFAULT);
  }

  private static Submission version(long number, String... paragraphs) {
    Article article = Article.newBuilder().setUri(URI).setVersion(number).build();
    return new Submission(article, number, Stream.of(paragraphs).map(Block::of).toList());
  }
}
