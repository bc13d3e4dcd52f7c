package io.newswire.topic;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes and reads a topic's values as Avro in Confluent's framing: byte 0, the four-byte id of the
 * writer's schema, the Avro body. Null, Kafka's tombstone, stays null both ways.
 *
 * <p>For topics only: in a state store it would make a registry subject of the changelog.
 *
 * @param <T> the record, one of the generated classes
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
  private final AvroSerializer<T> serializer;
  private final AvroDeserializer<T> deserializer;

  public AvroSerde(Class<T> type, Registry registry) {
    RecordClasses.trust();
    this.serializer = new AvroSerializer<>(registry);
    this.deserializer = new AvroDeserializer<>(type, registry);
  }

  @Override
  public Serializer<T> serializer() {
    return serializer;
  }

  @Override
  public Deserializer<T> deserializer() {
    return deserializer;
  }
}
