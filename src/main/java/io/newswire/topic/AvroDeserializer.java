package io.newswire.topic;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** The reading half of {@link AvroSerde}: any writer's schema that our own can be resolved with. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
  private final Registry registry;
  private final SpecificData model;
  private final Schema readerSchema;
  private final ThreadLocal<Decoding<T>> decodings = ThreadLocal.withInitial(Decoding::new);

  AvroDeserializer(Class<T> type, Registry registry) {
    this.registry = registry;
    this.model = SpecificData.getForClass(type);
    model.setCustomCoders(true);
    this.readerSchema = model.getSchema(type);
  }

  /**
   * @throws SerializationException if the value is not such a record; the message says why
   * @throws RegistryUnavailableException if the writer's schema is not known yet and no registry
   *     answers
   */
  @Override
  public @Nullable T deserialize(String topic, byte @Nullable [] value) {
    if (value == null) {
      return null;
    }
    int id = Framing.schemaId(topic, value);
    Decoding<T> decoding = decodings.get();
    DatumReader<T> reader = decoding.readers.get(id);
    if (reader == null) {
      reader = readerFor(topic, id);
      decoding.readers.put(id, reader);
    }
    try {
      return decoding.decode(reader, value);
    } catch (EOFException e) {
      throw unreadable(topic, id, "it is cut off: the schema asks for more bytes", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Whatever strange bytes make Avro raise, it is the record's fault and no other's. The stack
      // overflows on deep nesting in a field that only the writer's schema has.
      throw unreadable(topic, id, String.valueOf(e.getMessage()), e);
    }
  }

  private DatumReader<T> readerFor(String topic, int id) {
    Schema writerSchema = writerSchema(topic, id);
    if (!writerSchema.getFullName().equals(readerSchema.getFullName())) {
      throw new SerializationException(
          String.format(
              "%s: the value is a %s by its schema id %d, but this topic holds %s; its producer"
                  + " writes to the wrong topic or uses the wrong schema",
              topic, writerSchema.getFullName(), id, readerSchema.getFullName()));
    }
    return new SpecificDatumReader<>(writerSchema, readerSchema, model);
  }

  private Schema writerSchema(String topic, int id) {
    try {
      return registry.schemaById(id);
    } catch (RegistryRefusedException e) {
      if (e.notFound()) {
        throw new SerializationException(
            String.format(
                "%s: the value has schema id %d, which the schema registry does not know; its"
                    + " producer must use the same registry",
                topic, id),
            e);
      }
      throw e;
    } catch (SerializationException e) {
      throw new SerializationException(topic + ": " + e.getMessage(), e);
    }
  }

  private SerializationException unreadable(String topic, int id, String why, Throwable cause) {
    return new SerializationException(
        String.format(
            "%s: the value's Avro body can't be read as %s with schema id %d: %s",
            topic, readerSchema.getFullName(), id, why),
        cause);
  }

  /** What one thread needs to decode record after record without allocating anew. */
  private static final class Decoding<T> {
    private final Map<Integer, DatumReader<T>> readers = new HashMap<>();
    private @Nullable BinaryDecoder decoder;

    T decode(DatumReader<T> reader, byte[] value) throws IOException {
      int length = value.length - Framing.LENGTH;
      BinaryDecoder in = DecoderFactory.get().binaryDecoder(value, Framing.LENGTH, length, decoder);
      decoder = in;
      T read = reader.read(null, in);
      if (!in.isEnd()) {
        throw new IOException(in.remainingBytes() + " bytes are left over after the record");
      }
      return read;
    }
  }
}
