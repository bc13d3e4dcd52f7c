package io.newswire.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Dead-letters input records that break a rule; stops on Kafka's own faults. */
public final class InvalidRecord implements ProcessingExceptionHandler {
  private Books books = Books.unseen();

  @Override
  public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception fault) {
    if (fault instanceof KafkaException || DeadLetter.mayPass(fault)) {
      return Response.fail();
    }
    books.reject(Books.Rejection.INVALID);
    return Response.resume(
        List.of(DeadLetter.of(context, context.sourceRawKey(), context.sourceRawValue(), fault)));
  }

  @Override
  public void configure(Map<String, ?> settings) {
    books = Books.of(settings);
  }
}
