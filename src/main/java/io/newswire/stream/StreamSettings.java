package io.newswire.stream;

import io.newswire.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is set up unless the user's own settings say otherwise. */
final class StreamSettings {
  private static final int MAX_REQUEST_BYTES = Topics.MAX_LARGE_RECORD_BYTES;

  private StreamSettings() {}

  /** The defaults, then what the user gave, by Kafka's names. */
  static Map<String, Object> with(Map<String, String> given) {
    Map<String, Object> settings = new HashMap<>(defaults());
    settings.putAll(given);
    return settings;
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put(StreamsConfig.APPLICATION_ID_CONFIG, NewsStream.APPLICATION_ID);
    defaults.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // News is wanted at once: with 100 ms, Kafka's default, records take three times as long.
    defaults.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 20);
    defaults.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    defaults.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 5);
    defaults.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
    defaults.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    defaults.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 1);
    defaults.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.DEAD_LETTERS);
    defaults.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecord.class);
    defaults.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, InvalidRecord.class);
    defaults.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecord.class);
    return defaults;
  }
}
