package io.newswire.stream;

import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes what comes of canaries as it would be written on the topic of its class. */
final class CanaryValues implements Serializer<SpecificRecord> {
  private final Map<Class<?>, Written<?>> classes = new HashMap<>();

  CanaryValues(Registry registry) {
    for (Topic<? extends SpecificRecord> topic : Topics.classified()) {
      classes.put(topic.type(), Written.on(topic, registry));
    }
  }

  private record Written<V extends SpecificRecord>(Topic<V> topic, Serializer<V> serializer) {
    static <V extends SpecificRecord> Written<V> on(Topic<V> topic, Registry registry) {
      return new Written<>(topic, new AvroSerde<>(topic.type(), registry).serializer());
    }

    byte @Nullable [] write(SpecificRecord value) {
      return serializer.serialize(topic.name(), topic.type().cast(value));
    }
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord value) {
    if (value == null) {
      return null;
    }
    Written<?> written = classes.get(value.getClass());
    if (written == null) {
      throw new SerializationException("no paragraph of a class: " + value.getSchema().getName());
    }
    return written.write(value);
  }
}
