package io.newswire.consume;

import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.RegistryUnavailableException;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Decodes the values of output topics; those of other topics stay as they are. */
public final class OutputDecoder {
  private final Map<String, Deserializer<? extends SpecificRecord>> deserializers = new HashMap<>();

  public OutputDecoder(Registry registry) {
    Topics.outputs().forEach(topic -> decode(topic, registry));
    decode(Topics.REREADS, registry);
  }

  private void decode(Topic<? extends SpecificRecord> topic, Registry registry) {
    deserializers.put(topic.name(), new AvroSerde<>(topic.type(), registry).deserializer());
  }

  /**
   * The record with its value. One that can't be decoded is told of, so that the rest goes on.
   *
   * @throws RegistryUnavailableException when no registry answers
   */
  public Output decode(ConsumerRecord<String, byte[]> record) {
    Deserializer<? extends SpecificRecord> values = deserializers.get(record.topic());
    try {
      return new Output(
          record, values == null ? null : values.deserialize(record.topic(), record.value()));
    } catch (RegistryUnavailableException e) {
      throw e;
    } catch (SerializationException e) {
      return new Output(record, null, e.getMessage());
    }
  }
}
