package io.newswire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "urn:news:1", "https://example.org/live#update-7", "#", "дом"})
  void isReadBackAsItWasWritten(String uri) {
    OutputKey key = new OutputKey(uri, "q3R_9w-AbCdEfGhI.1");

    assertThat(OutputKey.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no mark", "#only-a-paragraph"})
  void isNotReadFromAnythingElse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutputKey.parse(text))
        .withMessageContaining("not <article uri>#<part>: " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "urn:news:1", "https://example.org/live#update-7", "дом", "🚢"})
  void liesOnThePartitionThatKafkaGivesTheArticle(String uri) {
    byte[] bytes = uri.getBytes(StandardCharsets.UTF_8);
    for (int partitions = 1; partitions < 50; partitions++) {
      assertThat(new OutputKey(uri, "p" + partitions).partition(partitions))
          .isEqualTo(BuiltInPartitioner.partitionForKey(bytes, partitions));
    }
  }
}
