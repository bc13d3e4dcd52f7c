package io.newswire.reliability;

import java.nio.file.Path;

/** The faults on brokers that are JVMs of this machine: Docker is not needed. */
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
