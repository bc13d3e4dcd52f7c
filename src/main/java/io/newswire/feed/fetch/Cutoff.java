package io.newswire.feed.fetch;

import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/** Ends a fetch from another thread, whichever of its requests is under way. */
final class Cutoff {
  private @Nullable Cancellable underWay;
  private boolean cut;

  /** From now on this request is the one to end. */
  synchronized void guard(Cancellable request) {
    underWay = request;
    if (cut) {
      request.cancel();
    }
  }

  /** Closes the connection of the request under way, and of each that follows. */
  synchronized void cut() {
    cut = true;
    if (underWay != null) {
      underWay.cancel();
    }
  }
}
