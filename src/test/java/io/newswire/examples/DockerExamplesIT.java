package io.newswire.examples;

import io.newswire.docker.DockerKafka;
import io.newswire.docker.DockerRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The examples on Kafka and Apicurio's registry in containers. */
class DockerExamplesIT implements ExamplesContract {
  @RegisterExtension static final DockerKafka KAFKA = new DockerKafka();
  @RegisterExtension static final DockerRegistry REGISTRY = new DockerRegistry();
  private static FedStream stream;

  @BeforeAll
  static void start(@TempDir Path state) {
    stream = new FedStream(KAFKA.bootstrapServers(), REGISTRY.url(), state);
  }

  @AfterAll
  static void stop() {
    if (stream != null) {
      stream.close();
    }
  }

  @Override
  public FedStream stream() {
    return stream;
  }
}
