package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PaceTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "0s, 0", "2s, 2000", "500ms, 500", "1m, 60000"})
  void aTimeIsANumberAndAUnit(String written, long milliseconds) {
    assertThat(new Pace().convert(written)).hasMillis(milliseconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "-1s", "s", "2 s", "1.5s", "1e3s", "fast", "9999999999s"})
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> new Pace().convert(written))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + written + "' is not a time such as 2s, 500ms or 0");
  }
}
