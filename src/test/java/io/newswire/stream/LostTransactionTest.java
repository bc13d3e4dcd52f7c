package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.UnknownProducerIdException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LostTransactionTest {
  static List<Exception> lost() {
    return List.of(
        new InvalidTxnStateException("none is open"),
        new OutOfOrderSequenceException("1, expected 0"),
        new UnknownProducerIdException("forgotten"),
        new TransactionAbortableException("aborted"),
        new InvalidProducerEpochException("an older one"));
  }

  @ParameterizedTest
  @MethodSource("lost")
  void isTheCauseHoweverItIsWrapped(Exception fault) {
    assertThat(LostTransaction.isCauseOf(fault)).isTrue();
    assertThat(LostTransaction.isCauseOf(new StreamsException(new KafkaException(fault)))).isTrue();
  }

  static List<Exception> others() {
    return List.of(
        new RecordTooLargeException("2 MB"),
        new TopicAuthorizationException("news.quotes"),
        new StreamsException(new IllegalStateException("ours")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNotTheCauseOfWhatStaysAsItIs(Exception fault) {
    assertThat(LostTransaction.isCauseOf(fault)).isFalse();
  }
}
