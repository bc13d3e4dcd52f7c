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

  /** A commit sends all at once, and nobody sees any of it before: until then batches may fill. */
  private static final int LINGER_MILLIS = 100;

  /**
   * With the first batch that is full, those of all other partitions are sent as they are: with
   * Kafka's 16 KB that is forty times in a transaction of a backlog.
   */
  private static final int BATCH_BYTES = 64 << 10;

  /**
   * What changes between two commits of a backlog; what is read again is among the loaded articles.
   * With less, rows were written on their way to a commit, and again before it.
   */
  private static final long CACHE_BYTES = 8 << 20;

  /** Of a heap that is small the cache takes no more than one part in so many. */
  private static final int CACHE_HEAP_SHARE = 16;

  /**
   * While a fetch waits for records of partitions that have none, partitions that were added since
   * wait behind it: with Kafka's 500 ms, a start and a takeover take more than a second longer.
   */
  private static final int FETCH_WAIT_MILLIS = 100;

  private StreamSettings() {}

  /** The defaults, then what the user gave, by Kafka's names. */
  static Map<String, Object> with(Map<String, String> given) {
    Map<String, Object> settings = new HashMap<>(defaults());
    settings.putAll(given);
    return settings;
  }

  /** The commits besides those by the interval; none when the user has set that. */
  static FreshCommits commits(Map<String, String> given) {
    return given.containsKey(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)
        ? FreshCommits.none()
        : FreshCommits.soon();
  }

  private static Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put(StreamsConfig.APPLICATION_ID_CONFIG, NewsStream.APPLICATION_ID);
    defaults.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    // Of a backlog; what is fresh is committed sooner.
    defaults.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
    // What comes after a while must not wait for the next look at what is due.
    defaults.put(StreamsConfig.POLL_MS_CONFIG, 20);
    // Paragraphs and requests to read them anew come in no order that would have to be kept.
    defaults.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    defaults.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MILLIS);
    defaults.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    defaults.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 5);
    defaults.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
    // An instance learns with its next heartbeat that another has left and it has to go on there.
    defaults.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 500);
    defaults.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    defaults.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
    defaults.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 1);
    defaults.put(
        StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
        Math.min(CACHE_BYTES, Runtime.getRuntime().maxMemory() / CACHE_HEAP_SHARE));
    defaults.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedMemory.class);
    defaults.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.DEAD_LETTERS);
    defaults.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecord.class);
    defaults.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, InvalidRecord.class);
    defaults.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnwritableRecord.class);
    return defaults;
  }
}
