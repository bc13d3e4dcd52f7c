package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The form that is asked for. */
class ExpositionTest {
  @Test
  void theFormThatIsAcceptedFirstIsTakenAndTextWhereNoneIs() {
    assertThat(Exposition.of(List.of())).isEqualTo(Exposition.TEXT);
    assertThat(Exposition.of(List.of("image/png"))).isEqualTo(Exposition.TEXT);
    assertThat(Exposition.of(List.of("text/plain", "application/openmetrics-text")))
        .isEqualTo(Exposition.TEXT);
    assertThat(Exposition.of(List.of("application/openmetrics-text;version=1.0.0", "text/plain")))
        .isEqualTo(Exposition.OPEN_METRICS);
  }
}
