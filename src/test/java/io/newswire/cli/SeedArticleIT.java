package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first real article, which belongs to its publisher and is read where it lies, if it does. */
class SeedArticleIT {
  private static final Path ARTICLE = Path.of("../shared/seed/article.txt");
  private static final String SPEAKER = "Volodymyr Zelenskyy";
  private static final List<JsonNode> LINES = new ArrayList<>();

  @BeforeAll
  static void classifyTheArticle(@TempDir Path folder) {
    Assumptions.assumeTrue(Files.exists(ARTICLE), "the seed article is not here: " + ARTICLE);
    Launched.assumePackaged();
    Typed typed = Launched.run(folder, "classify", "--format", "jsonl", ARTICLE);
    assertThat(typed.exitCode()).as(typed.err()).isZero();
    LINES.clear();
    LINES.addAll(typed.json());
  }

  @Test
  void theDemoAccountsForAllThirtyFourParagraphsAndPutsEightOnPromos(@TempDir Path folder) {
    Typed demo = Launched.run(folder, "demo", ARTICLE);

    assertThat(demo.exitCode()).as(demo.err()).isZero();
    assertThat(demo.err()).isEmpty();
    assertThat(demo.out())
        .contains("34 fed = 34 classified + 0 dead letters: they balance")
        .contains("news.promos 8,")
        .contains(" 8 promo");
  }

  @Test
  void theEightPromosArePromosAndNothingElse() {
    assertThat(LINES).hasSize(34);
    assertThat(LINES)
        .filteredOn(line -> line.get("primary").asText().equals("PROMO"))
        .extracting(line -> line.get("position").asInt())
        .containsExactly(6, 19, 24, 29, 30, 31, 32, 33);
    assertThat(LINES)
        .filteredOn(line -> names(line.get("classes")).contains("PROMO"))
        .hasSize(8)
        .allSatisfy(line -> assertThat(names(line.get("classes"))).containsExactly("PROMO"));
  }

  @Test
  void theThreeLongQuotationsAreWholeAndHaveTheirSpeaker() {
    List<Integer> begun = new ArrayList<>();
    for (int position = 0; position < LINES.size() - 1; position++) {
      for (JsonNode quotation : quotations(position)) {
        assertThat(quotation.get("speaker").get("name").asText()).isEqualTo(SPEAKER);
        if (quotation.get("continuesIntoNext").asBoolean()) {
          JsonNode next = quotations(position + 1).get(0);
          assertThat(next.get("continuesFromPrevious").asBoolean()).isTrue();
          assertThat(next.get("id")).isEqualTo(quotation.get("id"));
          if (!quotation.get("continuesFromPrevious").asBoolean()) {
            begun.add(position);
          }
        }
      }
    }
    assertThat(begun).containsExactly(2, 16, 20);
    assertThat(quotations(4).get(0).get("continuesFromPrevious").asBoolean()).isTrue();
    assertThat(quotations(4).get(0).get("id")).isEqualTo(quotations(2).get(0).get("id"));
  }

  @Test
  void theConflictingFiguresHaveWhoIsCountedAndWhoSaysSo() {
    List<JsonNode> figures = figures(11);

    assertThat(figures)
        .extracting(figure -> figure.get("value").asInt())
        .containsExactly(498, 1597, 2870);
    assertThat(figures)
        .allSatisfy(
            figure -> {
              assertThat(figure.get("counted").asText()).isNotBlank();
              assertThat(figure.get("source").get("name").asText()).isEqualTo("Russia");
              assertThat(figure.get("kind").asText()).isEqualTo("CASUALTIES");
            });
  }

  @Test
  void theFirstFigureHasItsBoundAndItsClaimant() {
    JsonNode figure = figures(0).get(0);

    assertThat(figure.get("value").asInt()).isEqualTo(9_000);
    assertThat(figure.get("bound").asText()).isEqualTo("NEARLY");
    assertThat(figure.get("source").get("name").asText()).containsAnyOf("president", SPEAKER);
  }

  @Test
  void aDateAndTheNumberOfASquadronAreNoFigures() {
    assertThat(figures(12))
        .extracting(figure -> figure.get("value").asInt())
        .containsExactly(227, 525);
    assertThat(figures(28)).isEmpty();
  }

  private static List<JsonNode> quotations(int position) {
    return list(LINES.get(position).get("quotations"));
  }

  private static List<JsonNode> figures(int position) {
    return list(LINES.get(position).get("figures"));
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static Set<String> names(JsonNode classes) {
    Set<String> names = new TreeSet<>();
    classes.forEach(name -> names.add(name.asText()));
    return names;
  }
}
