package io.newswire.monitor.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A topology as a flowchart of Mermaid, which draws it in Markdown. Topics stand outside of the
 * sub-topologies, which they join.
 */
public final class TopologyMermaid {
  private final Map<Node, String> ids = new LinkedHashMap<>();
  private final StringBuilder drawn = new StringBuilder("flowchart LR\n");

  private TopologyMermaid() {}

  /** Draws it; each line ends with a line feed. */
  public static String of(List<Subtopology> topology) {
    TopologyMermaid mermaid = new TopologyMermaid();
    topology.forEach(mermaid::declareTopics);
    topology.forEach(mermaid::declareProcessors);
    topology.forEach(mermaid::join);
    return mermaid.drawn.toString();
  }

  private void declareTopics(Subtopology part) {
    for (Node topic : part.inputs()) {
      declareTopic(topic);
    }
    for (Node topic : part.outputs()) {
      declareTopic(topic);
    }
  }

  private void declareTopic(Node topic) {
    if (!ids.containsKey(topic)) {
      line("  %s([%s])", id(topic), label(topic.name()));
    }
  }

  private void declareProcessors(Subtopology part) {
    line("  subgraph part%d[%s]", part.id(), label("sub-topology " + part.id()));
    part.stores()
        .forEach(
            (processor, stores) -> {
              line("    %s[%s]", id(processor), label(processor.name()));
              for (Node store : stores) {
                line("    %s[(%s)]", id(store), label(store.name()));
              }
            });
    line("  end");
  }

  private void join(Subtopology part) {
    for (Arrow arrow : part.arrows()) {
      String name = arrow.label().isEmpty() ? "" : "|" + label(arrow.label()) + "|";
      line("  %s -->%s %s", id(arrow.from()), name, id(arrow.to()));
    }
    part.stores()
        .forEach(
            (processor, stores) ->
                stores.forEach(store -> line("  %s --- %s", id(processor), id(store))));
  }

  /** Names may hold what Mermaid would take for its own. */
  private String id(Node node) {
    return ids.computeIfAbsent(
        node, named -> named.kind().name().toLowerCase(Locale.ROOT) + (ids.size() + 1));
  }

  private static String label(String text) {
    return '"' + text.replace("#", "#35;").replace("\"", "#quot;") + '"';
  }

  private void line(String format, Object... parts) {
    drawn.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }
}
