package io.newswire.stream;

import io.newswire.docker.DockerKafka;
import io.newswire.docker.DockerRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The stream's contract on a broker and a registry that are not ours, in containers. */
class DockerStreamIT implements StreamContract {
  @RegisterExtension static final DockerKafka KAFKA = new DockerKafka();
  @RegisterExtension static final DockerRegistry REGISTRY = new DockerRegistry();
  private static final AtomicInteger ARTICLES = new AtomicInteger();
  private static BrokerStream stream;

  @BeforeAll
  static void start(@TempDir Path state) {
    stream = new BrokerStream(KAFKA.bootstrapServers(), REGISTRY.url(), state);
  }

  @AfterAll
  static void stop() {
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public StreamUnderTest stream() {
    return stream;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }

  @Override
  public String freshUri() {
    return "urn:newswire:test:docker:" + ARTICLES.incrementAndGet();
  }
}
