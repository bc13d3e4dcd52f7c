package io.newswire.reading.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SKARN, Veldania (Veldapress) - A ferry ran aground on Tuesday.",
        "HOLM, March 3 -- The mill burned down.",
        "(Veldapress) – The mill burned down.",
        "ORRA — Engineers opened the spillway."
      })
  void aDispatchOpensWithADateline(String text) {
    assertThat(Dateline.opens(Tokens.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The ferry - the oldest of the line - ran aground.", "Holm was quiet again.", ""})
  void aDashInASentenceIsNoDateline(String text) {
    assertThat(Dateline.opens(Tokens.of(text))).isFalse();
  }
}
