package io.newswire.serve.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets for what it says it accepts. */
class RepresentationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                                              | JSON",
        "application/*                                                    | JSON",
        "application/json                                                 | JSON",
        "Application/JSON; charset=utf-8                                  | JSON",
        "text/html                                                        | HTML",
        "TEXT/HTML;level=1                                                | HTML",
        "text/*                                                           | HTML",
        "application/ld+json                                              | JSON_LD",
        "application/ld+json;profile=\"http://schema.org\"                | JSON_LD",
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | HTML",
        "application/xml, */*;q=0.1                                       | JSON",
        "text/html, */*                                                   | HTML",
        "*/*, text/html                                                   | JSON",
        "application/ld+json, application/json                            | JSON_LD",
        "application/json;q=0.5, text/html;q=0.6                          | HTML",
        "application/json;q=0.5, application/ld+json;q=0.501              | JSON_LD",
        "text/html;q=0, */*                                               | JSON",
        "application/json;q=0, */*                                        | HTML",
        "application/json;q=0, text/html;q=0, */*;q=0.1                   | JSON_LD",
        "application/*;q=0.2, application/ld+json, text/html;q=0.5        | JSON_LD",
        "text/html;q=high, application/json;q=0.1                         | JSON"
      })
  void theBestLikedOneIsTold(String accept, Representation representation) {
    assertThat(accepted(accept)).contains(representation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "text/plain, image/*",
        "application/json;q=0",
        "*/*;q=0",
        "application/*;q=0.000, text/html;q=0",
        "json",
        "*",
        ";q=1",
        "text/html;q=2"
      })
  void whereNoneIsAcceptedThereIsNone(String accept) {
    assertThat(accepted(accept)).isEmpty();
  }

  @Test
  void withoutAWordItIsJson() {
    assertThat(Representation.accepted(List.of())).contains(Representation.JSON);
  }

  @Test
  void eachIsCalledByItsName() {
    assertThat(List.of("json", "html", "json-ld").stream().map(Representation::named))
        .containsExactly(
            Optional.of(Representation.JSON),
            Optional.of(Representation.HTML),
            Optional.of(Representation.JSON_LD));
    assertThat(Representation.named("HTML")).isEmpty();
    assertThat(Representation.named("xml")).isEmpty();
  }

  private static Optional<Representation> accepted(String accept) {
    return Representation.accepted(
        Arrays.stream(accept.split(",", -1)).map(String::strip).toList());
  }
}
