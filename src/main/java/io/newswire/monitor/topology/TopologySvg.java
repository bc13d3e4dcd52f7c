package io.newswire.monitor.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A topology as a picture, SVG. It runs and loads nothing, and has no style attributes.
 *
 * <p>Who puts it into a page of theirs may leave its {@code style} element out and style it by
 * classes. It is {@code topology} itself: {@code part}, {@code topic}, {@code processor} and {@code
 * store} are groups, each with a shape and a text; {@code arrow} is a group with a path, a head
 * ({@code head}) and an empty text ({@code count}), and has {@code data-from} and {@code data-to},
 * the names at its ends; {@code keeps} joins a processor and its stores; {@code caption} is the
 * name of a part.
 */
public final class TopologySvg {
  private static final int GLYPH = 8;
  private static final int PADDING = 12;
  private static final int HEAD = 8;
  private static final int STRAIGHT = 56;
  private static final int ABOVE_THE_LINE = 4;
  private static final int BELOW_THE_MIDDLE = 5;
  private static final int LID = 4;

  private static final String STYLE =
      """
      .topology { color-scheme: light dark; font: 13px ui-monospace, "DejaVu Sans Mono", monospace }
      .topology text { fill: #1b1f24 }
      .topology .count { font-size: 11px }
      .topology .caption { fill: #57606a }
      .topology .part rect { fill: none; stroke: #8a919c; stroke-dasharray: 4 4 }
      .topology .topic rect { fill: #ddf0ff; stroke: #2f6f9f }
      .topology .processor rect { fill: #fff3c9; stroke: #8a6a00 }
      .topology .store path { fill: #e3f4e1; stroke: #3d7a3a }
      .topology .arrow path, .topology .keeps { fill: none; stroke: #57606a }
      .topology .arrow .head { fill: #57606a }
      @media (prefers-color-scheme: dark) {
        .topology { background: #14171b }
        .topology text { fill: #e6e9ed }
        .topology .caption { fill: #a9b1bb }
        .topology .part rect { stroke: #69717c }
        .topology .topic rect { fill: #12324a; stroke: #78b6e4 }
        .topology .processor rect { fill: #453600; stroke: #e0bd4e }
        .topology .store path { fill: #1c3a1b; stroke: #8cc788 }
        .topology .arrow path, .topology .keeps { stroke: #a9b1bb }
        .topology .arrow .head { fill: #a9b1bb }
      }
      """;

  private final StringBuilder drawn = new StringBuilder();

  private TopologySvg() {}

  /** Draws it. */
  public static String of(List<Subtopology> topology) {
    return new TopologySvg().draw(topology);
  }

  /**
   * What is in the picture's {@code style} element, to the letter: a page with a content security
   * policy may read the picture only where that allows it.
   */
  public static String style() {
    return "\n" + STYLE;
  }

  /** Where everything is. */
  static List<Panel> layout(List<Subtopology> topology) {
    int topicWidth =
        width(
            topology.stream()
                .flatMap(part -> Stream.concat(part.inputs().stream(), part.outputs().stream())));
    int processorWidth =
        width(
            topology.stream()
                .flatMap(
                    part ->
                        Stream.concat(
                            part.processors().stream(),
                            part.stores().values().stream().flatMap(stores -> stores.stream()))));
    List<Panel> panels = new ArrayList<>();
    int top = Panel.MARGIN;
    for (Subtopology part : topology) {
      Panel panel = new Panel(part, top, topicWidth, processorWidth);
      panels.add(panel);
      top += panel.height() + Panel.MARGIN;
    }
    return panels;
  }

  private static int width(Stream<Node> nodes) {
    int letters = nodes.mapToInt(node -> node.name().length()).max().orElse(0);
    return letters * GLYPH + 2 * PADDING;
  }

