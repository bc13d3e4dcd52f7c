package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.embedded.EmbeddedRegistry;
import io.newswire.topic.Registry;
import io.newswire.topic.RegistryUnavailableException;
import io.newswire.topic.RestRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What a registry left unanswered is told until somebody has the answer, or nobody asks. */
class WatchedRegistryTest {
  private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);
  private final AtomicLong now = new AtomicLong();

  @Test
  void aQuestionThatIsNotAnsweredIsToldUntilItIsAnsweredAndOthersDoNotHideIt() {
    EmbeddedRegistry server = EmbeddedRegistry.start();
    WatchedRegistry registry = watched(server.url());
    int id = registry.register("known", SCHEMA);
    server.close();
    assertThat(registry.silence()).isNull();

    assertThatThrownBy(() -> registry.schemaById(id + 1))
        .isInstanceOf(RegistryUnavailableException.class);

    assertThat(registry.register("known", SCHEMA)).isEqualTo(id);
    assertThat(registry.silence()).contains("No schema registry answered", "id " + (id + 1));
  }

  @Test
  void whatNobodyAsksAnyMoreIsForgotten() {
    EmbeddedRegistry server = EmbeddedRegistry.start();
    WatchedRegistry registry = watched(server.url());
    server.close();
    assertThatThrownBy(() -> registry.schemaById(7)).isInstanceOf(RuntimeException.class);

    now.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(registry.silence()).isNotNull();
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(registry.silence()).isNull();
  }

  private WatchedRegistry watched(String url) {
    Registry asked = new RestRegistry(url, Duration.ofMillis(100));
    return new WatchedRegistry(asked, now::get);
  }
}
