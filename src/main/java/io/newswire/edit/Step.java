package io.newswire.edit;

/**
 * One difference between two versions. Positions count the paragraphs of their version from 0.
 *
 * <p>To make the order of the version after of that before: remove what stands at every {@code
 * before}, then put in what stands at every {@code after}, from the lowest.
 */
public sealed interface Step {
  /** A paragraph is new. */
  record Added(int after) implements Step {}

  /** A paragraph is gone. */
  record Dropped(int before) implements Step {}

  /** A paragraph was replaced by one with like words, wherever that stands. */
  record Edited(int before, int after) implements Step {}

  /** A paragraph with the same words stands in another place among those that stayed. */
  record Moved(int before, int after) implements Step {}
}
