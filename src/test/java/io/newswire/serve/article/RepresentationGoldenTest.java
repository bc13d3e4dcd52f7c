package io.newswire.serve.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.stream.StandingArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What programs and people get of invented articles. After a change that is meant, {@code mvn test
 * -Dtest=RepresentationGoldenTest -Dnewswire.golden=write} writes the golden files anew; look at
 * the difference.
 */
class RepresentationGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/article");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void anArticleThatHasEverythingIsTold(Representation representation) throws IOException {
    assertGolden("whole", representation, InventedArticle.whole());
  }

  @ParameterizedTest
  @EnumSource
  void anArticleOfWhichLittleIsKnownIsTold(Representation representation) throws IOException {
    assertGolden("bare", representation, InventedArticle.bare());
  }

  @Test
  void aQuotationOverTwoParagraphsIsOneInJsonLdAndThePromoBetweenThemIsNoPartOfIt()
      throws IOException {
    JsonNode json = JSON.readTree(Representation.JSON_LD.write(InventedArticle.whole()));

    assertThat(json.path("hasPart")).hasSize(1);
    assertThat(json.at("/hasPart/0/@type").asText()).isEqualTo("Quotation");
    assertThat(json.at("/hasPart/0/text").asText())
        .startsWith("“The river took 40 metres of the bank. All slept.\n\n“There were")
        .endsWith("about 120 of them”");
    assertThat(json.at("/hasPart/0/spokenByCharacter/name").asText()).isEqualTo("Ruth Adler");
    assertThat(json.path("articleBody").asText()).doesNotContain("Read more");
  }

  private static void assertGolden(
      String name, Representation representation, StandingArticle article) throws IOException {
    Path golden = GOLDEN.resolve(name + "." + representation);
    String told = readable(representation, representation.write(article));
    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualToNormalizingNewlines(Files.readString(golden));
  }

  /** The same on more lines, for who looks at a difference. */
  private static String readable(Representation representation, byte[] written) throws IOException {
    if (representation == Representation.HTML) {
      return new String(written, StandardCharsets.UTF_8)
          .replaceAll(
              "(?=<(head|meta|title|link|body|h1|dt|a|section|p|h2|ul|li|details)\\b)", "\n");
    }
    return JSON.readTree(written).toPrettyString() + "\n";
  }
}
