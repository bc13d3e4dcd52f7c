package io.newswire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the broker's faults. Kafka ends the process on a fatal one; here the process is
 * not the broker's to end, so a fatal fault is made known instead.
 */
final class BrokerFaults implements FaultHandlerFactory {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerFaults.class);

  /** Less than the broker needs to go on. */
  private static final long FULL = 1 << 20;

  private final Path folder;
  private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();

  /**
   * @param folder the broker's data
   */
  BrokerFaults(Path folder) {
    this.folder = folder;
  }

  /** Takes over what Kafka does when all of its folders have failed: it would end the process. */
  void takeHalts() {
    Exit.setHaltProcedure(
        (status, message) -> {
          RuntimeException fault = told("the broker's folder has failed; the log says why", null);
          fatal.complete(fault);
          // Kafka takes it that nothing runs after a halt.
          throw fault;
        });
  }

  /** A fault, or what it comes of where the disk is full. */
  RuntimeException told(String message, @Nullable Throwable cause) {
    return new IllegalStateException(
        isFull()
            ? "the disk of %s is full; make room there, and start again".formatted(folder)
            : message,
        cause);
  }

  private boolean isFull() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL;
    } catch (IOException e) {
      return false;
    }
  }

  /** Completes with the first fatal fault; never, if there is none. */
  CompletableFuture<Throwable> fatal() {
    return fatal;
  }

  @Override
  public FaultHandler build(String name, boolean isFatal, Runnable action) {
    return isFatal ? fatalHandler(name, action) : new LoggingFaultHandler(name, action);
  }

  private FaultHandler fatalHandler(String name, Runnable action) {
    return (message, cause) -> {
      RuntimeException fault = told(name + ": " + message, cause);
      LOG.atError()
          .addKeyValue("part", name)
          .addKeyValue("reason", message)
          .setCause(cause)
          .log("embedded broker failed");
      fatal.complete(fault);
      action.run();
      return fault;
    };
  }
}
