package io.newswire.monitor;

import io.newswire.monitor.topology.Arrow;
import io.newswire.monitor.topology.Node;
import io.newswire.monitor.topology.Subtopology;
import io.newswire.stream.NodeRecords;
import java.util.List;

/**
 * How many records have gone along an arrow of the topology, by the names of what it joins.
 *
 * @param from a topic or a processor
 * @param to a processor or a topic
 */
public record Flow(String from, String to, long records) {
  /** Along every arrow from or to a topic, in the order of the topology. */
  static List<Flow> of(List<Subtopology> topology, List<NodeRecords> counted) {
    return topology.stream()
        .flatMap(part -> part.arrows().stream())
        .filter(arrow -> !arrow.via().isEmpty())
        .map(arrow -> new Flow(arrow.from().name(), arrow.to().name(), along(arrow, counted)))
        .toList();
  }

  private static long along(Arrow arrow, List<NodeRecords> counted) {
    Node topic = arrow.from().kind() == Node.Kind.TOPIC ? arrow.from() : arrow.to();
    return counted.stream()
        .filter(count -> count.node().equals(arrow.via()) && count.topic().equals(topic.name()))
        .mapToLong(NodeRecords::records)
        .sum();
  }
}
