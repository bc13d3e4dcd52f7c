package io.newswire.embedded;

import java.util.concurrent.CompletableFuture;
import kafka.server.FaultHandlerFactory;
import org.apache.kafka.server.fault.FaultHandler;
import org.apache.kafka.server.fault.LoggingFaultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the broker's faults. Kafka's own factory ends the process on a fatal one; here
 * the process is not the broker's to end, so a fatal fault is made known instead.
 */
final class BrokerFaults implements FaultHandlerFactory {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerFaults.class);

  private final CompletableFuture<Throwable> fatal = new CompletableFuture<>();

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
      RuntimeException fault = new IllegalStateException(name + ": " + message, cause);
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
