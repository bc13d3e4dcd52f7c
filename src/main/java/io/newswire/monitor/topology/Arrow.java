package io.newswire.monitor.topology;

/**
 * The way of records from one node to another.
 *
 * @param via Kafka's source or sink on this way, between a topic and a processor; empty between two
 *     processors
 */
public record Arrow(Node from, Node to, String via) {
  /** Kafka's source or sink, where it is not called as its topic is; else empty. */
  String label() {
    return via.equals(from.name()) || via.equals(to.name()) ? "" : via;
  }
}
