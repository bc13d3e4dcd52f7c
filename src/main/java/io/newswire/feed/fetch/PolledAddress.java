package io.newswire.feed.fetch;

import io.newswire.feed.fetch.FetchException.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One address between its polls. For one thread at a time. */
final class PolledAddress {
  private final URI address;
  private final PollSource source;
  private final PollListener listener;
  private @Nullable Validators validators;
  private Instant generated = Instant.MIN;
  private int failures;
  private @Nullable Object trouble;

  PolledAddress(URI address, PollSource source, PollListener listener) {
    this.address = address;
    this.source = source;
    this.listener = listener;
  }

  URI address() {
    return address;
  }

  /** How many requests failed since one succeeded. */
  int failures() {
    return failures;
  }

  /** Whether there is nothing to come any more. */
  boolean isGone() {
    return trouble == Kind.GONE;
  }

  /**
   * Asks once, and tells what has changed.
   *
   * @return how long the server wants not to be asked again; zero where it does not say
   */
  Duration poll() throws InterruptedException {
    Fetched fetched;
    try {
      fetched = source.fetch(address, validators);
    } catch (FetchException e) {
      failures++;
      trouble(e.kind(), e);
      return e.retryAfter().orElse(Duration.ZERO);
    } catch (RuntimeException e) {
      failures++;
      trouble(e.getClass(), e);
      return Duration.ZERO;
    }
    failures = 0;
    if (!(fetched instanceof Fetched.Document document) || taken(document)) {
      well();
    }
    return Duration.ZERO;
  }

  /** Whether the listener has it, or has had something newer. */
  private boolean taken(Fetched.Document document) throws InterruptedException {
    if (document.generated().isBefore(generated)) {
      // A cache that lags behind another one; its validators are those of the older content.
      return true;
    }
    try {
      listener.document(address, document);
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        // Kafka's way to say so: it is no trouble of this address.
        throw new InterruptedException();
      }
      trouble(e.getClass(), e);
      return false;
    }
    validators = document.validators();
    generated = document.generated();
    return true;
  }

  private void trouble(Object kind, Exception problem) {
    if (!kind.equals(trouble)) {
      trouble = kind;
      listener.problem(address, problem);
    }
  }

  private void well() {
    if (trouble != null) {
      trouble = null;
      listener.recovered(address);
    }
  }
}
