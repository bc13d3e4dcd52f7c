package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.consume.Output;
import io.newswire.consume.OutputJson;
import io.newswire.record.Edit;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What tail prints of edits and retractions. */
class OutputTextTest {
  private static Output tombstone(String... headers) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.FIGURES.name(), 1, 12, "urn:quay#p3", null);
    for (int i = 0; i < headers.length; i += 2) {
      record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new Output(record, null);
  }

  private static String printed(Output output) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    new OutputText(Layout.wide(false)).print(output, writer);
    writer.flush();
    return out.toString();
  }

  @Test
  void editsAreShownWithTheWordsBeforeAndAfterAndWhatTheySay() {
    StringBuilder shown = new StringBuilder();
    int number = 0;
    for (Edit edit : Edits.all()) {
      shown.append(printed(Edits.output(edit, number++)));
    }

    assertThat(shown.toString().replace("                  · version 2 → 4 of urn:quay\n", ""))
        .isEqualTo(
            """
               0  ADDED       Two tugs are on their way.
               5  DROPPED     Nobody knows why.
               2  EDITED      About 8,000 people have left Quay Street.
                              → About 9,000 people have left Quay Street.
                              · figure 8,000, people, count → 9,000, people, count
                              · STEALTH no correction was declared
               3  EDITED      “We stay,” said Ada Quill.
                              → “We leave,” said Ada Quill. Three ships wait.
                              · quote “We stay,” Ada Quill, said → “We leave,” Ada Quill, said
                              · figure none → 3, ships, count
                              · declared Correction: Ada Quill said that they leave.
               4  MOVED       The quay was built in 1907.
                              · from 8
                  HEADLINE    Quay shut
                              → Quay open
                  HEADLINE    (none)
                              → Quay open
            """);
    assertThat(shown.toString().lines().filter(line -> line.contains("version 2 → 4")))
        .hasSameSizeAs(Edits.all());
  }

  @ParameterizedTest
  @CsvSource({
    "'newswire.version,7,newswire.reason,DROPPED', · dropped in version 7",
    "'newswire.version,7,newswire.reason,EDITED,newswire.replaced-by,p4',"
        + "'· edited in version 7, replaced by p4'",
    "'newswire.reason,KILLED', · killed",
    "'newswire.reason,FILTERED', · filtered what stands in its place is not asked for",
    "'', · for no reason that is told",
  })
  void aRetractionSaysWhyAndInWhichVersion(String headers, String note) {
    String[] given = headers.isEmpty() ? new String[0] : headers.split(",");

    assertThat(printed(tombstone(given)).lines().map(String::strip))
        .containsExactly("RETRACTED from news.figures urn:quay#p3", note);
  }

  @Test
  void jsonCarriesTheHeadersOfARetraction() {
    String json = OutputJson.line(tombstone("newswire.version", "7", "newswire.reason", "EXPIRED"));

    assertThat(json)
        .isEqualTo(
            "{\"topic\":\"news.figures\",\"partition\":1,\"offset\":12,\"timestamp\":-1,"
                + "\"key\":\"urn:quay#p3\","
                + "\"headers\":{\"newswire.version\":\"7\",\"newswire.reason\":\"EXPIRED\"},"
                + "\"value\":null}");
  }

  @Test
  void jsonOfAnEditHasItsFieldsByTheirNames() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(OutputJson.line(Edits.output(Edits.all().get(2), 0)));

    assertThat(json.get("headers").isEmpty()).isTrue();
    assertThat(json.get("key").textValue()).isEqualTo("urn:quay#4.0");
    assertThat(json.at("/value/kind").textValue()).isEqualTo("EDITED");
    assertThat(json.at("/value/figures/0/after/value").doubleValue()).isEqualTo(9_000);
    assertThat(json.at("/value/declared").booleanValue()).isFalse();
  }

  @Test
  void whatIsFollowedIsTypedAsClassesEditsAndNamesOfTopics() {
    TailTopics known = new TailTopics();

    assertThat(known.topics(List.of()))
        .containsExactlyInAnyOrderElementsOf(Topics.outputs().stream().map(Topic::name).toList());
    assertThat(known.topics(List.of("Edits", "quote", "edits", "QUOTES", "news.figures")))
        .containsExactly("news.edits", "news.quotes", "news.figures");
    assertThatThrownBy(() -> known.topics(List.of("edit")))
        .isInstanceOf(FailedException.class)
        .hasMessageStartingWith("there is no class 'edit'; the classes are quote, development,")
        .hasMessageEndingWith("background, and there is edits");
  }

  @ParameterizedTest
  @EnumSource
  void whatCantBeDecodedIsToldWithItsPlaceAndInJsonIsALineWithTheProblem(Format format) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.QUOTES.name(), 2, 7, "urn:quay#p1", new byte[] {123});

    new OutputPrinter(console, format)
        .print(new Output(record, null, "news.quotes: the value begins with byte 0x7b"));

    console.out().flush();
    assertThat(err.toString())
        .isEqualTo(
            "newswire: news.quotes, partition 2, offset 7: the value begins with byte 0x7b\n");
    assertThat(Typed.json(out.toString()))
        .hasSize(format == Format.JSONL ? 1 : 0)
        .allSatisfy(
            line -> {
              assertThat(line.get("value").isNull()).isTrue();
              assertThat(line.get("problem").asText()).contains("0x7b");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "One two three., One four three., 4, 7, 8",
    "One two., One two., 8, 8, 8",
    "One., One. Two., 4, 4, 9",
    "One. Two., Two., 0, 5, 0",
    "8000 fled, 9000 fled, 0, 4, 4",
    "'', New., 0, 0, 4",
    "Old., '', 0, 4, 0",
  })
  void theWordsThatChangedAreWholeOnes(
      String before, String after, int start, int beforeEnd, int afterEnd) {
    assertThat(ChangedWords.between(before, after))
        .isEqualTo(new ChangedWords(start, beforeEnd, afterEnd));
  }
}
