package io.newswire.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Dead-letters input records whose output the broker finds too large; stops on all other faults.
 */
public final class UnwritableRecord implements ProductionExceptionHandler {
  private Books books = Books.unseen();

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception fault) {
    if (!(fault instanceof RecordTooLargeException)) {
      return Response.fail();
    }
    books.reject(Books.Rejection.TOO_LARGE);
    return Response.resume(
        List.of(DeadLetter.of(context, context.sourceRawKey(), context.sourceRawValue(), fault)));
  }

  @Override
  public void configure(Map<String, ?> settings) {
    books = Books.of(settings);
  }
}
