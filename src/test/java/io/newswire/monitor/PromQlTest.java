package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which words of an expression are metrics' names. */
class PromQlTest {

  @Test
  void functionsLabelsStringsAndDurationsAreNoMetrics() {
    assertThat(
            new PromQl(
                    "histogram_quantile(0.99, sum by (le, job) (rate(a_seconds_bucket{instance=~\"$instance\", x!=\"b_total\"}[$__rate_interval])))")
                .metrics())
        .isEqualTo(Set.of("a_seconds_bucket"));
  }

  @Test
  void allOperandsAre() {
    assertThat(
            new PromQl(
                    "(a > bool 3e3 unless on (job) b{c=\"d\"} offset 5m) or time() - max without (e) (f) and on () g:h == 1")
                .metrics())
        .isEqualTo(Set.of("a", "b", "f", "g:h"));
  }
}
