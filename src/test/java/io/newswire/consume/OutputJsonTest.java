package io.newswire.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.record.FigureKind;
import io.newswire.record.FigureParagraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of JSON, and what {@link RecordJson} writes into them. */
class OutputJsonTest {
  private static String line(SpecificRecord value) {
    return OutputJson.line(
        new Output(new ConsumerRecord<>("news.figures", 0, 1, "urn:quay#p1", new byte[0]), value));
  }

  /** As a strict reader of UTF-8 has it. */
  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line.getBytes(StandardCharsets.UTF_8));
  }

  private static SpecificRecord text(String text) {
    return new FigureParagraph(Records.paragraph(Records.article(), text), List.of());
  }

  private static SpecificRecord value(double value) {
    return new FigureParagraph(
        Records.paragraph(Records.article(), "?"),
        List.of(Records.figure(FigureKind.COUNT, value, null, null)));
  }

  @Test
  void nestedRecordsAreObjectsListsArraysAndNothingIsWrapped() throws IOException {
    JsonNode value = json(line(Records.figures())).get("value");

    assertThat(value.at("/paragraph/article/language").asText()).isEqualTo("en-GB");
    assertThat(value.at("/paragraph/article/headline").isNull()).isTrue();
    assertThat(value.at("/paragraph/primary").asText()).isEqualTo("FIGURE");
    assertThat(value.at("/paragraph/classes/0").asText()).isEqualTo("FIGURE");
    assertThat(value.at("/paragraph/scores/development").asText()).isEqualTo("0.25");
    assertThat(value.at("/paragraph/provenance/offset").asText()).isEqualTo("7");
    assertThat(value.at("/paragraph/provenance/classifiedAt").asText())
        .isEqualTo("1970-01-01T00:00:01.500Z");
    assertThat(value.at("/figures")).hasSize(2);
    assertThat(value.at("/figures/0/source/name").asText()).isEqualTo("Ada Quill");
    assertThat(value.at("/figures/1/source").isNull()).isTrue();
    assertThat(value.at("/figures/1/upperValue").asText()).isEqualTo("30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Żółć 日本語 \uD83D\uDEA2 e\u0301",
        "“quoted” \"twice\" \\ / \b\f\n\r\t \u0000 \u007F \u2028 \uFEFF",
        ""
      })
  void anyWordsComeBackAsTheyWereOnOneLine(String text) throws IOException {
    String line = line(text(text));

    assertThat(line.lines()).hasSize(1);
    assertThat(json(line).at("/value/paragraph/text").asText()).isEqualTo(text);
  }

  /** Avro makes none, but a Java program might. */
  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "a\uDEA2b", "\uDEA2\uD83D"})
  void halvesOfCharactersBreakNothing(String text) throws IOException {
    assertThat(json(line(text(text))).at("/value/paragraph/text").asText()).hasSameSizeAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "340, 340",
    "-0.0, 0",
    "1500000000, 1500000000",
    "999999999999999, 999999999999999",
    "1e15, 1.0E15",
    "0.5, 0.5",
    "-20.25, -20.25",
    "4.9e-324, 4.9E-324",
  })
  void wholeNumbersHaveNoPoint(double number, String written) {
    assertThat(line(value(number))).contains("\"value\":" + written + ",\"upperValue\"");
  }

  @ParameterizedTest
  @CsvSource({"NaN, NaN", "Infinity, Infinity", "-Infinity, -Infinity"})
  void whatIsNoNumberInJsonIsAString(double number, String written) throws IOException {
    JsonNode value = json(line(value(number))).at("/value/figures/0/value");

    assertThat(value.isTextual()).isTrue();
    assertThat(value.asText()).isEqualTo(written);
  }

  @Test
  void aProblemStandsBesideANullValue() throws IOException {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("news.figures", 2, 7, null, new byte[] {1});
    record.headers().add("empty", null).add("words", "ü".getBytes(StandardCharsets.UTF_8));

    JsonNode line = json(OutputJson.line(new Output(record, null, "cut \"off\"")));

    assertThat(line.get("key").isNull()).isTrue();
    assertThat(line.get("value").isNull()).isTrue();
    assertThat(line.get("problem").asText()).isEqualTo("cut \"off\"");
    assertThat(line.get("headers").get("empty").asText()).isEmpty();
    assertThat(line.get("headers").get("words").asText()).isEqualTo("ü");
  }
}
