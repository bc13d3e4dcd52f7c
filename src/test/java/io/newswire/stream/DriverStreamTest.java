package io.newswire.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The stream's contract on Kafka's TopologyTestDriver. */
class DriverStreamTest implements StreamContract {
  private static final AtomicInteger ARTICLES = new AtomicInteger();
  private static DriverStream stream;

  @BeforeAll
  static void start() {
    stream = new DriverStream();
  }

  @AfterAll
  static void stop() {
    stream.close();
  }

  @Override
  public StreamUnderTest stream() {
    return stream;
  }

  @Override
  public Duration patience() {
    return Duration.ofMillis(200);
  }

  @Override
  public String freshUri() {
    return "urn:newswire:test:driver:" + ARTICLES.incrementAndGet();
  }
}
