package io.newswire.reliability;

import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Isolated;

/** The faults on brokers that are JVMs of this machine: Docker is not needed. */
@Isolated
class EmbeddedExactlyOnceIT extends ExactlyOnceContract {
  @Override
  Brokers brokers(Path folder) {
    return BrokerProcesses.start(folder);
  }

  @Override
  int turn() {
    return 0;
  }
}
