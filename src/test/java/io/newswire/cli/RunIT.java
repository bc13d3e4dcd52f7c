package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.consume.Output;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other commands beside a {@code newswire run} that serves. */
class RunIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STORY =
      """
      The mayor of Tarn said 340 people were moved out of the valley on Monday.

      “Nobody goes back before the wall is mended,” Ruth Adler said.
      The school has been closed since the spring.
      Read more:
      How the wall was built
      """;

  @TempDir static Path folder;
  private static Launched run;
  private static Cluster cluster;

  @BeforeAll
  static void start() {
    Launched.assumePackaged();
    RecordClasses.trust();
    run = Launched.start(folder, "run").serving();
    Map<String, String> addresses = new RunFile(Launched.runFile(folder)).read().orElseThrow();
    cluster =
        Cluster.at(
            Settings.of(Map.of()),
            addresses.get(Settings.BOOTSTRAP_SERVERS),
            addresses.get(Settings.REGISTRY_URL));
  }

  @AfterAll
  static void stop() {
    if (run != null) {
      run.close();
    }
  }

  private static Typed newswire(Object... arguments) {
    return Launched.run(folder, arguments);
  }

  private static Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  /** All that has ever come out of the output topics and the dead letters' for some keys. */
  private static List<Output> outputs(String keyStart) {
    List<String> topics =
        Stream.concat(Topics.classified().stream().map(Topic::name), Stream.of(Topics.DEAD_LETTERS))
            .toList();
    List<Output> all = new ArrayList<>();
    try (Outputs outputs = cluster.outputs(topics, Start.beginning())) {
      List<Output> some = outputs.poll(Duration.ofSeconds(2));
      while (!some.isEmpty()) {
        all.addAll(some);
        some = outputs.poll(Duration.ofMillis(300));
      }
    }
    return all.stream()
        .filter(output -> String.valueOf(output.record().key()).startsWith(keyStart))
        .toList();
  }

  private static ClassifiedParagraph paragraph(Output output) {
    return (ClassifiedParagraph) output.value().get(0);
  }

  private static Set<String> texts(List<Output> outputs) {
    return outputs.stream()
        .filter(output -> output.value() != null)
        .map(output -> paragraph(output).getText())
        .collect(Collectors.toSet());
  }

  private static String[] words(String story) {
    return story.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
  }

  @Test
  void topicsShowsEachWithItsPartitions() {
    Typed typed = newswire("topics");

    assertThat(typed.exitCode()).as(typed.err()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out().lines())
        .hasSize(12)
        .allSatisfy(line -> assertThat(line).endsWith("4 partitions, 1 replicas"));
    assertThat(typed.out()).contains("news.paragraphs ", "news.promos ", "news.paragraphs.dlq ");
  }

  @Test
  void whatIsFedComesOutAndFeedingItAgainGivesNothingNew() throws IOException {
    String uri = "urn:fed-twice";
    Path story = file("story.txt", STORY);
    Object[] feed = {"feed", "--uri", uri, "--article-version", "1", "--headline", "Tarn", story};

    Typed fed = newswire(feed);
    assertThat(fed.exitCode()).as(fed.err()).isZero();
    assertThat(fed.out()).isEqualTo("fed " + uri + " version 1: 5 paragraphs\n");
    assertThat(fed.err()).isEmpty();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(texts(outputs(uri))).containsExactlyInAnyOrder(words(STORY)));
    int before = outputs(uri).size();

    newswire(feed);
    // One paragraph more, by which it shows that what was fed before it has been read.
    Path longer = file("longer.txt", STORY + "The bridge at Orra has a new lamp.\n");
    feed[4] = "2";
    feed[7] = longer;
    newswire(feed);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(texts(outputs(uri))).contains("The bridge at Orra has a new lamp."));
    assertThat(outputs(uri)).hasSize(before + 1);
  }

  @Test
  void rereadTellsWhatEachPartitionHasReadAndChangesNothing() throws IOException {
    String uri = "urn:reread";
    newswire("feed", "--uri", uri, file("reread.txt", STORY));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(texts(outputs(uri))).containsExactlyInAnyOrder(words(STORY)));
    int before = outputs(uri).size();

    Typed one = newswire("reread", uri);
    Typed all = newswire("reread");

    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(one.out())
        .startsWith("asked 1 partition\n")
        .endsWith("all: 1 article, 5 paragraphs read anew, 0 records changed\n");
    assertThat(all.exitCode()).as(all.err()).isZero();
    assertThat(all.out().lines())
        .hasSize(6)
        .contains("asked 4 partitions")
        .anySatisfy(line -> assertThat(line).matches("partition 3: .* 0 records changed"));
    assertThat(outputs(uri)).hasSize(before);
  }

  @Test
  void standardInputIsFedAsTextAndAsJson() throws IOException {
    Path text = file("in.txt", "The ferry to Sorrel has a new captain.\n");
    Path json =
        file(
            "in.jsonl",
            """
            {"id":"urn:in:1","headline":null,"paragraphs":["The dam at Orra was painted blue."]}
            {"id":"urn:in:2","paragraphs":"none"}
            {"id":"urn:in:3","headline":"Lamp","paragraphs":["The lamp at Tarn was lit.", ""]}
            """);

    Typed fed = Launched.runReading(folder, text, "feed", "-");
    assertThat(fed.exitCode()).as(fed.err()).isZero();
    assertThat(fed.out()).matches("fed standard-input version \\d{13}: 1 paragraphs\n");

    Typed half = Launched.runReading(folder, json, "feed", "--article-version=4", "-");
    assertThat(half.exitCode()).isEqualTo(2);
    assertThat(half.out())
        .isEqualTo("fed urn:in:1 version 4: 1 paragraphs\nfed urn:in:3 version 4: 1 paragraphs\n");
    assertThat(half.errLines())
        .containsExactly(
            "newswire: standard input:2: \"paragraphs\" must be a list of strings or objects");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(texts(outputs("urn:in:")))
                  .containsExactlyInAnyOrder(
                      "The dam at Orra was painted blue.", "The lamp at Tarn was lit.");
              assertThat(texts(outputs("standard-input")))
                  .containsExactly("The ferry to Sorrel has a new captain.");
            });
  }

  @Test
  void tailShowsWhatIsThereFromTheBeginning() throws IOException {
    newswire("feed", "--uri=urn:tailed", file("tailed.txt", STORY));

    Typed json = newswire("tail", "promo", "--since", "beginning", "--max", "2");
    assertThat(json.exitCode()).as(json.err()).isZero();
    assertThat(json.err()).isEmpty();
    assertThat(json.json())
        .hasSize(2)
        .allSatisfy(
            line -> {
              assertThat(line.get("topic").asText()).isEqualTo("news.promos");
              assertThat(line.get("partition").isInt()).isTrue();
              assertThat(line.get("offset").isInt()).isTrue();
              JsonNode paragraph = line.get("value").get("paragraph");
              assertThat(line.get("key").asText())
                  .isEqualTo(
                      paragraph.get("article").get("uri").asText()
                          + "#"
                          + paragraph.get("id").asText());
              assertThat(paragraph.get("primary").asText()).isEqualTo("PROMO");
            });

    Typed text = newswire("tail", "QUOTE", "--since=beginning", "--max=1", "--format=text");
    assertThat(text.exitCode()).as(text.err()).isZero();
    assertThat(text.out()).contains("QUOTE", "· quote Ruth Adler, said").doesNotContain("\u001b");
  }

  @Test
  void tailFollowsWhatComesUntilItIsStopped() throws Exception {
    try (Launched tail = Launched.start(folder, "tail", "figure", "--max=1", "--format=jsonl");
        Launched stopped = Launched.start(folder, "tail")) {
      int[] version = {0};
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                version[0]++;
                send("urn:followed", version[0], 1, 0, version[0] + "00 people fled the valley.");
                return !tail.isAlive();
              });

      Typed followed = tail.end(PATIENCE);
      assertThat(followed.exitCode()).as(followed.err()).isZero();
      assertThat(followed.json())
          .singleElement()
          .satisfies(line -> assertThat(line.get("topic").asText()).isEqualTo("news.figures"));
      stopped.terminate();
      assertThat(stopped.end(PATIENCE).err()).isEmpty();
    }
  }

  @Test
  void tailPrintsOnlyWhatIsAskedFor() throws IOException {
    newswire("feed", "--uri=urn:asked", file("asked.txt", STORY));
    Object[] tail = {
      "tail",
      "quotes",
      "figures",
      "--since=10m",
      "--article=urn:asked",
      "--max=1",
      "--speaker=adler"
    };

    Typed adler = newswire(tail);

    assertThat(adler.exitCode()).as(adler.err()).isZero();
    assertThat(adler.json())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("topic").asText()).isEqualTo("news.quotes");
              assertThat(line.at("/value/paragraph/text").asText()).contains("Ruth Adler");
            });
  }

  /** Nothing is fed meanwhile: it has to end without another record. */
  @Test
  void tailEndsWhenNobodyReadsItsPipeAnyMore() throws Exception {
    newswire("feed", "--uri=urn:piped", file("piped.txt", STORY));

    Typed piped = Launched.runInPipe(folder, "head -n 1", "tail", "--since=beginning");

    assertThat(piped.err()).isEmpty();
    assertThat(piped.exitCode()).isZero();
    assertThat(piped.json()).hasSize(1);
  }

  @Test
  void whatBreaksARuleIsADeadLetterWithItsReasonAndTheRestIsUnharmed() throws Exception {
    String uri = "urn:poisoned";
    byte[] unknownSchema = {0, 0, 15, 66, 64, 2, 4};
    Map<String, String> expected = new LinkedHashMap<>();
    List<String> good = List.of("The wall is dry.", "The tents are up.", "The road is open.");

    send(uri, 1, 3, 0, good.get(0));
    send(uri + ":json", "{\"text\":\"One.\"}".getBytes(StandardCharsets.UTF_8));
    expected.put(uri + ":json", "0x7b");
    send(uri + ":unknown", unknownSchema);
    expected.put(uri + ":unknown", "1000000");
    send(uri + ":empty", new byte[0]);
    expected.put(uri + ":empty", "");
    send(uri, 1, 3, 1, good.get(1));
    send(uri + ":negative", 1, 3, -1, "One.");
    expected.put(uri + ":negative", "position is -1, below 0");
    send(uri + ":beyond", 1, 3, 3, "One.");
    expected.put(uri + ":beyond", "position is 3, not below paragraphCount 3");
    send(uri + ":blank", record(" ", 1, 1, 0, "One."));
    expected.put(uri + ":blank", "article.uri is blank");
    send(uri + ":null", null);
    expected.put(uri + ":null", "takes no tombstones");
    send(uri, 1, 3, 2, good.get(2));

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<Output> out = outputs(uri);
              List<Output> dead =
                  out.stream().filter(o -> o.record().topic().equals(Topics.DEAD_LETTERS)).toList();
              List<Output> read = new ArrayList<>(out);
              read.removeAll(dead);
              assertThat(texts(read)).containsExactlyInAnyOrderElementsOf(good);
              assertThat(dead).hasSameSizeAs(expected.keySet());
              assertThat(dead)
                  .allSatisfy(
                      letter ->
                          assertThat(reason(letter)).contains(expected.get(letter.record().key())));
              int fed = good.size() + expected.size();
              assertThat(texts(read).size() + dead.size()).isEqualTo(fed);
            });
    assertThat(run.isAlive()).isTrue();
  }

  private static String reason(Output letter) {
    return new String(
        letter.record().headers().lastHeader("__streams.errors.message").value(),
        StandardCharsets.UTF_8);
  }

  private static void send(String uri, long version, int count, int position, String text)
      throws ExecutionException, InterruptedException {
    send(uri, record(uri, version, count, position, text));
  }

  private static byte[] record(String uri, long version, int count, int position, String text) {
    Article article = Article.newBuilder().setUri(uri).setVersion(version).build();
    return new AvroSerde<>(Paragraph.class, cluster.registry())
        .serializer()
        .serialize(
            Topics.PARAGRAPHS.name(),
            new Paragraph(article, count, position, text, Form.BODY, List.of()));
  }

  private static void send(String key, byte[] value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topics.PARAGRAPHS.name(), key.getBytes(StandardCharsets.UTF_8), value))
          .get();
    }
  }
}
