package io.newswire.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
  private final Phrases<String> phrases =
      new Phrases.Builder<String>()
          .put("over", "more than", "over")
          .put("atMost", "no more than")
          .put("no", "no")
          .build();

  @Test
  void takesTheLongestPhrase() {
    Tokens tokens = Tokens.of("No more than ten, more than two, no more");

    assertThat(phrases.get(tokens, 0)).isEqualTo("atMost");
    assertThat(phrases.lengthAt(tokens, 0)).isEqualTo(3);
    assertThat(phrases.get(tokens, 5)).isEqualTo("over");
    assertThat(phrases.get(tokens, 9)).isEqualTo("no");
    assertThat(phrases.lengthAt(tokens, 9)).isEqualTo(1);
  }

  @Test
  void findsNothingElsewhere() {
    Tokens tokens = Tokens.of("more or less");

    assertThat(phrases.get(tokens, 0)).isNull();
    assertThat(phrases.lengthAt(tokens, 0)).isZero();
    assertThat(phrases.get(tokens, 9)).isNull();
  }
}
