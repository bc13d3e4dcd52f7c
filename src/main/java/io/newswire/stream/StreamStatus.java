package io.newswire.stream;

import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * What a stream is doing.
 *
 * @param state Kafka's
 * @param restoring records of its state that it still has to read back, about
 * @param failure why it ended by itself; null while it has not
 * @param registrySilence why the schema registry did not answer when it was last asked; null when
 *     it did
 */
public record StreamStatus(
    KafkaStreams.State state,
    long restoring,
    @Nullable String failure,
    @Nullable String registrySilence) {
  /** Whether it is being closed, or has been. */
  public boolean isStopping() {
    return failure == null
        && switch (state) {
          case PENDING_SHUTDOWN, NOT_RUNNING -> true;
          default -> false;
        };
  }
}
