package io.newswire.monitor.topology;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;

/**
 * A part of a topology whose tasks run by themselves, joined to the others by topics alone. Kafka's
 * sources and sinks are no nodes here: they are arrows from and to the topics that they read and
 * write.
 *
 * @param id Kafka's number of it, from 0
 * @param stores of each processor, by name
 */
public record Subtopology(int id, Map<Node, SortedSet<Node>> stores, List<Arrow> arrows) {
  private static final Comparator<Arrow> ORDER =
      Comparator.comparing(Arrow::from).thenComparing(Arrow::to).thenComparing(Arrow::via);

  public Subtopology {
    stores = Collections.unmodifiableMap(new TreeMap<>(stores));
    arrows = arrows.stream().sorted(ORDER).toList();
  }

  /** All of a topology, in the order of their numbers. */
  public static List<Subtopology> of(TopologyDescription description) {
    return description.subtopologies().stream()
        .sorted(Comparator.comparingInt(TopologyDescription.Subtopology::id))
        .map(part -> of(part.id(), part.nodes()))
        .toList();
  }

  /** Its processors, in the order of their names. */
  public Set<Node> processors() {
    return stores.keySet();
  }

  /** The topics that it reads, in the order of their names. */
  public SortedSet<Node> inputs() {
    return topics(arrows.stream().map(Arrow::from));
  }

  /** The topics that it writes, in the order of their names. */
  public SortedSet<Node> outputs() {
    return topics(arrows.stream().map(Arrow::to));
  }

  private static SortedSet<Node> topics(Stream<Node> nodes) {
    return nodes
        .filter(node -> node.kind() == Node.Kind.TOPIC)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Subtopology of(int id, Collection<TopologyDescription.Node> nodes) {
    Map<Node, SortedSet<Node>> stores = new TreeMap<>();
    for (TopologyDescription.Node node : nodes) {
      if (node instanceof TopologyDescription.Processor processor) {
        stores.put(processor(processor), stores(processor));
      }
    }
    return new Subtopology(id, stores, nodes.stream().flatMap(Subtopology::arrows).toList());
  }

  private static SortedSet<Node> stores(TopologyDescription.Processor processor) {
    return processor.stores().stream()
        .map(name -> new Node(Node.Kind.STORE, name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that begin at a node, and those from the processors before a sink. */
  private static Stream<Arrow> arrows(TopologyDescription.Node node) {
    if (node instanceof TopologyDescription.Source source) {
      return topics(source).stream()
          .flatMap(
              topic ->
                  processors(source.successors())
                      .map(to -> new Arrow(topic(topic), to, source.name())));
    }
    if (node instanceof TopologyDescription.Sink sink) {
      return processors(sink.predecessors())
          .map(from -> new Arrow(from, topic(String.valueOf(sink.topic())), sink.name()));
    }
    return processors(node.successors()).map(to -> new Arrow(processor(node), to, ""));
  }

  private static Set<String> topics(TopologyDescription.Source source) {
    return source.topicSet() == null
        ? Set.of(String.valueOf(source.topicPattern()))
        : source.topicSet();
  }

  private static Stream<Node> processors(Set<TopologyDescription.Node> nodes) {
    return nodes.stream()
        .filter(TopologyDescription.Processor.class::isInstance)
        .map(Subtopology::processor);
  }

  private static Node topic(String name) {
    return new Node(Node.Kind.TOPIC, name);
  }

  private static Node processor(TopologyDescription.Node node) {
    return new Node(Node.Kind.PROCESSOR, node.name());
  }
}
