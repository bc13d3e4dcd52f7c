package io.newswire.embedded;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** A broker and a schema registry in this JVM on one data folder. */
public final class EmbeddedRun implements AutoCloseable {
  private final DataFolder folder;
  private final EmbeddedRegistry registry;
  private final EmbeddedKafka kafka;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedRun(DataFolder folder, EmbeddedRegistry registry, EmbeddedKafka kafka) {
    this.folder = folder;
    this.registry = registry;
    this.kafka = kafka;
  }

  /** Loads what a broker's start needs first, for whoever has something else to do before it. */
  public static void load() {
    EmbeddedKafka.load();
  }

  /**
   * Starts both and returns when clients can use them.
   *
   * @throws EmbeddedStartException if a port is taken, the folder is in use, or Kafka does not
   *     start; nothing is left running then
   */
  public static EmbeddedRun start(EmbeddedSettings settings) {
    DataFolder folder = settings.dataDir().map(DataFolder::kept).orElseGet(DataFolder::temporary);
    try {
      EmbeddedRegistry registry = EmbeddedRegistry.start(folder.path(), settings.registryPort());
      try {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.path(), settings.kafkaPort());
        return new EmbeddedRun(folder, registry, kafka);
      } catch (RuntimeException e) {
        registry.close();
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** What clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** What clients take as {@code schema.registry.url}. */
  public String registryUrl() {
    return registry.url();
  }

  /** Completes with what broke the broker beyond repair; never, if nothing does. */
  public CompletionStage<Throwable> failure() {
    return kafka.failure();
  }

  /**
   * Stops both, then deletes the data if it is temporary. Takes about a second, and at most five or
   * so longer if the broker does not get its farewell through. Closing again does nothing.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (folder;
          registry;
          kafka) {
        // In the order of their closing, which is the reverse of this one.
      }
    }
  }
}
