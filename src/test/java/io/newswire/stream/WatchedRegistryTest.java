package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.topic.Compatibility;
import io.newswire.topic.Registry;
import io.newswire.topic.RegistryRefusedException;
import io.newswire.topic.RegistryUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What a registry left unanswered is told until somebody has the answer, or nobody asks. */
class WatchedRegistryTest {
  private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);
  private final AtomicLong now = new AtomicLong();
  private WatchedRegistry watched;

  @Test
  void aQuestionIsAskedUntilItIsAnsweredAndToldMeanwhile() {
    List<String> told = new ArrayList<>();
    Registry registry =
        answering(
            asked -> {
              told.add(String.valueOf(watched.silence()));
              if (asked <= 3) {
                throw away("away " + asked);
              }
              return SCHEMA;
            });

    assertThat(registry.schemaById(7)).isEqualTo(SCHEMA);
    assertThat(told).containsExactly("null", "away 1", "away 2", "away 3");
    assertThat(watched.silence()).isNull();
  }

  @Test
  void nobodyWaitsLongerThanItsGroupWaitsForIt() {
    Registry registry =
        answering(
            asked -> {
              now.addAndGet(Duration.ofSeconds(10).toNanos());
              throw away("away " + asked);
            });

    assertThatThrownBy(() -> registry.schemaById(7)).hasMessage("away 13");
    assertThat(watched.silence()).isEqualTo("away 13");
  }

  @Test
  void whatNobodyAsksAnyMoreIsForgotten() {
    nobodyWaitsLongerThanItsGroupWaitsForIt();

    now.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(watched.silence()).isNotNull();
    now.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(watched.silence()).isNull();
  }

  @Test
  void anAnswerToAnotherQuestionDoesNotHideThatOneIsOpen() {
    Registry registry =
        answering(
            asked -> {
              if (asked == 1) {
                watched.stop();
                throw away("away");
              }
              return SCHEMA;
            });

    assertThatThrownBy(() -> registry.schemaById(7)).hasMessage("away");
    registry.schemaById(8);
    assertThat(watched.silence()).isEqualTo("away");
    registry.schemaById(7);
    assertThat(watched.silence()).isNull();
  }

  @Test
  void aRefusalIsAnAnswer() {
    Registry registry =
        answering(
            asked -> {
              throw asked == 1 ? away("away") : new RegistryRefusedException("no such id", 404);
            });

    assertThatThrownBy(() -> registry.schemaById(7)).hasMessage("no such id");
    assertThat(watched.silence()).isNull();
  }

  private static RegistryUnavailableException away(String message) {
    return new RegistryUnavailableException(message, new IOException());
  }

  /** Whose answers depend on how often it was asked, from 1. */
  private Registry answering(IntFunction<Schema> answers) {
    watched =
        new WatchedRegistry(
            new Registry() {
              private int asked;

              @Override
              public Schema schemaById(int id) {
                return answers.apply(++asked);
              }

              @Override
              public int register(String subject, Schema schema) {
                throw new UnsupportedOperationException();
              }

              @Override
              public int idOf(String subject, Schema schema) {
                throw new UnsupportedOperationException();
              }

              @Override
              public void setCompatibility(String subject, Compatibility compatibility) {
                throw new UnsupportedOperationException();
              }

              @Override
              public List<String> incompatibilities(String subject, Schema schema) {
                throw new UnsupportedOperationException();
              }
            },
            now::get);
    return watched;
  }
}
