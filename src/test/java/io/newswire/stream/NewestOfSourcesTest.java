package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** When each source was last heard of. */
class NewestOfSourcesTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final NewestOfSources newest = new NewestOfSources(registry);

  @Test
  void theNewestRecordOfASourceCountsThoughAnOlderOneComesAfterIt() {
    newest.came("The Sorrel Post", 5_000);
    newest.came("The Sorrel Post", 3_000);

    assertThat(seconds("The Sorrel Post")).isEqualTo(5);
  }

  @Test
  void articlesThatNameNoSourceAreTogether() {
    newest.came(null, 1_000);
    newest.came(" ", 2_000);

    assertThat(seconds("none")).isEqualTo(2);
  }

  @Test
  void sourcesBeyondTheFirst200AndThoseWithLongNamesAreOne() {
    for (int i = 0; i < 3 * NewestOfSources.MOST; i++) {
      newest.came("source " + i, 1_000L + i);
    }
    newest.came("a".repeat(101), 9_000);

    assertThat(registry.find("newswire.source.newest.timestamp").gauges())
        .hasSize(NewestOfSources.MOST + 1);
    assertThat(seconds("source 7")).isEqualTo(1.007);
    assertThat(seconds("other")).isEqualTo(9);
  }

  private double seconds(String source) {
    return registry.get("newswire.source.newest.timestamp").tag("source", source).gauge().value();
  }
}
