package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.OutputJson;

/** Prints records of the output topics, one by one, and tells of those that can't be decoded. */
final class OutputPrinter {
  private final Console console;
  private final Format format;
  private final OutputText text;

  OutputPrinter(Console console, Format format) {
    this.console = console;
    this.format = format;
    this.text = new OutputText(Layout.wide(console.terminal()));
  }

  void print(Output output) {
    if (output.problem() != null) {
      console.err().println("newswire: " + told(output, output.problem()));
      console.err().flush();
    }
    if (format == Format.JSONL) {
      console.out().println(OutputJson.line(output));
    } else if (output.problem() == null) {
      text.print(output, console.out());
    }
  }

  private static String told(Output output, String problem) {
    String topic = output.record().topic();
    String rest =
        problem.startsWith(topic + ": ") ? problem.substring(topic.length() + 2) : problem;
    return StyledText.safe(
        "%s, partition %d, offset %d: %s"
            .formatted(topic, output.record().partition(), output.record().offset(), rest));
  }
}
