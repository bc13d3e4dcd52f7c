package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise 1 in the whole topology, on Kafka's TopologyTestDriver: {@code
 * -Dnewswire.test.driver.cases=N} for N fixed seeds and a tenth as many new ones.
 */
class DriverPropertyTest {
  private static DriverStream stream;

  @BeforeAll
  static void start() {
    stream = new DriverStream();
  }

  @AfterAll
  static void stop() {
    stream.close();
  }

  static List<Long> seeds() {
    return RandomStory.seeds("newswire.test.driver.cases", 2_000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyDeliveryEndsInThePlainFoldOfTheNewestVersion(long seed) {
    RandomStory story = new RandomStory("urn:newswire:test:driver:" + seed, seed);

    story.deliveries().forEach(stream::send);

    assertThat(stream.drainTopics()).isEqualTo(story.folded());
    assertThat(stream.deadLetters()).isEmpty();
  }
}
