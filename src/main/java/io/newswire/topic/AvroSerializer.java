package io.newswire.topic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The writing half of {@link AvroSerde}. It registers nothing: the schema must be in the registry
 * by the time of the first record, so that an incompatible one shows at start-up and not in the
 * middle of a stream.
 */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
  private final Registry registry;
  private final ConcurrentMap<String, Integer> idOfTopic = new ConcurrentHashMap<>();
  // A producer may be shared by threads; Avro's encoders may not.
  private final ThreadLocal<Encoding<T>> encodings = ThreadLocal.withInitial(Encoding::new);

  AvroSerializer(Registry registry) {
    this.registry = registry;
  }

  /**
   * @throws SerializationException if the record breaks its schema, or the schema is not registered
   * @throws RegistryUnavailableException if the schema's id is not known yet and no registry
   *     answers
   */
  @Override
  public byte @Nullable [] serialize(String topic, @Nullable T value) {
    if (value == null) {
      return null;
    }
    Integer id = idOfTopic.get(topic);
    if (id == null) {
      id = lookUp(topic, value.getSchema());
      idOfTopic.put(topic, id);
    }
    try {
      return encodings.get().encode(id, value);
    } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
      throw new SerializationException(
          String.format(
              "%s: a %s can't be written as its schema says: %s",
              topic, value.getSchema().getName(), e.getMessage()),
          e);
    }
  }

  private int lookUp(String topic, Schema schema) {
    String subject = Registry.valueSubject(topic);
    try {
      return registry.idOf(subject, schema);
    } catch (RegistryRefusedException e) {
      if (e.notFound()) {
        throw new SerializationException(
            String.format(
                "%s: the schema registry does not have the schema of %s under subject %s; register"
                    + " it before the first record is written",
                topic, schema.getName(), subject),
            e);
      }
      throw e;
    }
  }

  /** What one thread needs to encode record after record without allocating anew. */
  private static final class Encoding<T extends SpecificRecord> {
    /** A buffer that one large record has grown beyond this many bytes is not kept. */
    private static final int KEPT_BYTES = 1 << 20;

    private static final byte[] FRAME = new byte[Framing.LENGTH];

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private @Nullable BinaryEncoder encoder;
    private @Nullable SpecificDatumWriter<T> writer;

    byte[] encode(int schemaId, T value) throws IOException {
      bytes.reset();
      bytes.write(FRAME);
      BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, encoder);
      encoder = out;
      try {
        writerOf(value).write(value, out);
        out.flush();
      } catch (IOException | RuntimeException e) {
        // Its buffer holds half a record, which must not come out in front of the next one.
        encoder = null;
        throw e;
      }
      byte[] framed = bytes.toByteArray();
      Framing.write(schemaId, framed);
      if (framed.length > KEPT_BYTES) {
        bytes = new ByteArrayOutputStream(1024);
      }
      return framed;
    }

    private static SpecificData model(Class<?> type) {
      SpecificData model = SpecificData.getForClass(type);
      model.setCustomCoders(true);
      return model;
    }

    private SpecificDatumWriter<T> writerOf(T value) {
      SpecificDatumWriter<T> known = writer;
      if (known == null) {
        known = new ArticleOnceWriter<>(value.getSchema(), model(value.getClass()));
        writer = known;
      }
      return known;
    }
  }
}
