package io.newswire.stream;

import io.newswire.topic.Compatibility;
import io.newswire.topic.Registry;
import io.newswire.topic.RegistryUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry that asks the one behind it again until it answers, and tells meanwhile what it waits
 * for: a record whose schema can't be had for now has to stay where it is. Each question to the one
 * behind takes its time and pauses by itself.
 */
final class WatchedRegistry implements Registry {
  /** Less than Kafka's {@code max.poll.interval.ms}, 5 minutes: who waits is still in its group. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /**
   * Whoever waits asks again sooner; what nobody asks any more belongs to another instance by now.
   */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(WatchedRegistry.class);

  private final Registry registry;
  private final LongSupplier nanoTime;
  private volatile @Nullable Unanswered unanswered;
  private volatile boolean stopped;

  private record Unanswered(List<Object> question, String why, long since) {}

  WatchedRegistry(Registry registry) {
    this(registry, System::nanoTime);
  }

  /** One with a clock of its own, in nanoseconds. */
  WatchedRegistry(Registry registry, LongSupplier nanoTime) {
    this.registry = registry;
    this.nanoTime = nanoTime;
  }

  /** Why it left the last question unanswered that somebody still asks; null when there is none. */
  @Nullable String silence() {
    Unanswered last = unanswered;
    return last == null || nanoTime.getAsLong() - last.since() > KEPT.toNanos() ? null : last.why();
  }

  /** Who waits is let go, with the fault that it waits for. */
  void stop() {
    stopped = true;
  }

  @Override
  public int register(String subject, Schema schema) {
    return watched(List.of("register", subject, schema), () -> registry.register(subject, schema));
  }

  @Override
  public int idOf(String subject, Schema schema) {
    return watched(List.of("idOf", subject, schema), () -> registry.idOf(subject, schema));
  }

  @Override
  public Schema schemaById(int id) {
    return watched(List.of("schemaById", id), () -> registry.schemaById(id));
  }

  @Override
  public void setCompatibility(String subject, Compatibility compatibility) {
    watched(
        List.of("setCompatibility", subject, compatibility),
        () -> {
          registry.setCompatibility(subject, compatibility);
          return subject;
        });
  }

  @Override
  public List<String> incompatibilities(String subject, Schema schema) {
    return watched(
        List.of("incompatibilities", subject, schema),
        () -> registry.incompatibilities(subject, schema));
  }

  private <T> T watched(List<Object> question, Supplier<T> asked) {
    long began = nanoTime.getAsLong();
    while (true) {
      try {
        T answer = asked.get();
        forget(question);
        return answer;
      } catch (RegistryUnavailableException e) {
        remember(question, e);
        if (stopped || nanoTime.getAsLong() - began > LONGEST_WAIT.toNanos()) {
          throw e;
        }
      } catch (RuntimeException e) {
        forget(question);
        throw e;
      }
    }
  }

  private void remember(List<Object> question, RegistryUnavailableException fault) {
    String why = String.valueOf(fault.getMessage());
    unanswered = new Unanswered(question, why, nanoTime.getAsLong());
    LOG.atWarn().addKeyValue("reason", why).log("waits for the schema registry");
  }

  private void forget(List<Object> question) {
    Unanswered last = unanswered;
    if (last != null && last.question().equals(question)) {
      unanswered = null;
    }
  }
}
