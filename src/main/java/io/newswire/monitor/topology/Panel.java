package io.newswire.monitor.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Where a sub-topology is drawn: in columns from left to right what it reads, its processors by how
 * many of them come before, each over its stores, and what it writes. A topic that is both read and
 * written stands on both sides.
 */
final class Panel {
  static final int MARGIN = 16;
  static final int CAPTION = 28;
  static final int GAP = 120;
  private static final int ROW = 32;
  private static final int BETWEEN = 14;

  private final Subtopology part;
  private final int top;
  private final int topicWidth;
  private final int processorWidth;
  private final Map<Node, Integer> depths = new TreeMap<>();
  private final Map<Node, Box> inputs = new HashMap<>();
  private final Map<Node, Box> outputs = new HashMap<>();
  private final Map<Node, Box> processors = new HashMap<>();
  private final Map<Node, List<Box>> stores = new HashMap<>();
  private final int columns;
  private final int height;

  /**
   * Lays one out.
   *
   * @param top its upper edge
   */
  Panel(Subtopology part, int top, int topicWidth, int processorWidth) {
    this.part = part;
    this.top = top;
    this.topicWidth = topicWidth;
    this.processorWidth = processorWidth;
    part.processors().forEach(this::depth);
    int deepest = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<List<Node>> byDepth = new ArrayList<>();
    for (int depth = 0; depth <= deepest; depth++) {
      byDepth.add(new ArrayList<>());
    }
    depths.forEach((processor, depth) -> byDepth.get(depth).add(processor));
    int inner = height(part.inputs().size(), part.outputs().size());
    for (List<Node> column : byDepth) {
      inner = Math.max(inner, height(rows(column)));
    }
    height = CAPTION + inner + MARGIN;
    placeTopics(part.inputs(), 0, inner, inputs);
    for (int depth = 0; depth <= deepest; depth++) {
      placeProcessors(byDepth.get(depth), 1 + depth, inner);
    }
    placeTopics(part.outputs(), 2 + deepest, inner, outputs);
    columns = 1 + deepest + (part.outputs().isEmpty() ? 1 : 2);
  }

  /** How many processors come before one, on the longest way to it. */
  private int depth(Node processor) {
    Integer known = depths.get(processor);
    if (known != null) {
      return known;
    }
    int depth =
        part.arrows().stream()
            .filter(arrow -> arrow.to().equals(processor))
            .filter(arrow -> arrow.from().kind() == Node.Kind.PROCESSOR)
            .mapToInt(arrow -> 1 + depth(arrow.from()))
            .max()
            .orElse(0);
    depths.put(processor, depth);
    return depth;
  }

  private void placeTopics(SortedSet<Node> topics, int column, int inner, Map<Node, Box> into) {
    int y = first(topics.size(), inner);
    for (Node topic : topics) {
      into.put(topic, new Box(topic, left(column), y, topicWidth, ROW));
      y += ROW + BETWEEN;
    }
  }

  private void placeProcessors(Collection<Node> column, int number, int inner) {
    int x = left(number);
    int y = first(rows(column), inner);
    for (Node processor : column) {
      processors.put(processor, new Box(processor, x, y, processorWidth, ROW));
      y += ROW + BETWEEN;
      List<Box> below = new ArrayList<>();
      for (Node store : storesOf(processor)) {
        below.add(new Box(store, x, y, processorWidth, ROW));
        y += ROW + BETWEEN;
      }
      stores.put(processor, below);
    }
  }

  private Collection<Node> storesOf(Node processor) {
    return part.stores().getOrDefault(processor, Collections.emptySortedSet());
  }

  private int rows(Collection<Node> column) {
    return column.stream().mapToInt(processor -> 1 + storesOf(processor).size()).sum();
  }

  private static int height(int... rows) {
    int most = 1;
    for (int number : rows) {
      most = Math.max(most, number);
    }
    return most * (ROW + BETWEEN) - BETWEEN;
  }

  /** Every column is in the middle. */
  private int first(int rows, int inner) {
    return top + CAPTION + (inner - height(rows)) / 2;
  }

  private int left(int column) {
    int before = column == 0 ? 0 : topicWidth + GAP + (column - 1) * (processorWidth + GAP);
    return 2 * MARGIN + before;
  }

  Subtopology part() {
    return part;
  }

  int top() {
    return top;
  }

  int height() {
    return height;
  }

  /** From its left edge, which is a margin from that of the picture. */
  int width() {
    boolean endsWithTopics = !part.outputs().isEmpty();
    return left(columns - 1) + (endsWithTopics ? topicWidth : processorWidth);
  }

  /** Where an arrow begins. */
  Box from(Arrow arrow) {
    return of(arrow.from(), inputs);
  }

  /** Where an arrow ends. */
  Box to(Arrow arrow) {
    return of(arrow.to(), outputs);
  }

  private Box of(Node node, Map<Node, Box> topics) {
    return Objects.requireNonNull((node.kind() == Node.Kind.TOPIC ? topics : processors).get(node));
  }

  /** Where a processor is. */
  Box box(Node processor) {
    return of(processor, processors);
  }

  /** Those under a processor, from the top. */
  List<Box> stores(Node processor) {
    return stores.getOrDefault(processor, List.of());
  }

  /** All of it. */
  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    part.inputs().forEach(topic -> boxes.add(of(topic, inputs)));
    for (Node processor : part.processors()) {
      boxes.add(of(processor, processors));
      boxes.addAll(stores(processor));
    }
    part.outputs().forEach(topic -> boxes.add(of(topic, outputs)));
    return boxes;
  }
}
