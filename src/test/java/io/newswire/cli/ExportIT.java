package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.consume.Output;
import io.newswire.consume.OutputJson;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.export.ReadBack;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code newswire export} beside a run whose articles have changed: one has dropped a paragraph,
 * one was killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExportIT {
  private static final String FED =
      """
      {"id":"urn:kept","version":1,"headline":"Tarn","source":"Post","paragraphs":["About 340 people fled, the mayor said.","“We stay,” Ruth Adler said.","Read more: The wall"]}
      {"id":"urn:killed","version":1,"paragraphs":["At least 20 ships sank.","“All gone,” Ada Quill said."]}
      {"id":"urn:kept","version":2,"headline":"Tarn shut","source":"Post","paragraphs":["About 350 people fled, the mayor said.","Read more: The wall","The school is closed."]}
      {"id":"urn:killed","version":2,"pubStatus":"canceled"}
      {"id":"urn:last","version":1,"paragraphs":["The lamp at Orra has 7 bulbs."]}
      """;

  @TempDir static Path folder;
  private static Launched run;
  private static Cluster cluster;
  private static Map<String, Map<String, Output>> fold = Map.of();

  @BeforeAll
  static void feed() throws IOException {
    Launched.assumePackaged();
    RecordClasses.trust();
    run = Launched.start(folder, "run").serving();
    Map<String, String> addresses = new RunFile(Launched.runFile(folder)).read().orElseThrow();
    cluster =
        Cluster.at(
            Settings.of(Map.of()),
            addresses.get(Settings.BOOTSTRAP_SERVERS),
            addresses.get(Settings.REGISTRY_URL));
    for (String line : FED.lines().toList()) {
      Path file = Files.writeString(folder.resolve("fed.jsonl"), line);
      Typed fed = Launched.run(folder, "feed", file);
      assertThat(fed.exitCode()).as(fed.err()).isZero();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              fold = fold();
              assertThat(articles()).containsOnly("urn:kept", "urn:last");
              assertThat(fold.get("news.figures").toString()).contains("7 bulbs", "About 350");
            });
  }

  @AfterAll
  static void stop() {
    if (run != null) {
      run.close();
    }
  }

  /** What a reader of all that has ever come out is left with, by topic and key. */
  private static Map<String, Map<String, Output>> fold() {
    Map<String, Map<String, Output>> standing = new LinkedHashMap<>();
    Topics.outputs().forEach(topic -> standing.put(topic.name(), new LinkedHashMap<>()));
    try (Outputs outputs = cluster.outputs(standing.keySet(), Start.beginning())) {
      List<Output> some = outputs.poll(Duration.ofSeconds(2));
      while (!some.isEmpty()) {
        for (Output output : some) {
          Map<String, Output> topic = standing.get(output.record().topic());
          topic.remove(output.record().key());
          if (!output.isRetraction()) {
            topic.put(output.record().key(), output);
          }
        }
        some = outputs.poll(Duration.ofMillis(300));
      }
    }
    return standing;
  }

  private static List<String> articles() {
    return fold.values().stream()
        .flatMap(topic -> topic.keySet().stream())
        .map(key -> key.substring(0, key.lastIndexOf('#')))
        .distinct()
        .toList();
  }

  private static List<SpecificRecord> values(Topic<?> topic) {
    return fold.get(topic.name()).values().stream().map(Output::value).toList();
  }

  private static Typed export(Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "export";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Launched.run(folder, all);
  }

  private static Path exported(String format) {
    Path into = folder.resolve(format);

    Typed typed = export(into, "--format=" + format);

    assertThat(typed.exitCode()).as(typed.err()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines().toList())
        .isEqualTo(
            Topics.outputs().stream()
                .map(topic -> line(into.resolve(topic.name() + "." + format), topic))
                .toList());
    return into;
  }

  private static String line(Path file, Topic<?> topic) {
    return "%s: %d records, %d bytes"
        .formatted(file, fold.get(topic.name()).size(), file.toFile().length());
  }

  @Test
  @Order(1)
  void jsonLinesAreWhatAPlainFoldOfTheTopicsGives() throws IOException {
    Path into = exported("jsonl");

    for (Topic<?> topic : Topics.outputs()) {
      List<JsonNode> expected =
          Typed.json(
              fold.get(topic.name()).values().stream()
                  .map(OutputJson::line)
                  .collect(Collectors.joining("\n")));
      assertThat(ReadBack.jsonl(into.resolve(topic.name() + ".jsonl")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  @Order(2)
  void avroFilesAreWhatAPlainFoldOfTheTopicsGives() throws IOException {
    Path into = exported("avro");

    for (Topic<?> topic : Topics.outputs()) {
      assertThat(ReadBack.avro(into.resolve(topic.name() + ".avro"), topic))
          .containsExactlyInAnyOrderElementsOf(values(topic));
    }
  }

  @Test
  @Order(3)
  void parquetFilesAreWhatAPlainFoldOfTheTopicsGives() throws IOException {
    Path into = exported("parquet");

    for (Topic<?> topic : Topics.outputs()) {
      assertThat(ReadBack.parquet(into.resolve(topic.name() + ".parquet"), topic))
          .containsExactlyInAnyOrderElementsOf(values(topic));
    }
  }

  @Test
  @Order(4)
  void aFileThatIsThereIsReplacedOnlyWhenThatIsAskedFor() throws IOException {
    Path into = Files.createDirectories(folder.resolve("there"));
    Path there = Files.writeString(into.resolve("news.promos.jsonl"), "mine");

    Typed refused = export(into);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.errLines())
        .containsExactly("newswire: " + there + " is there already; --overwrite replaces it");
    assertThat(into).isDirectoryContaining(there::equals);
    assertThat(into.toFile().list()).hasSize(1);

    Typed replaced =
        export(into, "figures", "promo", "--overwrite", "--article=urn:kept", "--min-value=350");
    assertThat(replaced.exitCode()).as(replaced.err()).isZero();
    assertThat(into.toFile().list())
        .containsExactlyInAnyOrder("news.figures.jsonl", "news.promos.jsonl");
    assertThat(there).isEmptyFile();
    assertThat(ReadBack.jsonl(into.resolve("news.figures.jsonl"))).hasSize(1);
  }

  /** Last: what can't be decoded stays on the topic. */
  @Test
  @Order(5)
  void whatCantBeDecodedIsToldAndTheRestIsWritten() throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("news.promos", 2, "urn:bad#1", new byte[] {123})).get();
    }

    Typed typed = export(folder.resolve("bad"), "promos", "quotes", "--format=avro");

    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.errLines())
        .singleElement()
        .asString()
        .startsWith("newswire: news.promos, partition 2, offset")
        .contains("the value begins with byte 0x7b");
    assertThat(ReadBack.avro(folder.resolve("bad/news.promos.avro"), Topics.PROMOS))
        .containsExactlyInAnyOrderElementsOf(values(Topics.PROMOS));

    Typed tail =
        Launched.run(folder, "tail", "promos", "--article=urn:bad", "--since=1h", "--max=1");
    assertThat(tail.exitCode()).isZero();
    assertThat(tail.json())
        .singleElement()
        .satisfies(line -> assertThat(line.get("problem").asText()).contains("0x7b"));
  }
}
