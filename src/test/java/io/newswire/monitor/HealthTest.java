package io.newswire.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.stream.StreamStatus;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an instance says of itself. */
class HealthTest {
  private static final Duration JUST_NOW = Duration.ofMillis(300);

  @Test
  void anInstanceThatHasNoStreamYetIsAliveAndNotReady() {
    assertThat(Health.live(null).isUp()).isTrue();
    assertThat(Health.ready(null, null, null).reasons())
        .containsExactly("the stream is not set up yet: the broker, topics and schemas come first");
  }

  @Test
  void aStreamThatRunsAndIsWholeAndWhoseBrokerAnswersIsReady() {
    Health health = Health.ready(status(State.RUNNING, 0), JUST_NOW, null);

    assertThat(health.reasons()).isEmpty();
    assertThat(health.checks()).containsOnlyKeys("stream", "state", "broker", "registry");
    assertThat(health.json().path("status").asText()).isEqualTo("up");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
  void aStreamThatDoesNotRunIsNotReady(State state) {
    assertThat(Health.ready(status(state, 0), JUST_NOW, null).reasons()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, true",
    "REBALANCING, true",
    "RUNNING, true",
    "PENDING_SHUTDOWN, true",
    "NOT_RUNNING, false",
    "PENDING_ERROR, false",
    "ERROR, false"
  })
  void onlyAnInstanceWhoseStreamIsOverIsNotAlive(State state, boolean alive) {
    assertThat(Health.live(status(state, 0)).isUp()).isEqualTo(alive);
  }

  @Test
  void whatIsStillToBeRestoredIsAReasonNotToBeReady() {
    assertThat(Health.ready(status(State.REBALANCING, 1_234), JUST_NOW, null).reasons())
        .contains("1,234 records of the state are still to be restored");
  }

  @Test
  void recordsThatWaitForTheRegistryAreAReasonNotToBeReadyAndNoneToBeStartedAnew() {
    StreamStatus waiting = new StreamStatus(State.RUNNING, 0, null, "No schema registry answered");

    assertThat(Health.ready(waiting, JUST_NOW, null).reasons())
        .containsExactly("records wait for a schema: No schema registry answered");
    assertThat(Health.live(waiting).isUp()).isTrue();
  }

  @Test
  void aCanaryThatDoesNotComeOutIsAReasonNotToBeReady() {
    Check lost = new Check(false, "the canary of partition 2 has not come out");

    assertThat(Health.ready(status(State.RUNNING, 0), JUST_NOW, lost).reasons())
        .containsExactly("the canary of partition 2 has not come out");
    assertThat(Health.ready(status(State.RUNNING, 0), JUST_NOW, lost).checks())
        .containsOnlyKeys("stream", "state", "broker", "registry", "canary");
  }

  @Test
  void aBrokerThatHasNotAnsweredForSomeSecondsIsAReasonNotToBeReady() {
    StreamStatus running = status(State.RUNNING, 0);

    assertThat(Health.ready(running, Health.PATIENCE, null).isUp()).isTrue();
    assertThat(Health.ready(running, Duration.ofSeconds(7), null).reasons())
        .containsExactly("the broker has not answered for 7 s");
    assertThat(Health.ready(running, null, null).reasons())
        .containsExactly("the broker has not answered yet");
  }

  @Test
  void aStreamThatHasFailedSaysWhy() {
    Health health = Health.live(new StreamStatus(State.ERROR, 0, "no space left", null));

    assertThat(health.json())
        .hasToString(
            "{\"status\":\"down\",\"reasons\":[\"the stream has failed: no space left\"],"
                + "\"checks\":{\"stream\":{\"status\":\"down\","
                + "\"says\":\"the stream has failed: no space left\"}}}");
  }

  private static StreamStatus status(State state, long restoring) {
    return new StreamStatus(state, restoring, null, null);
  }
}
