package io.newswire.stream;

import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * What newswire is measured against: a Kafka Streams topology that hands on news.paragraphs as it
 * comes, with the settings of {@link NewsStream}.
 */
public final class PassThrough implements AutoCloseable {
  /** Where it puts what it reads; whoever runs it has to create it. */
  public static final String OUTPUT = "speed.passed-through";

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final CountDownLatch running = new CountDownLatch(1);

  /** Sets it up; it does not run yet. */
  public PassThrough(Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(StreamSettings.with(settings));
    streams = new KafkaStreams(topology(), new StreamsConfig(properties));
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
          }
        });
  }

  private static Topology topology() {
    return new Topology()
        .addSource(
            "in",
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            Topics.PARAGRAPHS.name())
        .addSink("out", OUTPUT, new ByteArraySerializer(), new ByteArraySerializer(), "in");
  }

  /** Starts it and waits until it runs. */
  public void start(Duration timeout) throws InterruptedException, TimeoutException {
    streams.start();
    if (!running.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TimeoutException("the pass-through topology does not run");
    }
  }

  @Override
  public void close() {
    streams.close(CLOSE_TIMEOUT);
  }
}
