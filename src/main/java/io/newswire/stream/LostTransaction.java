package io.newswire.stream;

import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TransactionAbortableException;

/**
 * A transaction that the brokers know no more, or not as the producer does: one of them was killed,
 * or the producer stood still for longer than its transaction might last. What was in it is not
 * committed, so whoever begins again where the last one ended loses nothing.
 *
 * <p>Kafka Streams begins again by itself for some of these faults, and takes the others for
 * reasons to stop (KAFKA-19690 has one).
 */
final class LostTransaction {
  private LostTransaction() {}

  /** Whether it is what a fault came of. */
  static boolean isCauseOf(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidTxnStateException
          || cause instanceof OutOfOrderSequenceException
          || cause instanceof TransactionAbortableException
          || cause instanceof ApplicationRecoverableException) {
        return true;
      }
    }
    return false;
  }
}
