package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden file is what a person sees of the sample article. After a change that is meant, {@code
 * mvn test -Dtest=ClassifyCommandTest -Dnewswire.golden=write} writes it anew; look at the
 * difference before it is committed.
 */
class ClassifyCommandTest {
  private static final Path SAMPLE =
      Path.of("src/main/resources/io/newswire/cli/sample-article.txt");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/classify-sample.txt");
  private static final Set<String> CLASSES = Set.of("QUOTE", "DEVELOPMENT", "FIGURE", "PROMO");

  private static final String STORY =
      """
      {"id":"urn:harbour","headline":"Harbour shut","paragraphs":["🚢 “We stay in port,” said Ada Quill, the harbour master. “All of us.”","","At least 1,200 boats, or 3.5% of the fleet, are waiting, the coast guard said.","Read more:","How to tie a knot"]}
      {"id":"urn:other","headline":null,"paragraphs":["The harbour opened in 1907."]}
      """;

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void theSampleArticleIsShownAsInTheGoldenFile() throws IOException {
    Typed typed = Typed.newswire("classify", SAMPLE);

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN, typed.out());
    }
    assertThat(typed.out()).isEqualToNormalizingNewlines(Files.readString(GOLDEN));
  }

  @Test
  void theSampleArticleComesOutOfStandardInputTheSame() throws IOException {
    Typed typed = Typed.newswireReading(Files.readAllBytes(SAMPLE), "classify", "-");

    assertThat(typed.out()).isEqualTo(Typed.newswire("classify", SAMPLE).out());
  }

  @Test
  void jsonLinesKeepTheOrderOfArticlesAndParagraphs() {
    Typed typed = Typed.newswireReading(STORY, "classify", "--format", "jsonl", "-");

    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.json())
        .extracting(line -> line.get("articleId").asText() + " " + line.get("position").asInt())
        .containsExactly(
            "urn:harbour 0",
            "urn:harbour 1",
            "urn:harbour 2",
            "urn:harbour 3",
            "urn:harbour 4",
            "urn:other 0");
  }

  @Test
  void everyJsonLineKeepsToTheContract() throws IOException {
    List<String> texts = new ArrayList<>(Files.readAllLines(SAMPLE));
    List<JsonNode> lines =
        new ArrayList<>(Typed.newswire("classify", "--format=JSONL", SAMPLE).json());
    assertThat(lines).hasSameSizeAs(texts);
    Typed.json(STORY).get(0).get("paragraphs").forEach(text -> texts.add(text.asText()));
    Typed.json(STORY).get(1).get("paragraphs").forEach(text -> texts.add(text.asText()));
    lines.addAll(Typed.newswireReading(STORY, "classify", "--format=jsonl", "-").json());

    assertThat(lines).hasSameSizeAs(texts);
    for (int i = 0; i < lines.size(); i++) {
      keepsToTheContract(lines.get(i), texts.get(i));
    }
  }

  private static void keepsToTheContract(JsonNode line, String text) {
    assertThat(names(line))
        .contains("articleId", "position", "primary", "classes", "scores", "quotations")
        .contains("figures", "development", "promo");
    Set<String> held = new TreeSet<>();
    line.get("classes").forEach(name -> held.add(name.asText()));
    assertThat(CLASSES).containsAll(held);
    assertThat(line.get("primary").asText())
        .satisfies(
            primary -> assertThat(held.isEmpty() ? Set.of("BACKGROUND") : held).contains(primary));
    assertThat(names(line.get("scores"))).isEqualTo(new TreeSet<>(CLASSES));
    line.get("scores").forEach(score -> assertThat(score.asDouble()).isBetween(0.0, 1.0));
    assertThat(line.get("promo").isNull()).isEqualTo(!held.contains("PROMO"));
    assertThat(line.get("development").isNull()).isEqualTo(!held.contains("DEVELOPMENT"));
    for (JsonNode quotation : line.get("quotations")) {
      assertThat(names(quotation))
          .contains("start", "end", "text", "speaker", "cue")
          .contains("continuesFromPrevious", "continuesIntoNext");
      standsAtItsOffsets(quotation, text);
    }
    for (JsonNode figure : line.get("figures")) {
      assertThat(names(figure))
          .contains("start", "end", "text", "value", "upperValue", "bound", "unit", "kind")
          .contains("counted", "source", "asOf", "caveat");
      assertThat(figure.get("value").isNumber()).isTrue();
      standsAtItsOffsets(figure, text);
    }
  }

  private static void standsAtItsOffsets(JsonNode span, String text) {
    assertThat(text.substring(span.get("start").asInt(), span.get("end").asInt()))
        .isEqualTo(span.get("text").asText());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void offsetsCountUtf16CodeUnits() {
    JsonNode first = Typed.newswireReading(STORY, "classify", "--format=jsonl", "-").json().get(0);

    JsonNode quotation = first.get("quotations").get(0);
    assertThat(quotation.get("start").asInt()).isEqualTo(3);
    assertThat(quotation.get("end").asInt()).isEqualTo(21);
    assertThat(quotation.get("speaker").get("name").asText()).isEqualTo("Ada Quill");
  }

  static Stream<Arguments> badInputs() {
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "empty: there is no paragraph in it"),
        Arguments.of("binary.png", new byte[] {(byte) 0x89, 'P', 0, 1}, "binary"),
        Arguments.of(
            "latin.txt",
            "Fine.\nCafé.".getBytes(StandardCharsets.ISO_8859_1),
            "not UTF-8: byte 0xe9 in line 2"),
        Arguments.of(
            "huge.txt",
            ("One.\n" + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8),
            "a paragraph of 5,000,000 bytes"),
        Arguments.of("bad.jsonl", "{\"id\":".getBytes(StandardCharsets.UTF_8), "not JSON"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badInputs")
  void aBadFileIsToldOnOneLineAndTheOthersComeOut(String name, byte[] bytes, String message)
      throws IOException {
    Path bad = Files.write(folder.resolve(name), bytes);
    Path before = file("before.txt", "The harbour is shut.\n");
    Path after = file("after.txt", "The harbour is open.\n");

    Typed typed = Typed.newswire("classify", before, bad, after);

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).contains("The harbour is shut.", "The harbour is open.");
    assertThat(typed.errLines())
        .singleElement()
        .asString()
        .startsWith("newswire: " + bad)
        .contains(message);
  }

  @Test
  void aBadLineOfJsonIsToldAndItsNeighboursComeOut() {
    List<String> lines = STORY.lines().toList();

    Typed typed =
        Typed.newswireReading(
            lines.get(0) + "\n{\"id\":\"x\"}\n" + lines.get(1), "classify", "--format=jsonl", "-");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.json()).hasSize(6);
    assertThat(typed.errLines())
        .containsExactly(
            "newswire: standard input:2: \"paragraphs\" must be a list of strings or objects");
  }

  @Test
  void aMissingFileIsToldAndTheRestIsRead() {
    Path missing = folder.resolve("none.txt");

    Typed typed = Typed.newswire("classify", missing, SAMPLE);

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.out()).isEqualTo(Typed.newswire("classify", SAMPLE).out());
    assertThat(typed.errLines()).containsExactly("newswire: " + missing + ": no such file");
  }

  @Test
  void nothingOnStandardInputIsTold() {
    Typed typed = Typed.newswireReading("", "classify", "-");

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errLines())
        .containsExactly("newswire: standard input: empty: there is no paragraph in it");
  }

  @Test
  void whatIsNotColouredForATerminalHasNoEscapes() {
    assertThat(Typed.newswire("classify", SAMPLE).out()).doesNotContain("\u001b");
  }
}
