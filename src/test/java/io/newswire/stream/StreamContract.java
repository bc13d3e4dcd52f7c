package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Article;
import io.newswire.record.ClassifiedParagraph;
import io.newswire.record.Form;
import io.newswire.record.Paragraph;
import io.newswire.record.PubStatus;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.DeadLetterHeaders;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the stream has to do wherever it runs. */
interface StreamContract {

  /** A stream whose topics hold nothing of the given article yet. */
  StreamUnderTest stream();

  /** Tells articles of one test from those of others that ran on the same topics. */
  String freshUri();

  /** How long an output may take. */
  Duration patience();

  private ConditionFactory await() {
    return Awaitility.await().pollInSameThread().atMost(patience());
  }

  @TestFactory
  default Stream<DynamicTest> everyScenarioHolds() {
    return Scenario.files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString().replace(".yaml", "").replace('-', ' '),
                    () -> run(Scenario.read(file))));
  }

  private void run(Scenario scenario) {
    StreamUnderTest stream = stream();
    String uri = freshUri();

    scenario.feed().forEach(feed -> send(stream, uri, feed));

    await()
        .untilAsserted(
            () -> {
              assertThat(texts(stream, uri, scenario.then().keySet()))
                  .isEqualTo(sorted(scenario.then()));
              checkLines(stream, uri, scenario);
              assertThat(reasons(stream, uri))
                  .containsExactlyInAnyOrderElementsOf(
                      scenario.deadLetters() == null ? List.of() : scenario.deadLetters());
            });
  }

  private static void checkLines(StreamUnderTest stream, String uri, Scenario scenario) {
    OutputLines lines = new OutputLines(stream, key -> isOf(uri, key));
    if (scenario.edits() != null) {
      assertThat(lines.edits()).isEqualTo(scenario.edits());
    }
    if (scenario.changes() != null) {
      long last = scenario.feed().get(scenario.feed().size() - 1).version();
      assertThat(lines.changes(last)).containsExactlyInAnyOrderElementsOf(scenario.changes());
    }
  }

  @Test
  default void aRecordThatIsNoAvroIsADeadLetterWithItsBytesAndItsOrigin() {
    StreamUnderTest stream = stream();
    String key = freshUri();
    byte[] bytes = "{\"text\":\"json\"}".getBytes(StandardCharsets.UTF_8);

    stream.send(key, bytes);

    awaitDeadLetter(
        key,
        letter -> {
          assertThat(letter.value()).isEqualTo(bytes);
          assertThat(header(letter, "topic")).isEqualTo("news.paragraphs");
          assertThat(header(letter, "partition")).matches("\\d+");
          assertThat(header(letter, "offset")).matches("\\d+");
          assertThat(header(letter, "message")).contains("0x7b", "like JSON");
        });
  }

  @Test
  default void aRecordWithAnUnknownSchemaIdIsADeadLetter() {
    String key = freshUri();

    stream().send(key, new byte[] {0, 0, 1, 0, 0, 2});

    awaitDeadLetter(
        key, letter -> assertThat(header(letter, "message")).contains("schema id 65536"));
  }

  @Test
  default void aTombstoneOnTheInputTopicIsADeadLetter() {
    String key = freshUri();

    stream().send(key, null);

    awaitDeadLetter(
        key, letter -> assertThat(header(letter, "message")).contains("takes no tombstones"));
  }

  @Test
  default void aKeyThatIsNotTheArticlesUriIsADeadLetter() {
    StreamUnderTest stream = stream();
    String key = freshUri();
    Paragraph paragraph = records(freshUri(), feed(List.of("One."))).get(0);

    stream.send(key, bytes(stream, paragraph));

    awaitDeadLetter(
        key,
        letter ->
            assertThat(header(letter, "message"))
                .startsWith("key is '" + key + "', not the article's uri"));
  }

  /** Each after a good record of its article, and before a good one of another. */
  @TestFactory
  default Stream<DynamicTest>
      everyWayInWhichARecordCanBeBadIsADeadLetterAsItCameAndTheNextIsTaken() {
    StreamUnderTest stream = stream();
    String uri = freshUri();
    stream.send(BadRecord.good(uri, 1, "Read more:"));
    List<BadRecord> bad = BadRecord.all(stream.registry(), uri);
    for (int i = 0; i < bad.size(); i++) {
      Headers headers = new RecordHeaders().add("case", utf8(uri + " " + i));
      headers.add("trace", new byte[] {0, -1});
      stream.send(bad.get(i).key(), bad.get(i).value(), headers);
      stream.send(BadRecord.good(uri + ":next", i, next(i)));
    }
    return IntStream.range(0, bad.size())
        .mapToObj(
            i -> DynamicTest.dynamicTest(bad.get(i).name(), () -> checkLetter(uri, i, bad.get(i))));
  }

  private void checkLetter(String uri, int number, BadRecord bad) {
    await()
        .untilAsserted(
            () ->
                assertThat(stream().letters())
                    .filteredOn(
                        letter -> (uri + " " + number).equals(header(letter.headers(), "case")))
                    .singleElement()
                    .satisfies(
                        letter -> {
                          assertThat(letter.key()).isEqualTo(bad.key());
                          assertThat(letter.value()).isEqualTo(bad.value());
                          assertThat(letter.headers().lastHeader("trace").value())
                              .containsExactly(0, -1);
                          assertThat(header(letter.headers(), DeadLetterHeaders.TOPIC))
                              .isEqualTo(Topics.PARAGRAPHS.name());
                          assertThat(header(letter.headers(), DeadLetterHeaders.PARTITION))
                              .matches("\\d");
                          assertThat(header(letter.headers(), DeadLetterHeaders.OFFSET))
                              .matches("\\d+");
                          assertThat(header(letter.headers(), DeadLetterHeaders.MESSAGE))
                              .contains(bad.reason())
                              .hasSizeLessThan(2_000);
                          assertThat(header(letter.headers(), DeadLetterHeaders.EXCEPTION))
                              .endsWith("Exception");
                        }));
    await()
        .untilAsserted(
            () ->
                assertThat(Topics.classified())
                    .flatMap(topic -> stream().records(topic.name()))
                    .filteredOn(out -> isOf(uri, out.key()) && out.value() != null)
                    .extracting(out -> paragraph(out.value()).getText())
                    .contains(next(number)));
  }

  private static String next(int number) {
    return "Boat " + number + " is in the harbour.";
  }

  private void awaitDeadLetter(String key, Consumer<StreamUnderTest.Out<byte[]>> isAsExpected) {
    await()
        .untilAsserted(
            () ->
                assertThat(stream().deadLetters())
                    .filteredOn(letter -> key.equals(letter.key()))
                    .singleElement()
                    .satisfies(isAsExpected));
  }

  @Test
  default void aRetractionTellsTheVersionAndTheReason() {
    StreamUnderTest stream = stream();
    String uri = freshUri();
    send(stream, uri, feed(List.of("Read more:")));
    Scenario.Feed kill =
        new Scenario.Feed(null, 7, PubStatus.CANCELED, null, null, List.of(), null, null);

    send(stream, uri, kill);

    await()
        .untilAsserted(
            () ->
                assertThat(stream.records(Topics.PROMOS.name()))
                    .filteredOn(out -> out.key().startsWith(uri + "#") && out.value() == null)
                    .singleElement()
                    .satisfies(
                        out -> {
                          assertThat(text(out.headers().lastHeader("newswire.version").value()))
                              .isEqualTo("7");
                          assertThat(text(out.headers().lastHeader("newswire.reason").value()))
                              .isEqualTo("KILLED");
                        }));
  }

  private static Scenario.Feed feed(List<String> paragraphs) {
    return new Scenario.Feed(null, 1, null, null, null, paragraphs, null, null);
  }

  private static void send(StreamUnderTest stream, String uri, Scenario.Feed feed) {
    String article = feed.article() == null ? uri : uri + feed.article();
    List<Paragraph> records = records(article, feed);
    List<Integer> order =
        feed.order() == null ? IntStream.range(0, records.size()).boxed().toList() : feed.order();
    order.forEach(position -> stream.send(article, bytes(stream, records.get(position))));
  }

  private static List<Paragraph> records(String uri, Scenario.Feed feed) {
    Article article =
        Article.newBuilder()
            .setUri(uri)
            .setVersion(feed.version())
            .setHeadline(feed.headline())
            .setCorrection(feed.correction())
            .setPubStatus(feed.pubStatus() == null ? PubStatus.USABLE : feed.pubStatus())
            .build();
    List<String> texts = feed.paragraphs() == null ? List.of() : feed.paragraphs();
    int count = feed.paragraphCount() == null ? texts.size() : feed.paragraphCount();
    if (texts.isEmpty()) {
      return List.of(new Paragraph(article, count, 0, "", Form.UNKNOWN, List.of()));
    }
    List<Paragraph> records = new ArrayList<>();
    for (String text : texts) {
      records.add(new Paragraph(article, count, records.size(), text, Form.UNKNOWN, List.of()));
    }
    return records;
  }

  private static byte[] bytes(StreamUnderTest stream, Paragraph paragraph) {
    return new AvroSerde<>(Paragraph.class, stream.registry())
        .serializer()
        .serialize(Topics.PARAGRAPHS.name(), paragraph);
  }

  private static Map<String, List<String>> texts(
      StreamUnderTest stream, String uri, Iterable<String> topics) {
    Map<String, List<String>> texts = new HashMap<>();
    for (String topic : topics) {
      List<String> held = new ArrayList<>();
      stream
          .materialised(topic)
          .forEach(
              (key, value) -> {
                if (isOf(uri, key)) {
                  held.add(paragraph(value).getText());
                }
              });
      texts.put(topic, held.stream().sorted().toList());
    }
    return texts;
  }

  private static ClassifiedParagraph paragraph(SpecificRecord output) {
    return (ClassifiedParagraph) output.get(0);
  }

  private static Map<String, List<String>> sorted(Map<String, List<String>> texts) {
    Map<String, List<String>> sorted = new HashMap<>();
    texts.forEach((topic, held) -> sorted.put(topic, held.stream().sorted().toList()));
    return sorted;
  }

  private static List<String> reasons(StreamUnderTest stream, String uri) {
    return stream.deadLetters().stream()
        .filter(letter -> isOf(uri, letter.key()))
        .map(letter -> header(letter, "message"))
        .toList();
  }

  /** Whether a key is of the article or of another one of the same scenario. */
  private static boolean isOf(String uri, @Nullable String key) {
    return key != null
        && (key.equals(uri) || key.startsWith(uri + "#") || key.startsWith(uri + ":"));
  }

  private static String header(StreamUnderTest.Out<byte[]> letter, String name) {
    return text(letter.headers().lastHeader("__streams.errors." + name).value());
  }

  private static @Nullable String header(Headers headers, String name) {
    return DeadLetterHeaders.text(headers, name);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
