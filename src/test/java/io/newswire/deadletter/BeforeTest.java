package io.newswire.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "12-7-0-3", "999999999999999999"})
  void aPlaceIsReadBackAsItWasWritten(String text) {
    assertThat(Before.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1-", "-1", "1--2", "a", "1 ", "9999999999999999999"})
  void whatIsNoneIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Before.parse(text));
  }

  @Test
  void itIsReadOrRefusedWhateverItsLength() {
    String many = "1" + "-1".repeat(100_000);

    assertThat(Before.parse(many)).hasToString(many);
    assertThatIllegalArgumentException().isThrownBy(() -> Before.parse(many + "x"));
  }
}
