package io.newswire.cli;

import io.newswire.monitor.topology.Subtopology;
import io.newswire.monitor.topology.TopologyMermaid;
import io.newswire.monitor.topology.TopologySvg;
import io.newswire.monitor.topology.TopologyText;
import io.newswire.stream.NewsTopology;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire topology}: the way of a paragraph, drawn. */
@Command(
    name = "topology",
    description = {
      "Draws what runs inside: the topics that are read, the processors with their stores, and the"
          + " topics that are written. It needs no Kafka.",
      "A name in parentheses, or on an arrow, is Kafka Streams' own of a source or sink, where it is"
          + " not that of its topic."
    })
final class TopologyCommand implements Callable<Integer> {
  /** How it is drawn. */
  enum Form {
    /** In lines of text. */
    TEXT,
    /** For Markdown, as a flowchart of Mermaid. */
    MERMAID,
    /** As a picture. */
    SVG
  }

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "text|mermaid|svg",
      defaultValue = "text",
      description = "How to draw it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Form format = Form.TEXT;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<Subtopology> topology = Subtopology.of(NewsTopology.description());
    console
        .out()
        .print(
            switch (format) {
              case TEXT -> TopologyText.of(topology);
              case MERMAID -> TopologyMermaid.of(topology);
              case SVG -> TopologySvg.of(topology);
            });
    console.out().flush();
    return ExitCodes.OK;
  }
}
