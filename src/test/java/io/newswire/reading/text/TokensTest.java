package io.newswire.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          The 41-year-old left                | the 41 - year - old left
          two-thirds of a long-running row    | two - thirds of a long-running row
          the second-largest port             | the second-largest port
          Jean-Luc's boat                     | jean-luc 's boat
          the sailors’ boat won’t float       | the sailors ' boat won't float
          $1.5bn and €20m                     | $ 1.5 bn and € 20 m
          9,000 of 1,234,567.89               | 9,000 of 1,234,567.89
          1,2,3 or 12,34,567                  | 1 , 2 , 3 or 12,34,567
          a .250 average, 2½ miles            | a .250 average , 2 ½ miles
          USD15m, RM65 and G7                 | usd 15 m , rm 65 and g7
          Rs1,200 and RM2.5                   | rs 1,200 and rm 2.5
          U.S. jets at 5 a.m. today           | u.s. jets at 5 a.m. today
          version 1.2.3 of v2.0.1             | version 1.2.3 of v2.0.1
          see https://a.example/b?c=1 now     | see https://a.example/b?c=1 now
          wait… no -- stop...                 | wait … no -- stop ...
          “Go,” he said                       | “ go , ” he said
          """)
  void cutsTextIntoTokens(String text, String forms) {
    Tokens tokens = Tokens.of(text);

    assertThat(IntStream.range(0, tokens.count()).mapToObj(tokens::form))
        .containsExactly(forms.split(" ", -1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          He left. She stayed.                                        | 2
          Mr. Harrow met Gen. Ives. They spoke.                       | 2
          The U.S. President flew home.                               | 1
          He lives in the U.S. The rest moved.                        | 2
          “Leave now.” The mayor turned. “We mean it!” he said.       | 3
          “Why?” asked the mayor.                                     | 1
          It cost $3.5m. Prices rose 2.5 percent.                     | 2
          Shares of Tarn Inc. on Monday rose.                         | 1
          J. K. Marsh wrote it (in 1990.) Then she stopped.           | 2
          """)
  void findsSentences(String text, int sentences) {
    Tokens tokens = Tokens.of(text);

    assertThat(IntStream.range(0, tokens.count()).filter(tokens::startsSentence).count())
        .isEqualTo(sentences);
  }

  @Test
  void readsThroughInvisibleAndWideCharacters() {
    Tokens tokens = Tokens.of("\uFEFFsol\u00ADdiers\u00A0have\u200B left");

    assertThat(tokens.count()).isEqualTo(3);
    assertThat(tokens.is(0, "soldiers")).isTrue();
    assertThat(tokens.start(0)).isEqualTo(1);
    assertThat(tokens.end(0)).isEqualTo(10);
    assertThat(tokens.is(1, "have")).isTrue();
  }

  @Test
  void answersNoOutsideTheText() {
    Tokens tokens = Tokens.of("");

    assertThat(tokens.count()).isZero();
    assertThat(tokens.is(-1, "a")).isFalse();
    assertThat(tokens.is(0, "a")).isFalse();
    assertThat(tokens.isWord(7)).isFalse();
    assertThat(tokens.at(0)).isZero();
    assertThat(tokens.sentenceStart(0)).isZero();
  }

  @Test
  void keepsOffsetsInsideAnyTextAndSplitsNoSurrogatePair() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      String text = anyText(random);
      Tokens tokens = Tokens.of(text);
      int before = 0;
      for (int i = 0; i < tokens.count(); i++) {
        assertThat(tokens.start(i)).as(text).isGreaterThanOrEqualTo(before);
        assertThat(tokens.end(i)).as(text).isGreaterThan(tokens.start(i));
        assertThat(splitsPair(text, tokens.start(i)) || splitsPair(text, tokens.end(i)))
            .as(text)
            .isFalse();
        assertThat(tokens.is(i, tokens.form(i))).isTrue();
        assertThat(tokens.key(i)).isEqualTo(key(tokens.form(i)));
        assertThat(tokens.at(tokens.start(i))).isEqualTo(i);
        before = tokens.end(i);
      }
      assertThat(before).isLessThanOrEqualTo(text.length());
    }
  }

  private static long key(String form) {
    return WordKey.of(form, 0, form.length());
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static String anyText(Random random) {
    String[] pieces = {
      "a",
      "Mr.",
      "U.S.",
      " ",
      "\n",
      "-",
      "'s",
      "’",
      "“",
      "”",
      ".",
      ",",
      "9",
      "1,000",
      "½",
      "$",
      "%",
      "\uD83D\uDE00",
      "\uD83D",
      "\uDE00",
      "\uD835\uDC00",
      "\u200B",
      "\u00AD",
      "\u0301",
      "://",
      "•",
      "one",
      "\u00A0",
      "RM",
      "É",
      "ß",
      "\uFE0F"
    };
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(24);
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(5) == 0
              ? String.valueOf((char) random.nextInt(0x10000))
              : pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
