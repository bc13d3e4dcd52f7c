package io.newswire.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTimeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-05-04T06:30:00Z | 2031-05-04T06:30:00Z",
        "2031-05-04T06:30:00.123456Z | 2031-05-04T06:30:00.123Z",
        "2031-05-04T06:30Z | 2031-05-04T06:30:00Z",
        "2031-05-04T08:30:00+02:00 | 2031-05-04T06:30:00Z",
        "2031-05-04T08:30:00+0200 | 2031-05-04T06:30:00Z",
        "2031-05-04T08:30:00+02 | 2031-05-04T06:30:00Z",
        "2031-05-04T01:30:00-05:00 | 2031-05-04T06:30:00Z",
        "2031-05-04 08:30:00 +0200 | 2031-05-04T06:30:00Z",
        "2031-05-04t06:30:00z | 2031-05-04T06:30:00Z",
        "Sun, 4 May 2031 06:30:00 GMT | 2031-05-04T06:30:00Z",
      })
  void aTimeWithItsOffsetIsRead(String text, Instant time) {
    assertThat(WebTime.of(text)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2031-05-04",
        "2031-05-04T06:30:00",
        "2031-13-04T06:30:00Z",
        "1935648000",
        "+999999999-12-31T23:59:59Z"
      })
  void aTimeThatCouldBeSeveralIsNone(String text) {
    assertThat(WebTime.of(text)).isEmpty();
  }
}
