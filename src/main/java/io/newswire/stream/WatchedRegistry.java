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

/** A registry that remembers what the one behind it has left unanswered. */
final class WatchedRegistry implements Registry {
  /**
   * Whoever waits asks again sooner; what nobody asks any more belongs to another instance by now.
   */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Registry registry;
  private final LongSupplier nanoTime;
  private volatile @Nullable Unanswered unanswered;

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
    try {
      T answer = asked.get();
      forget(question);
      return answer;
    } catch (RegistryUnavailableException e) {
      unanswered = new Unanswered(question, String.valueOf(e.getMessage()), nanoTime.getAsLong());
      throw e;
    } catch (RuntimeException e) {
      forget(question);
      throw e;
    }
  }

  private void forget(List<Object> question) {
    Unanswered last = unanswered;
    if (last != null && last.question().equals(question)) {
      unanswered = null;
    }
  }
}
