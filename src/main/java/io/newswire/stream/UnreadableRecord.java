package io.newswire.stream;

import io.newswire.topic.RegistryRefusedException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Dead-letters input records that are no Avro paragraph. A registry that is away, or that lets
 * nobody in, is not the record's fault: the record stays where it is.
 */
public final class UnreadableRecord implements DeserializationExceptionHandler {
  private Books books = Books.unseen();

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
    if (DeadLetter.mayPass(fault) || fault instanceof RegistryRefusedException) {
      return Response.fail();
    }
    books.reject(Books.Rejection.UNREADABLE);
    return Response.resume(List.of(DeadLetter.of(context, record.key(), record.value(), fault)));
  }

  @Override
  public void configure(Map<String, ?> settings) {
    books = Books.of(settings);
  }
}
