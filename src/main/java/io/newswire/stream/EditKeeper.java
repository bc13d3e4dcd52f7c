package io.newswire.stream;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/** Keeps the edits that were told as they stand on their topic. */
@NullUnmarked // Kafka Streams gives a processor its context after it is made.
final class EditKeeper implements Processor<Bytes, byte[], Void, Void> {
  private KeyValueStore<Bytes, byte[]> edits;

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    edits = context.getStateStore(NewsTopology.EDITS);
  }

  @Override
  public void process(Record<Bytes, byte[]> told) {
    if (told.key() != null) {
      edits.put(told.key(), told.value());
    }
  }
}
