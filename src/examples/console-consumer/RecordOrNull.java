import static java.nio.charset.StandardCharsets.UTF_8;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import org.apache.kafka.common.header.Headers;

/**
 * Apicurio's deserializer as the console consumer needs it: of a retraction, whose value is null, it
 * is handed the word "null", and Apicurio's would end the console consumer there.
 */
public final class RecordOrNull extends AvroKafkaDeserializer<Object> {
  @Override
  public Object deserialize(String topic, Headers headers, byte[] value) {
    boolean framed = value.length > 0 && value[0] == 0;
    return framed ? super.deserialize(topic, headers, value) : new String(value, UTF_8);
  }
}
