package io.newswire.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Dead-letters input records that are no Avro paragraph; stops when the registry is away. */
public final class UnreadableRecord implements DeserializationExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception fault) {
    return DeadLetter.mayPass(fault)
        ? Response.fail()
        : Response.resume(List.of(DeadLetter.of(context, record.key(), record.value(), fault)));
  }

  @Override
  public void configure(Map<String, ?> settings) {}
}
