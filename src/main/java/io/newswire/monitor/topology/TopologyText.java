package io.newswire.monitor.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A topology in lines of text: what goes into each processor, its stores, and what comes out. */
public final class TopologyText {
  private TopologyText() {}

  /** Draws it; each line ends with a line feed. */
  public static String of(List<Subtopology> topology) {
    return topology.stream().map(TopologyText::of).collect(Collectors.joining("\n"));
  }

  private static String of(Subtopology part) {
    StringBuilder drawn = new StringBuilder("sub-topology " + part.id() + "\n");
    for (Node processor : part.processors()) {
      drawn.append('\n');
      draw(processor, part, drawn);
    }
    return drawn.toString();
  }

  private static void draw(Node processor, Subtopology part, StringBuilder drawn) {
    List<String> into = new ArrayList<>();
    List<String> outOf = new ArrayList<>();
    for (Arrow arrow : part.arrows()) {
      if (arrow.to().equals(processor)) {
        into.add(named(arrow.from(), arrow));
      }
      if (arrow.from().equals(processor)) {
        outOf.add(named(arrow.to(), arrow));
      }
    }
    int width = into.stream().mapToInt(String::length).max().orElse(0);
    for (int i = 0; i < into.size(); i++) {
      boolean last = i == into.size() - 1;
      String line = "─".repeat(width - into.get(i).length() + 2);
      drawn.append("  ").append(into.get(i)).append(' ').append(line);
      drawn.append(last ? (i == 0 ? "──> " : "┴─> ") : (i == 0 ? "┐\n" : "┤\n"));
    }
    drawn.append(processor.name()).append(stores(part.stores().get(processor))).append('\n');
    for (int i = 0; i < outOf.size(); i++) {
      drawn.append(" ".repeat(width + 9));
      drawn.append(i == outOf.size() - 1 ? "└─> " : "├─> ").append(outOf.get(i)).append('\n');
    }
  }

  private static String named(Node node, Arrow arrow) {
    return arrow.label().isEmpty() ? node.name() : node.name() + " (" + arrow.label() + ")";
  }

  private static String stores(@Nullable SortedSet<Node> stores) {
    return stores == null || stores.isEmpty()
        ? ""
        : stores.stream().map(Node::name).collect(Collectors.joining(", ", "  [", "]"));
  }
}
