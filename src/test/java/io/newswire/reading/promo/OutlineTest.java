package io.newswire.reading.promo;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Paragraph;
import io.newswire.reading.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
  private static boolean opensPost(String text) {
    Tokens tokens = Tokens.of(text);
    return Outline.opensPost(tokens, Line.of(Paragraph.of("p", text), tokens, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14:35 GMT",
        "2.15pm BST",
        "Updated 3:30 p.m.",
        "5 hours ago",
        "12h ago",
        "7 May 2025 14:35",
        "Monday, May 5, 2025 4:35 PM EDT",
        "Harbour gate closes ahead of the storm"
      })
  void aTimeOrATitleOpensAPost(String line) {
    assertThat(opensPost(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 May 2025",
        "Monday",
        "3,400",
        "Background",
        "The gate closed at 14:35 GMT.",
        "At 4:35 PM the gate was closed on Monday.",
        ""
      })
  void aDateASubHeadingOrASentenceOpensNone(String line) {
    assertThat(opensPost(line)).isFalse();
  }
}
