package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyledTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\u0007", "\b", "\r", "\n", "\u007F", "\u009B", "\u0085", "\u2028", "\u2029",
        "\u202A", "\u202E", "\u2066", "\u2068", "\u2069"
      })
  void whatATerminalWouldObeyIsShownAsAReplacement(String sign) {
    assertThat(new StyledText("a" + sign + "b").lines(80, false)).containsExactly("a\uFFFDb");
    assertThat(StyledText.safe("a" + sign + "b")).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"–“é”", "дом", "🚢🇺🇦", "a\u200Db", "בית"})
  void allOtherSignsStay(String text) {
    assertThat(StyledText.safe(text)).isEqualTo(text);
  }

  @Test
  void aTabIsASpace() {
    assertThat(StyledText.safe("a\tb")).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource({
    "10, one two three four, one two|three four",
    "7, one two three, one two|three",
    "6, one two three, one|two|three",
    "5, incomprehensible to me, incomprehensible|to me",
    "4, to incomprehensible, to|incomprehensible",
    "3, one   two, one|two",
    "80, one, one"
  })
  void linesBreakBetweenWordsAndNeverWithin(int width, String text, String lines) {
    assertThat(new StyledText(text).lines(width, false)).containsExactly(lines.split("\\|"));
  }

  @Test
  void noTextHasNoLines() {
    assertThat(new StyledText("").lines(80, false)).isEmpty();
  }

  @Test
  void coloursBeginAndEndOnTheSameLine() {
    StyledText text = new StyledText("one two three four").paint(4, 13, Style.QUOTE);

    assertThat(text.lines(8, true))
        .containsExactly("one \u001b[32mtwo\u001b[0m", "\u001b[32mthree\u001b[0m", "four");
    assertThat(text.lines(8, false)).containsExactly("one two", "three", "four");
  }

  @Test
  void offsetsAreThoseOfTheTextAsItCame() {
    StyledText text = new StyledText("\u001b[1m🚢 12").paint(7, 9, Style.FIGURE);

    assertThat(text.lines(80, true)).containsExactly("\uFFFD[1m🚢 \u001b[33m12\u001b[0m");
  }

  @Test
  void aLaterColourGoesOverAnEarlierAndNoneGoesBeyondTheText() {
    StyledText text = new StyledText("abcd").paint(-2, 99, Style.QUOTE).paint(1, 2, Style.FIGURE);

    assertThat(text.lines(80, true))
        .containsExactly("\u001b[32ma\u001b[0m\u001b[33mb\u001b[0m\u001b[32mcd\u001b[0m");
  }
}
