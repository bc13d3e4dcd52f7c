package io.newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SinceTest {
  private static final Instant NOW = Instant.parse("2031-05-04T06:30:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "beginning,",
    "Beginning,",
    "2031-05-04T06:30:00+02:00, 2031-05-04T04:30:00Z",
    "2031-05-04T06:30Z, 2031-05-04T06:30:00Z",
    "2031-05-04T06:30:00.250-05:00, 2031-05-04T11:30:00.250Z",
    "2h, 2031-05-04T04:30:00Z",
    "30m, 2031-05-04T06:00:00Z",
    "0s, 2031-05-04T06:30:00Z",
    "7d, 2031-04-27T06:30:00Z",
  })
  void aTimeHowLongAgoOrTheBeginningIsRead(String typed, Instant time) {
    assertThat(Since.parse(typed, NOW)).isEqualTo(new Since(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2h ago",
        "-2h",
        "2031-05-04",
        "2031-05-04T06:30:00",
        "1778000000"
      })
  void whatIsNoneOfTheseIsRefusedWithWhatIsTaken(String typed) {
    assertThatThrownBy(() -> Since.parse(typed, NOW))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage(
            "'%s' is not a time with its offset such as 2031-05-04T06:30:00+02:00, how long ago such"
                + " as 30m or 2h, or beginning",
            typed);
  }
}
