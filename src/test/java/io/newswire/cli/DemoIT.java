package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newswire demo} as a person runs it, with its output piped. */
class DemoIT {
  private static final Path SAMPLE =
      Path.of("src/main/resources/io/newswire/cli/sample-article.txt");
  private static final Pattern BEGINNING = Pattern.compile(" *(\\d+)  [A-Z]+ +(.*)");

  @TempDir Path folder;

  @BeforeAll
  static void needTheJar() {
    Launched.assumePackaged();
  }

  @Test
  void theDemoPrintsEveryParagraphOfTheSampleOnceInOrderAndBalancesTheBooks() throws IOException {
    List<String> sample = Files.readAllLines(SAMPLE);

    Typed demo = Launched.run(folder, "demo");

    assertThat(demo.exitCode()).as(demo.err()).isZero();
    assertThat(demo.err()).isEmpty();
    assertThat(demo.out()).doesNotContain("\u001b", "\r");
    assertThat(paragraphs(demo.out())).isEqualTo(sample);
    assertThat(demo.out()).startsWith(Typed.newswire("classify", SAMPLE).out() + "\n");
    assertThat(demo.out())
        .containsPattern("primary class   \\d+ quote, \\d+ development, \\d+ figure, \\d+ promo")
        .containsPattern("on the topics   news.quotes \\d+, news.developments \\d+")
        .contains(
            "%1$d fed = %1$d classified + 0 dead letters: they balance".formatted(sample.size()));
  }

  @Test
  void theDemoTakesJsonAndGoesOnBesideWhatItCanNotRead() throws IOException {
    Path articles =
        Files.writeString(
            folder.resolve("articles.jsonl"),
            """
            {"id":"urn:a","headline":null,"paragraphs":["The harbour is shut.", " "]}
            {"id":"urn:bad"}
            {"id":"urn:b","headline":"Knots","paragraphs":["Read more:","How to tie a knot"]}
            """);

    Typed demo = Launched.run(folder, "demo", articles, "none.txt");

    assertThat(demo.exitCode()).isEqualTo(2);
    assertThat(demo.errLines())
        .containsExactly(
            "newswire: " + articles + ":2: \"paragraphs\" must be a list of strings or objects",
            "newswire: none.txt: no such file");
    assertThat(demo.out()).contains("3 fed = 3 classified + 0 dead letters: they balance");
    assertThat(paragraphs(demo.out()))
        .containsExactlyInAnyOrder("The harbour is shut.", "Read more:", "How to tie a knot");
  }

  @Test
  void theLiveDemoPlaysItsStoryAndBalancesTheBooks() {
    Typed demo = Launched.run(folder, "demo", "--live", "--pace=0");

    assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.err()).isEmpty();
    assertThat(demo.out()).doesNotContain("\u001b", "\r", "DIFFER");
    assertThat(demo.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(demo.out())
        .containsSubsequence(
            "05:52 UTC ── version 2, usable",
            "held back until 2031-05-06 06:00 UTC",
            "06:00 UTC ── version 2: the embargo ends",
            "on Pier 4 of the port",
            "nothing new: this version or a newer one is there already",
            "held back until a usable version comes",
            "version 16, canceled",
            "KILLED",
            "news.quotes 0 of 0",
            "they balance")
        .doesNotContain("Pier 3", "Police arrested");
  }

  @Test
  void theLiveDemoPlaysAnyVersionsAndShowsWhatIsReadAnew() throws IOException {
    Path versions =
        Files.writeString(
            folder.resolve("versions.jsonl"),
            """
            {"id":"urn:a","version":1,"paragraphs":["Read more:","How to tie a knot"]}
            {"id":"urn:b","version":1,"paragraphs":["The harbour is shut."]}
            {"id":"urn:a","version":2,"paragraphs":["The tide is out.","How to tie a knot"]}
            """);

    Typed demo = Launched.run(folder, "demo", "--live", versions);

    assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.out())
        .containsSubsequence("PROMO       How to tie a knot", "read anew", "before PROMO")
        .contains("after each of 3 versions", "they balance");
  }

  /** The words of the paragraphs as they were printed: without classes, notes and line breaks. */
  private static List<String> paragraphs(String out) {
    List<String> paragraphs = new ArrayList<>();
    boolean words = false;
    for (String line : out.substring(0, out.indexOf("\nprimary class")).lines().toList()) {
      Matcher beginning = BEGINNING.matcher(line);
      if (beginning.matches()) {
        paragraphs.add(beginning.group(2));
        words = true;
      } else if (line.strip().startsWith("·")) {
        words = false;
      } else if (words && !line.isBlank()) {
        int last = paragraphs.size() - 1;
        paragraphs.set(last, paragraphs.get(last) + " " + line.strip());
      }
    }
    return paragraphs;
  }
}
