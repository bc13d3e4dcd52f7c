package io.newswire.speed;

import io.newswire.consume.CommittedRecords;
import io.newswire.record.Paragraph;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How long it takes from the feeding of a paragraph until a client that reads committed records has
 * what came of it, at a steady rate.
 *
 * @param median in milliseconds
 * @param p99 which 99 of 100 do not exceed, in milliseconds
 * @param records that came out
 */
record Latency(double median, double p99, int records) {
  /** A paragraph a millisecond, each sent by itself. */
  private static final long PACE_NANOS = 1_000_000;

  /**
   * Measures a stream that runs.
   *
   * @param outputs the topics that it puts records on
   * @param paragraphs enough of them for warm-up and measuring together
   */
  static Latency of(
      SpeedCluster cluster,
      List<String> outputs,
      Iterator<Paragraph> paragraphs,
      Duration warmUp,
      Duration measured)
      throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    LongStream.Builder millis = LongStream.builder();
    long from = System.currentTimeMillis() + warmUp.toMillis();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(cluster, outputs)) {
      Thread consuming =
          new Thread(
              () -> {
                while (!over.get()) {
                  for (ConsumerRecord<byte[], byte[]> record :
                      consumer.poll(Duration.ofMillis(5))) {
                    if (record.timestamp() >= from) {
                      millis.add(System.currentTimeMillis() - record.timestamp());
                    }
                  }
                }
              },
              "consuming");
      consuming.start();
      feed(cluster, paragraphs, warmUp.plus(measured));
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      over.set(true);
      consuming.join();
    }
    long[] sorted = millis.build().sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalStateException("nothing came out");
    }
    return new Latency(
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
        sorted.length);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(
      SpeedCluster cluster, List<String> outputs) {
    Map<String, String> settings =
        cluster.kafka().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString()));
    KafkaConsumer<byte[], byte[]> consumer =
        CommittedRecords.consumer(settings, new ByteArrayDeserializer());
    consumer.assign(CommittedRecords.partitions(consumer, outputs));
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    return consumer;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // Closing waits for all.
  private static void feed(SpeedCluster cluster, Iterator<Paragraph> paragraphs, Duration length) {
    try (KafkaProducer<String, Paragraph> producer = cluster.producer(0)) {
      long begun = System.nanoTime();
      for (long due = 0; due < length.toNanos(); due += PACE_NANOS) {
        LockSupport.parkNanos(begun + due - System.nanoTime());
        producer.send(SpeedCluster.record(paragraphs.next()));
      }
    }
  }

  /** The medians of some. */
  static Latency median(List<Latency> some) {
    return new Latency(
        Cost.median(some.stream().mapToDouble(Latency::median).toArray()),
        Cost.median(some.stream().mapToDouble(Latency::p99).toArray()),
        some.stream().mapToInt(Latency::records).sum());
  }
}
