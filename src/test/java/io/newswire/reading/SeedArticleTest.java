package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.record.Bound;
import io.newswire.record.ParagraphClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first real article, which belongs to its publisher and is read where it lies, if it does. */
class SeedArticleTest {
  private static final Path ARTICLE = Path.of("../shared/seed/article.txt");
  private static final List<Reading> READINGS = new ArrayList<>();

  @BeforeAll
  static void readTheArticle() throws IOException {
    Assumptions.assumeTrue(Files.exists(ARTICLE), "the seed article is not here: " + ARTICLE);
    READINGS.clear();
    Reader reader = new Reader();
    ReadingContext context = ReadingContext.start();
    for (String line : Files.readAllLines(ARTICLE)) {
      Paragraph paragraph = Paragraph.of("p" + READINGS.size(), line);
      Reading reading = reader.read(new Story(null, null), context, paragraph);
      READINGS.add(reading);
      context = reading.context();
    }
  }

  @Test
  void hasThirtyFourParagraphsAndEightPromosThatAreNothingElse() {
    assertThat(READINGS).hasSize(34);
    List<Reading> promos = READINGS.stream().filter(r -> r.promo() != null).toList();
    assertThat(promos)
        .hasSize(8)
        .allSatisfy(promo -> assertThat(promo.classes()).containsExactly(ParagraphClass.PROMO));
  }

  @Test
  void givesTheThreeLongQuotationsToTheirSpeakerWhole() {
    Set<String> runningOn =
        READINGS.stream()
            .flatMap(reading -> reading.quotations().stream())
            .filter(quotation -> quotation.continuesIntoNext())
            .map(Quotation::id)
            .collect(Collectors.toSet());
    assertThat(runningOn).hasSize(3);
    Set<String> names =
        READINGS.stream()
            .flatMap(reading -> reading.quotations().stream())
            .map(quotation -> quotation.speaker() == null ? "" : quotation.speaker().name())
            .collect(Collectors.toSet());
    assertThat(names).hasSize(1).allSatisfy(name -> assertThat(name).contains(" "));
  }

  @Test
  void keepsBoundAndSourceWithItsFigures() {
    assertThat(READINGS.get(0).figures().get(0).bound()).isEqualTo(Bound.NEARLY);
    assertThat(READINGS.get(0).figures().get(0).source()).isNotNull();
    assertThat(READINGS.get(11).figures())
        .hasSize(3)
        .allSatisfy(
            figure -> {
              assertThat(figure.source()).isNotNull();
              assertThat(figure.counted()).isNotBlank();
            });
    assertThat(READINGS.get(12).figures()).hasSize(2);
    assertThat(READINGS.get(28).figures()).isEmpty();
  }
}
