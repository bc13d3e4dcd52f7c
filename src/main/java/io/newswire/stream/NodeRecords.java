package io.newswire.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * How many records a source has read from its topic, or a sink has written to its own, in the tasks
 * that an instance has now: with a task that moves away its counts go, too.
 *
 * @param node Kafka's name of the source or sink
 */
public record NodeRecords(String node, String topic, long records) {
  private static final Set<String> COUNTS =
      Set.of("records-consumed-total", "records-produced-total");

  private record Place(String node, String topic) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byNode = node.compareTo(other.node);
      return byNode == 0 ? topic.compareTo(other.topic) : byNode;
    }
  }

  /** From Kafka Streams' metrics, those of all tasks added up. */
  static List<NodeRecords> of(Map<MetricName, ? extends Metric> metrics) {
    Map<Place, Long> counts = new TreeMap<>();
    metrics.forEach(
        (name, metric) -> {
          if (COUNTS.contains(name.name()) && metric.metricValue() instanceof Number count) {
            Place place =
                new Place(
                    name.tags().getOrDefault("processor-node-id", ""),
                    name.tags().getOrDefault("topic", ""));
            counts.merge(place, count.longValue(), Long::sum);
          }
        });
    return counts.entrySet().stream()
        .map(count -> new NodeRecords(count.getKey().node, count.getKey().topic, count.getValue()))
        .toList();
  }
}
