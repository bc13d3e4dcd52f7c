package io.newswire.monitor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.newswire.consume.CommittedRecords;
import io.newswire.record.Paragraph;
import io.newswire.stream.LatencyBuckets;
import io.newswire.stream.NewsStream;
import io.newswire.topic.AvroSerde;
import io.newswire.topic.Canary;
import io.newswire.topic.Registry;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends canaries into the partitions that the stream reads here, at an interval, and looks out for
 * what becomes of them, as a {@code read_committed} consumer sees it.
 */
final class Canaries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Canaries.class);

  /** How long it may take to see that partitions have come or gone. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Map<String, Object> SENDING =
      Map.of(
          ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000,
          ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
          ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
          ProducerConfig.LINGER_MS_CONFIG, 0,
          ProducerConfig.BUFFER_MEMORY_CONFIG, 1L << 20);

  private static final Map<String, String> LOOKING =
      Map.of(
          ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
          "5000",
          ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
          Integer.toString(1 << 20));

  private final NewsStream stream;
  private final BrokerWatch broker;
  private final Duration interval;
  private final KafkaProducer<String, Paragraph> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Timer latency;
  private final Map<TopicPartition, Flight> flights = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "canaries");

  /**
   * Begins to send.
   *
   * @param settings Kafka's own, by their names; at least {@code bootstrap.servers}
   * @param interval between two canaries of a partition
   */
  Canaries(
      NewsStream stream,
      BrokerWatch broker,
      Map<String, String> settings,
      Registry registry,
      Duration interval,
      MeterRegistry meters) {
    this.stream = stream;
    this.broker = broker;
    this.interval = interval;
    Map<String, Object> sending = new HashMap<>(SENDING);
    sending.putAll(settings);
    sending.keySet().retainAll(ProducerConfig.configNames());
    producer =
        new KafkaProducer<>(
            sending,
            new StringSerializer(),
            new AvroSerde<>(Paragraph.class, registry).serializer());
    Map<String, String> looking = new HashMap<>(LOOKING);
    looking.putAll(settings);
    consumer = CommittedRecords.consumer(looking);
    latency =
        Timer.builder("newswire.canary.latency")
            .description("From the feeding of a canary to a read_committed consumer's having it.")
            .serviceLevelObjectives(LatencyBuckets.bounds())
            .register(meters);
    Gauge.builder("newswire.canary.oldest", this, canaries -> canaries.oldest().toMillis() / 1e3)
        .description("How long ago the oldest canary was fed that has not come out.")
        .baseUnit("seconds")
        .register(meters);
    thread.setDaemon(true);
    thread.start();
  }

  /** How long ago the oldest canary was sent that has not come out; zero when all have. */
  Duration oldest() {
    long now = System.nanoTime();
    return Duration.ofNanos(
        flights.values().stream().mapToLong(flight -> flight.oldest(now)).max().orElse(0));
  }

  /** Whether what goes into the partitions here comes out; says what is wrong with one of them. */
  Check check() {
    long now = System.nanoTime();
    for (TopicPartition input : stream.inputs()) {
      Flight flight = flights.get(input);
      Check check = flight == null ? Flight.none(input.partition()) : flight.check(now);
      if (!check.up()) {
        return check;
      }
    }
    return new Check(true, "what goes in comes out");
  }

  private void watch() {
    long next = System.nanoTime();
    while (closing.getCount() > 0) {
      try {
        follow(stream.inputs());
        long now = System.nanoTime();
        if (now >= next) {
          flights.forEach(this::send);
          next = now + interval.toNanos();
        }
        look(Math.min(LOOK.toMillis(), 1 + (next - now) / 1_000_000));
      } catch (InterruptException e) {
        return;
      } catch (KafkaException | IllegalStateException e) {
        // The broker is away, which another check tells; what is under way is not forgotten.
        LOG.debug("canaries can't be followed", e);
        pause(LOOK);
      }
    }
  }

  /** Looks out for the canaries of these partitions, from now on. */
  private void follow(Set<TopicPartition> inputs) {
    flights.keySet().retainAll(inputs);
    List<TopicPartition> outputs = new ArrayList<>();
    List<TopicPartition> added = new ArrayList<>();
    for (TopicPartition input : inputs) {
      TopicPartition output = new TopicPartition(Topics.CANARIES, input.partition());
      outputs.add(output);
      if (!flights.containsKey(input)) {
        added.add(output);
      }
    }
    if (added.isEmpty() && outputs.size() == consumer.assignment().size()) {
      return;
    }
    consumer.assign(outputs);
    consumer.seekToEnd(added);
    // Where it looks has to be settled before a canary is sent.
    added.forEach(consumer::position);
    for (TopicPartition output : added) {
      TopicPartition input = new TopicPartition(NewsStream.INPUT, output.partition());
      Flight flight = new Flight(output.partition());
      flights.put(input, flight);
      send(input, flight);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What becomes of it is told to the callback.
  private void send(TopicPartition input, Flight flight) {
    long version = System.currentTimeMillis();
    flight.sent(version, System.nanoTime());
    try {
      producer.send(
          new ProducerRecord<>(
              input.topic(),
              input.partition(),
              version,
              Canary.uri(input.partition()),
              Canary.version(input.partition(), version)),
          (sent, fault) -> {
            if (fault == null) {
              flight.stands(version, sent.offset());
            } else {
              flight.refused(version);
            }
          });
    } catch (KafkaException e) {
      flight.refused(version);
      throw e;
    }
  }

  private void look(long millis) {
    if (consumer.assignment().isEmpty()) {
      pause(LOOK);
      return;
    }
    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(millis))) {
      Flight flight = flights.get(new TopicPartition(NewsStream.INPUT, record.partition()));
      if (flight != null && record.value() != null) {
        // What comes out of a record has its timestamp, which is the version.
        Long took = flight.cameOut(record.timestamp(), System.nanoTime());
        if (took != null) {
          latency.record(took, TimeUnit.NANOSECONDS);
        }
      }
    }
    flights.forEach(
        (input, flight) -> {
          Offsets.Reach reach = broker.reach(input);
          if (reach != null) {
            flight.processed(reach.committed(), System.nanoTime());
          }
        });
  }

  private void pause(Duration pause) {
    try {
      if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("no more canaries");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ZERO);
    if (!thread.isAlive()) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
  }
}
