package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
  private static JsonNode json(String text) {
    Paragraph paragraph = Paragraph.of("p7", text);
    return ReadingJson.of(
        "a1", 7, new Reader().read(new Story(null, null), ReadingContext.start(), paragraph));
  }

  @Test
  void writesQuotationsWithSpeakerAndFlags() {
    JsonNode line = json("“We sail at dawn,” Captain Ruth Adler said.");

    assertThat(line.get("articleId").asText()).isEqualTo("a1");
    assertThat(line.get("position").asInt()).isEqualTo(7);
    assertThat(line.get("primary").asText()).isEqualTo("QUOTE");
    assertThat(line.get("classes").toString()).contains("QUOTE");
    JsonNode quotation = line.get("quotations").get(0);
    assertThat(quotation.get("start").asInt()).isZero();
    assertThat(quotation.get("end").asInt()).isEqualTo(18);
    assertThat(quotation.get("text").asText()).isEqualTo("“We sail at dawn,”");
    assertThat(quotation.get("speaker").get("name").asText()).isEqualTo("Ruth Adler");
    assertThat(quotation.get("cue").asText()).isEqualTo("said");
    assertThat(quotation.get("continuesFromPrevious").asBoolean()).isFalse();
    assertThat(quotation.get("continuesIntoNext").asBoolean()).isFalse();
    assertThat(line.get("promo").isNull()).isTrue();
  }

  @Test
  void writesWholeNumbersWithoutADecimalPoint() {
    JsonNode figure = json("Police said 1,250 people were arrested.").get("figures").get(0);

    assertThat(figure.get("value").toString()).isEqualTo("1250");
    assertThat(figure.get("upperValue").isNull()).isTrue();
    assertThat(figure.get("source").get("name").asText()).isEqualTo("Police");
  }

  @Test
  void writesThePromosKind() {
    JsonNode line = json("Sign up for our newsletter");

    assertThat(line.get("promo").get("kind").asText()).isEqualTo("NEWSLETTER");
    assertThat(line.get("development").isNull()).isTrue();
  }
}
