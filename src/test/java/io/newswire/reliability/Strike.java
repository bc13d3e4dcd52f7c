package io.newswire.reliability;

import java.time.Instant;

/**
 * A fault that has come.
 *
 * @param since from when the pipeline had to do without what is broken, or had it back
 * @param mending starts again what is still gone
 */
record Strike(Instant since, Runnable mending) {

  /** One that left nothing to mend. */
  static Strike over(Instant since) {
    return new Strike(since, () -> {});
  }
}
