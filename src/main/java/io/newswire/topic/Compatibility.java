package io.newswire.topic;

/**
 * Which changes a subject's next version may make; the names are those of Confluent's registry. The
 * transitive ones hold the new schema against all versions, the others against the newest only.
 */
public enum Compatibility {
  /** Readers of the new schema can read what was written before. */
  BACKWARD,
  BACKWARD_TRANSITIVE,
  /** Readers of the old schema can read what will be written. */
  FORWARD,
  FORWARD_TRANSITIVE,
  /** Both ways. */
  FULL,
  FULL_TRANSITIVE,
  /** Any change. */
  NONE;

  /** Whether a reader of the new schema must read data of the old one. */
  public boolean newReadsOld() {
    return switch (this) {
      case BACKWARD, BACKWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> true;
      case FORWARD, FORWARD_TRANSITIVE, NONE -> false;
    };
  }

  /** Whether a reader of the old schema must read data of the new one. */
  public boolean oldReadsNew() {
    return switch (this) {
      case FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE -> true;
      case BACKWARD, BACKWARD_TRANSITIVE, NONE -> false;
    };
  }

  /** Whether all versions count, not the newest alone. */
  public boolean transitive() {
    return switch (this) {
      case BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE -> true;
      case BACKWARD, FORWARD, FULL, NONE -> false;
    };
  }
}
