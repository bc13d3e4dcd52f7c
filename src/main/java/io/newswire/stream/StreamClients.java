package io.newswire.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The clients as Kafka Streams makes them itself, but for a consumer that begins by itself where
 * nothing is committed.
 *
 * <p>A read-only store has a reset policy of its own, and a topology with one gets a consumer
 * without any: Kafka Streams resets the positions then, when a poll finds one missing. But a commit
 * asks for positions too. When a leader has changed just as an input that nothing was ever
 * committed of is assigned, it is the commit that finds it missing, with a {@link
 * org.apache.kafka.clients.consumer.NoOffsetForPartitionException} that stops the stream. All
 * inputs are read from the earliest, so the consumer can be told.
 */
final class StreamClients implements KafkaClientSupplier {
  private static final String EARLIEST = "earliest";

  private final boolean fromEarliest;

  /** Those of a stream with these settings; of another policy than {@code earliest} as ever. */
  StreamClients(StreamsConfig settings) {
    fromEarliest =
        EARLIEST.equals(
            settings
                .getMainConsumerConfigs("", "", 0)
                .get(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG));
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    Map<String, Object> own = new HashMap<>(config);
    if (fromEarliest) {
      own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, EARLIEST);
    }
    return consumer(own);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
