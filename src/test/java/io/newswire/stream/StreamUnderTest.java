package io.newswire.stream;

import io.newswire.record.Paragraph;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A running topology, fed and looked at from outside. */
interface StreamUnderTest extends AutoCloseable {

  /** An output record or dead letter, as a consumer gets it. */
  record Out<V>(@Nullable String key, @Nullable V value, Headers headers) {}

  /** A dead letter, as it lies on its topic. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Letter(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {}

  /** Has the schemas of the stream's topics. */
  Registry registry();

  /** Sends a record to news.paragraphs. */
  void send(byte @Nullable [] key, byte @Nullable [] value, Headers headers);

  /** Sends a record without headers. */
  default void send(@Nullable String key, byte @Nullable [] value) {
    send(key == null ? null : key.getBytes(StandardCharsets.UTF_8), value, new RecordHeaders());
  }

  /** Sends a paragraph. */
  default void send(Paragraph paragraph) {
    byte[] value =
        new AvroSerde<>(Paragraph.class, registry())
            .serializer()
            .serialize(Topics.PARAGRAPHS.name(), paragraph);
    send(paragraph.getArticle().getUri(), value);
  }

  /** All that came out on a topic so far, tombstones included. */
  List<Out<SpecificRecord>> records(String topic);

  /** All dead letters so far. */
  List<Letter> letters();

  /** All dead letters so far, with the words of their keys. */
  default List<Out<byte[]>> deadLetters() {
    return letters().stream()
        .map(
            letter ->
                new Out<>(
                    letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8),
                    letter.value(),
                    letter.headers()))
        .toList();
  }

  /** What a compacted topic holds: by key, the last value that is no tombstone. */
  default Map<String, SpecificRecord> materialised(String topic) {
    return materialised(records(topic));
  }

  /** What is left of records of one topic: by key, the last value that is no tombstone. */
  static Map<String, SpecificRecord> materialised(List<Out<SpecificRecord>> records) {
    Map<String, SpecificRecord> held = new LinkedHashMap<>();
    for (Out<SpecificRecord> out : records) {
      if (out.value() == null) {
        held.remove(out.key());
      } else {
        held.put(out.key(), out.value());
      }
    }
    return held;
  }

  @Override
  void close();
}