  private String draw(List<Subtopology> topology) {
    List<Panel> panels = layout(topology);
    int inner = panels.stream().mapToInt(Panel::width).max().orElse(0);
    int width = inner + 2 * Panel.MARGIN;
    int height =
        Panel.MARGIN + panels.stream().mapToInt(panel -> panel.height() + Panel.MARGIN).sum();
    line("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"topology\" role=\"img\"");
    line("  aria-labelledby=\"topology-title topology-desc\"");
    line("  width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">", width, height, width, height);
    line("<title id=\"topology-title\">The topology</title>");
    line("<desc id=\"topology-desc\">%s</desc>", escaped(description(topology)));
    line("<style>%s</style>", style());
    for (Panel panel : panels) {
      draw(panel, inner);
    }
    line("</svg>");
    return drawn.toString();
  }

  /** For those who do not see it. */
  private static String description(List<Subtopology> topology) {
    StringBuilder told = new StringBuilder();
    for (Subtopology part : topology) {
      for (Node processor : part.processors()) {
        told.append(
            "Sub-topology %d: %s reads %s and writes %s. "
                .formatted(
                    part.id(),
                    processor.name(),
                    names(
                        part.arrows().stream()
                            .filter(arrow -> arrow.to().equals(processor))
                            .map(Arrow::from)),
                    names(
                        part.arrows().stream()
                            .filter(arrow -> arrow.from().equals(processor))
                            .map(Arrow::to))));
      }
    }
    return told.toString().strip();
  }

  private static String names(Stream<Node> nodes) {
    List<String> names = nodes.map(Node::name).distinct().toList();
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  private void draw(Panel panel, int width) {
    int left = Panel.MARGIN;
    line("<g class=\"part\">");
    line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>",
        left, panel.top(), width, panel.height());
    line(
        "<text class=\"caption\" x=\"%d\" y=\"%d\">sub-topology %d</text>",
        left + 10, panel.top() + 18, panel.part().id());
    line("</g>");
    // The longest come first, and so under all others.
    panel.part().arrows().stream()
        .sorted(Comparator.comparingInt(arrow -> panel.from(arrow).x() - panel.to(arrow).x()))
        .forEach(arrow -> draw(arrow, panel.from(arrow), panel.to(arrow)));
    for (Node processor : panel.part().processors()) {
      drawKeeps(panel, processor);
    }
    panel.boxes().forEach(this::draw);
  }

  /** Next to a topic it is straight, so that its count has room there above it. */
  private void draw(Arrow arrow, Box from, Box to) {
    boolean fromTopic = from.node().kind() == Node.Kind.TOPIC;
    int end = to.x() - HEAD;
    int bendsFrom = from.right() + (fromTopic ? STRAIGHT : 0);
    int bendsTo = end - (to.node().kind() == Node.Kind.TOPIC ? STRAIGHT : 0);
    int middle = (bendsFrom + bendsTo) / 2;
    line(
        "<g class=\"arrow\" data-from=\"%s\" data-to=\"%s\">",
        escaped(from.node().name()), escaped(to.node().name()));
    if (!arrow.label().isEmpty()) {
      line("<title>%s</title>", escaped(arrow.label()));
    }
    line(
        "<path d=\"M%d %d H%d C%d %d %d %d %d %d H%d\"/>",
        from.right(),
        from.middle(),
        bendsFrom,
        middle,
        from.middle(),
        middle,
        to.middle(),
        bendsTo,
        to.middle(),
        end);
    line(
        "<path class=\"head\" d=\"M%d %d l%d %d v%d z\"/>",
        to.x(), to.middle(), -HEAD, -HEAD / 2, HEAD);
    if (fromTopic) {
      count(from.right() + HEAD / 2, from.middle(), "start");
    } else {
      count(end, to.middle(), "end");
    }
    line("</g>");
  }

  private void count(int x, int y, String anchor) {
    line(
        "<text class=\"count\" x=\"%d\" y=\"%d\" text-anchor=\"%s\"/>",
        x, y - ABOVE_THE_LINE, anchor);
  }

  private void drawKeeps(Panel panel, Node processor) {
    List<Box> stores = panel.stores(processor);
    if (!stores.isEmpty()) {
      Box first = stores.get(0);
      Box last = stores.get(stores.size() - 1);
      line(
          "<path class=\"keeps\" d=\"M%d %d V%d\"/>",
          first.centre(), panel.box(processor).bottom(), last.y());
    }
  }

  private void draw(Box box) {
    line("<g class=\"%s\">", box.node().kind().name().toLowerCase(Locale.ROOT));
    switch (box.node().kind()) {
      case TOPIC -> rectangle(box, box.height() / 2);
      case PROCESSOR -> rectangle(box, 4);
      case STORE -> cylinder(box);
    }
    line(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
        box.centre(),
        box.middle() + BELOW_THE_MIDDLE + (box.node().kind() == Node.Kind.STORE ? LID / 2 : 0),
        escaped(box.node().name()));
    line("</g>");
  }

  private void rectangle(Box box, int radius) {
    line(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
        box.x(), box.y(), box.width(), box.height(), radius);
  }

  private void cylinder(Box box) {
    int half = box.width() / 2;
    int upper = box.y() + LID;
    line(
        "<path d=\"M%d %d v%d a%d %d 0 0 0 %d 0 v%d a%d %d 0 0 0 %d 0 a%d %d 0 0 0 %d 0\"/>",
        box.x(),
        upper,
        box.height() - 2 * LID,
        half,
        LID,
        2 * half,
        -(box.height() - 2 * LID),
        half,
        LID,
        -2 * half,
        half,
        LID,
        2 * half);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void line(String format, Object... parts) {
    drawn.append(String.format(Locale.ROOT, format, parts)).append('\n');
  }
}
