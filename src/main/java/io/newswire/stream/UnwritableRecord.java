package io.newswire.stream;

import io.newswire.topic.Topics;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the stream when a record can't be sent. Nothing is lost: its transaction is not committed,
 * and the instance goes on there once the fault is mended.
 *
 * <p>Not even a record that the broker finds too large can be passed over. It has spoilt the
 * transaction by then, with the dead letter that would be in it, and the paragraph that it came of
 * is no longer at hand. {@link OutputLimit} keeps records small enough for topics that are as
 * newswire makes them.
 */
public final class UnwritableRecord implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UnwritableRecord.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
    if (fault instanceof RecordTooLargeException) {
      LOG.atError()
          .addKeyValue("topic", record.topic())
          .addKeyValue(
              "reason",
              "a record has %d bytes, and max.message.bytes of the topic has to be %d"
                  .formatted(
                      record.value() == null ? 0 : record.value().length,
                      Topics.MAX_LARGE_RECORD_BYTES))
          .log("topic takes too little");
    }
    return Response.fail();
  }

  @Override
  public void configure(Map<String, ?> settings) {}
}
