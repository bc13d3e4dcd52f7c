package io.newswire.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTimesTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120                            |                                | PT2M
          0                              |                                | PT0S
          99999999999999                 |                                | PT596523H14M7S
          Mon, 02 Mar 2026 10:05:00 GMT  |                                | PT5M
          Monday, 02-Mar-26 10:05:00 GMT |                                | PT5M
          Mon Mar  2 10:05:00 2026       |                                | PT5M
          Mon, 02 Mar 2026 10:05:00 GMT  | Mon, 02 Mar 2026 10:04:00 GMT  | PT1M
          Mon, 02 Mar 2026 10:05:00 GMT  | yesterday                      | PT5M
          Mon, 02 Mar 2026 09:00:00 GMT  |                                | PT0S
          """)
  void bothFormsOfRetryAfterAreTimesToWait(String value, String date, Duration wait) {
    assertThat(HttpTimes.retryAfter(value, Optional.ofNullable(date), RECEIVED)).hasValue(wait);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-5", "1.5", "''", "99999999999999999999"})
  void aRetryAfterThatIsNeitherFormSaysNothing(String value) {
    assertThat(HttpTimes.retryAfter(value, Optional.empty(), RECEIVED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                                        |        | 2026-03-02T10:00:00Z
                                        | 60     | 2026-03-02T09:59:00Z
          Mon, 02 Mar 2026 09:59:30 GMT |        | 2026-03-02T09:59:30Z
          Mon, 02 Mar 2026 09:59:30 GMT | 90     | 2026-03-02T09:58:00Z
          Mon, 02 Mar 2026 09:59:30 GMT | a lot  | 2026-03-02T09:59:30Z
          Mon, 02 Mar 2026 11:00:00 GMT |        | 2026-03-02T10:00:00Z
          no date                       |        | 2026-03-02T10:00:00Z
          """)
  void anAnswerWasGeneratedAtItsDateLessItsAgeAndNeverAfterItCame(
      String date, String age, Instant generated) {
    assertThat(HttpTimes.generated(Optional.ofNullable(date), Optional.ofNullable(age), RECEIVED))
        .isEqualTo(generated);
  }
}
