package io.newswire.monitor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs when an instance becomes ready, and when it no longer is and why. */
final class ReadinessLog {
  private static final Logger LOG = LoggerFactory.getLogger(ReadinessLog.class);

  private boolean ready;

  /** Takes note of how it is now; before it is ready for the first time nothing is told. */
  void note(Health now) {
    if (now.isUp() == ready) {
      return;
    }
    ready = now.isUp();
    if (ready) {
      LOG.atInfo().log("ready");
    } else {
      LOG.atWarn().addKeyValue("reason", String.join("; ", now.reasons())).log("not ready");
    }
  }
}
