package io.newswire.monitor.topology;

import java.util.Comparator;

/**
 * What is drawn as a box.
 *
 * @param name Kafka's; unique among those of a kind
 */
public record Node(Kind kind, String name) implements Comparable<Node> {
  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::kind).thenComparing(Node::name);

  /** What a node is. */
  public enum Kind {
    TOPIC,
    PROCESSOR,
    STORE
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }
}
