package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a run says of itself on standard error. */
@Execution(ExecutionMode.CONCURRENT)
class LogsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "correct-horse-battery-staple";
  private static final int POISON = 300;

  @TempDir Path folder;

  @Test
  void aRunLogsALineAnEventInKnownKeysAndNothingForAParagraphAndNoSecret() throws Exception {
    Launched.assumePackaged();
    Path article = folder.resolve("article.txt");
    Files.writeString(
        article,
        IntStream.range(0, 500)
            .mapToObj(i -> "Boat %d left the harbour of Sorrel.%n".formatted(i))
            .collect(Collectors.joining()));
    Path config = folder.resolve("run.config");
    Files.writeString(
        config,
        """
        ssl.keystore.password = %s
        kafka.sasl.jaas.config = some.Module required password="%s";
        """
            .formatted(SECRET, SECRET));
    List<JsonNode> lines;
    try (Launched run =
        Launched.start(
            folder,
            Map.of("NEWSWIRE_LOG_FORMAT", "json", "NEWSWIRE_KAFKA_LOG_LEVEL", "INFO"),
            "run",
            "--config",
            config)) {
      run.serving();
      assertThat(Launched.run(folder, "feed", article).exitCode()).isZero();
      poison();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> Launched.run(folder, "dlq", "list", "--max=0").out().lines().count() >= 300);
      run.terminate();
      Typed ended = run.end(Duration.ofSeconds(60));
      assertThat(ended.err() + ended.out()).doesNotContain(SECRET);
      lines = json(ended.errLines());
    }

    List<JsonNode> ours =
        lines.stream()
            .filter(line -> line.path("logger").asText().startsWith("io.newswire"))
            .toList();
    List<String> events =
        ours.stream()
            .filter(line -> line.path("level").asText().equals("INFO"))
            .map(line -> line.path("event").asText())
            .toList();
    for (String once :
        List.of(
            "embedded broker and registry run",
            "topics created",
            "HTTP served",
            "ready",
            "stopping",
            "stopped")) {
      assertThat(Collections.frequency(events, once)).as(once).isEqualTo(1);
    }
    assertThat(events).as("no line for each of 500 paragraphs").hasSizeLessThan(30);
    assertThat(ours.stream().filter(line -> line.path("event").asText().equals("dead letter")))
        .as("of %d dead letters the first are told".formatted(POISON))
        .hasSizeBetween(1, 60)
        .allSatisfy(
            line ->
                assertThat(line.path("fields").properties().stream().map(Map.Entry::getKey))
                    .containsExactlyInAnyOrder("topic", "partition", "offset", "reason"));
    assertThat(keys(ours)).isSubsetOf(described());
  }

  @Test
  void everyKeyInTheSourcesIsDescribedAndEveryOneThatIsDescribedIsThere() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher key =
            Pattern.compile("addKeyValue\\(\\s*\"([^\"]+)\"").matcher(Files.readString(file));
        while (key.find()) {
          used.add(key.group(1));
        }
      }
    }
    assertThat(used).isNotEmpty().isEqualTo(described());
  }

  @Test
  void aFormatThatThereIsNotIsWrong() {
    Launched.assumePackaged();
    try (Launched run = Launched.start(folder, Map.of("NEWSWIRE_LOG_FORMAT", "xml"), "topics")) {
      Typed ended = run.end(Duration.ofSeconds(60));
      assertThat(ended.exitCode()).isEqualTo(2);
      assertThat(ended.errLines())
          .containsExactly("newswire: NEWSWIRE_LOG_FORMAT is 'xml'; it must be text or json");
    }
  }

  /** The log lines. */
  private static List<JsonNode> json(List<String> lines) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : lines) {
      // Progress, which is for people, is none.
      if (line.startsWith("{")) {
        all.add(JSON.readTree(line));
      }
    }
    return all;
  }

  private static Set<String> keys(List<JsonNode> lines) {
    return lines.stream()
        .flatMap(line -> line.path("fields").properties().stream())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The keys of the document's table. */
  private static Set<String> described() throws IOException {
    String document = Files.readString(Path.of("src/docs/monitoring.md"));
    Matcher row =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|")
            .matcher(document.substring(document.indexOf("## Logs")));
    Set<String> keys = new TreeSet<>();
    while (row.find()) {
      keys.add(row.group(1));
    }
    return keys;
  }

  private void poison() throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Launched.bootstrapServers(folder)),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < POISON; i++) {
        producer
            .send(
                new ProducerRecord<>(
                    Topics.PARAGRAPHS.name(),
                    ("urn:poison:" + i).getBytes(StandardCharsets.UTF_8),
                    "no\nAvro".getBytes(StandardCharsets.UTF_8)))
            .get();
      }
    }
  }
}
