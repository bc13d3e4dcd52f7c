package io.newswire.reliability;

import io.newswire.docker.BrokerContainers;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The faults on brokers in containers. */
@ExtendWith(BrokerContainers.Needed.class)
@Isolated
class DockerExactlyOnceIT extends ExactlyOnceContract {
  @Override
  Brokers brokers(Path folder) {
    return BrokerContainers.start();
  }

  @Override
  int turn() {
    return 1;
  }
}
