package io.newswire.consume;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came off a topic.
 *
 * @param value null for a retraction, and for what is not decoded
 * @param problem why its value could not be decoded; null when it could, or was not to be
 */
public record Output(
    ConsumerRecord<String, byte[]> record,
    @Nullable SpecificRecord value,
    @Nullable String problem) {

  /** A record that was decoded, or that takes something back. */
  public Output(ConsumerRecord<String, byte[]> record, @Nullable SpecificRecord value) {
    this(record, value, null);
  }

  /** Whether it takes back what its key stood for: a tombstone. */
  public boolean isRetraction() {
    return record.value() == null;
  }
}
