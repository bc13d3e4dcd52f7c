package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.Block;
import io.newswire.feed.Submission;
import io.newswire.record.Article;
import io.newswire.record.Paragraph;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.RecordClasses;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleReaderTest {
  static {
    RecordClasses.trust();
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private final List<Submission> articles = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final ArticleReader reader = new ArticleReader(new Collected(articles, refusals));

  private void read(byte[] bytes) {
    reader.read(
        Input.of("in", bytes, Article.newBuilder().setUri("urn:default").setVersion(3).build()));
  }

  private void read(String text) {
    read(text.getBytes(UTF_8));
  }

  private List<String> texts() {
    return articles.stream().flatMap(a -> a.blocks().stream()).map(Block::text).toList();
  }

  private static String json(String id, String... paragraphs) {
    return "{\"id\":\"%s\",\"headline\":null,\"paragraphs\":[\"%s\"]}"
        .formatted(id, String.join("\",\"", paragraphs));
  }

  static Stream<Arguments> plainTexts() {
    return Stream.of(
        Arguments.of("a line each", "One.\nTwo.\n", List.of("One.", "Two.")),
        Arguments.of("no line end at the end", "One.\nTwo.", List.of("One.", "Two.")),
        Arguments.of("a byte order mark", "\uFEFFOne.\nTwo.", List.of("One.", "Two.")),
        Arguments.of("line ends of Windows", "One.\r\n\r\nTwo.\r\n", List.of("One.", "Two.")),
        Arguments.of("line ends of old Macs", "One.\rTwo.\r", List.of("One.", "Two.")),
        Arguments.of("blank lines", "\n\n \t \nOne.\n\n\nTwo.\n\n", List.of("One.", "Two.")),
        Arguments.of("no-break spaces", "One.\n\u00A0\u202F\nTwo.", List.of("One.", "Two.")),
        Arguments.of("invisible marks", "One.\n\u200B\u2060\nTwo.", List.of("One.", "Two.")),
        Arguments.of(
            "lines wrapped at a width",
            """
            The harbour of Sorrel has been shut since the
            storm, and no ferry is expected to leave it
            before Thursday.

            Its master said that two of the three piers had
            been damaged.
            """,
            List.of(
                "The harbour of Sorrel has been shut since the storm, and no ferry is expected to leave it before Thursday.",
                "Its master said that two of the three piers had been damaged.")),
        Arguments.of(
            "paragraphs of the same length, a line each",
            "The mayor said 340 boats are safe.\nThe mayor said 341 boats are safe.\nThe mayor said 342 boats are safe.",
            List.of(
                "The mayor said 340 boats are safe.",
                "The mayor said 341 boats are safe.",
                "The mayor said 342 boats are safe.")),
        Arguments.of(
            "headlines of the same length, a line each",
            "Harbour of Sorrel shut after storm\nFerries to Tarn stay in port today\nMayor of Tarn calls for new pier.",
            List.of(
                "Harbour of Sorrel shut after storm",
                "Ferries to Tarn stay in port today",
                "Mayor of Tarn calls for new pier.")),
        Arguments.of(
            "short paragraphs, a line each",
            "The harbour is shut.\nNo ferry leaves before Thursday, its master said.\nTwo piers are damaged.",
            List.of(
                "The harbour is shut.",
                "No ferry leaves before Thursday, its master said.",
                "Two piers are damaged.")),
        Arguments.of("spaces around words stay", "  One. \n", List.of("  One. ")),
        Arguments.of("a brace within", "Choose {a} or {b}.", List.of("Choose {a} or {b}.")),
        Arguments.of("a brace after other letters", "Дом {1}.", List.of("Дом {1}.")),
        Arguments.of("signs beyond the basic plane", "A 🚢 sails.", List.of("A 🚢 sails.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plainTexts")
  void plainTextIsOneArticleWithAParagraphALine(String what, String text, List<String> paragraphs) {
    read(text);

    assertThat(refusals).as(what).isEmpty();
    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).article().getUri()).isEqualTo("urn:default");
    assertThat(texts()).isEqualTo(paragraphs);
  }

  static Stream<Arguments> refusedTexts() {
    return Stream.of(
        Arguments.of("nothing", "".getBytes(UTF_8), "in: empty"),
        Arguments.of("blank lines only", "\n \r\n\t".getBytes(UTF_8), "in: empty"),
        Arguments.of("no-break spaces only", "\u00A0\n\u00A0".getBytes(UTF_8), "in: empty"),
        Arguments.of("a byte order mark only", "\uFEFF".getBytes(UTF_8), "in: empty"),
        Arguments.of("a zero byte", "One.\nT\0wo.".getBytes(UTF_8), "in: binary"),
        Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "in: binary"),
        Arguments.of("UTF-16", "One.".getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
        Arguments.of(
            "Latin-1",
            "Fine.\nCafé closed.".getBytes(StandardCharsets.ISO_8859_1),
            "in: not UTF-8: byte 0xe9 in line 2, at offset 9; convert it first"),
        Arguments.of(
            "a sign cut short",
            new byte[] {'a', '\n', '\n', (byte) 0xE2, (byte) 0x80},
            "byte 0xe2 in line 3, at offset 3"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusedTexts")
  void whatIsNoTextIsRefusedWithPlaceAndReason(String what, byte[] bytes, String message) {
    read(bytes);

    assertThat(articles).as(what).isEmpty();
    assertThat(refusals).singleElement().asString().contains(message);
  }

  @Test
  void jsonLinesAreAnArticleEach() {
    read(
        "{\"id\":\"a1\",\"headline\":\"Harbour shut\",\"paragraphs\":[\"One.\",\"Two.\"]}\n"
            + json("a2", "Three.")
            + "\r\n");

    assertThat(refusals).isEmpty();
    assertThat(articles).extracting(a -> a.article().getUri()).containsExactly("a1", "a2");
    assertThat(articles)
        .extracting(a -> a.article().getHeadline())
        .containsExactly("Harbour shut", null);
    assertThat(articles).allSatisfy(a -> assertThat(a.version()).isNull());
    assertThat(texts()).containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void jsonLinesMayBeginWithAByteOrderMarkAndBlankLines() {
    read("\uFEFF\n\n  " + json("a1", "One.") + "\n\n");

    assertThat(refusals).isEmpty();
    assertThat(texts()).containsExactly("One.");
  }

  @Test
  void blankParagraphsOfJsonKeepTheirPlace() {
    read(json("a1", "One.", "", "Two."));

    assertThat(texts()).containsExactly("One.", "", "Two.");
  }

  static Stream<Arguments> refusedLines() {
    return Stream.of(
        Arguments.of("{\"id\":\"b\",", "in:2: not JSON: "),
        Arguments.of("[1, 2]", "in:2: not a JSON object"),
        Arguments.of("plain words", "in:2: not JSON: "),
        Arguments.of(json("b", "One.") + json("c", "Two."), "in:2: not JSON: "),
        Arguments.of("{\"paragraphs\":[\"One.\"]}", "in:2: \"id\" must be a string"),
        Arguments.of(json(" ", "One."), "in:2: \"id\" must be a string that is not blank"),
        Arguments.of("{\"id\":7,\"paragraphs\":[\"One.\"]}", "in:2: \"id\" must be a string"),
        Arguments.of("{\"id\":null,\"paragraphs\":[\"One.\"]}", "in:2: \"id\" must be a string"),
        Arguments.of(
            "{\"id\":\"b\\u001b[2J\",\"paragraphs\":[\"One.\"]}",
            "in:2: \"id\" can't be taken: article.uri has a control character in it"),
        Arguments.of(
            json("b".repeat(2_049), "One."),
            "in:2: \"id\" can't be taken: article.uri has 2049 characters, more than 2048"),
        Arguments.of("{\"id\":\"b\"}", "in:2: \"paragraphs\" must be a list of strings"),
        Arguments.of(
            "{\"id\":\"b\",\"paragraphs\":\"One.\"}", "in:2: \"paragraphs\" must be a list"),
        Arguments.of(
            json("b", "One.", "long ".repeat(1_000_000)),
            "in:2, paragraph 1: a paragraph of 5,000,000 bytes, more than the 262,144"));
  }

  @ParameterizedTest
  @MethodSource("refusedLines")
  void aBadLineIsRefusedAndItsNeighboursComeOut(String line, String message) {
    read(json("a", "Before.") + "\n" + line + "\n" + json("z", "After.") + "\n");

    assertThat(texts()).containsExactly("Before.", "After.");
    assertThat(refusals).singleElement().asString().startsWith(message);
  }

  @Test
  void aLineThatIsNotUtf8IsNamedByItsLineAndOffsetInAllOfTheInput() {
    String before = json("a", "Before.") + "\n";
    String bad = json("b", "Café.");

    read((before + bad + "\n" + json("z", "After.")).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(texts()).containsExactly("Before.", "After.");
    assertThat(refusals)
        .singleElement()
        .asString()
        .startsWith("in: not UTF-8: byte 0xe9 in line 2, at offset ")
        .contains("offset " + (before + bad).indexOf('é'));
  }

  @Test
  void aParagraphOfFiveMegabytesIsRefusedWithItsLine() {
    read("One.\n\n" + "x".repeat(5_000_000) + "\nTwo.");

    assertThat(articles).isEmpty();
    assertThat(refusals)
        .containsExactly(
            "in:3: a paragraph of 5,000,000 bytes, more than the 262,144 that are read;"
                + " break it into several");
  }

  @Test
  void theLimitOfAParagraphCountsBytesNotCharacters() {
    int most = ParagraphRules.MAX_TEXT_BYTES;
    read("é".repeat(most / 2) + "\n");
    assertThat(refusals).isEmpty();

    read("é".repeat(most / 2) + "x\n");
    assertThat(refusals).singleElement().asString().contains("262,145 bytes");
  }

  @Test
  void anArticleOfTooManyParagraphsIsRefused() {
    read("One.\n".repeat(ParagraphRules.MAX_PARAGRAPHS));
    assertThat(refusals).isEmpty();

    read("One.\n".repeat(ParagraphRules.MAX_PARAGRAPHS + 1));
    assertThat(refusals)
        .containsExactly("in: 20,001 paragraphs, more than the 20,000 that an article may have");
  }

  @Test
  void theRecordsOfAVersionAreItsWordedParagraphsNumberedInOrder() {
    read(json("urn:a", "One.", " ", "Two.", "\\u00a0", "Three."));

    List<Paragraph> records = articles.get(0).versionOr(0).records();

    assertThat(records).extracting(Paragraph::getText).containsExactly("One.", "Two.", "Three.");
    assertThat(records).extracting(Paragraph::getPosition).containsExactly(0, 1, 2);
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(record.getParagraphCount()).isEqualTo(3);
              assertThat(record.getArticle().getUri()).isEqualTo("urn:a");
              ParagraphRules.check("urn:a", record);
            });
  }
}
