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
      console.err().println("newswire: " + problem(output));
      console.err().flush();
    }
    if (format == Format.JSONL) {
      console.out().println(OutputJson.line(output));
    } else if (output.problem() == null) {
      text.print(output, console.out());
    }
  }

  /** Why a record can't be decoded, and where it stands. */
  static String problem(Output output) {
    String problem = String.valueOf(output.problem());
    String topic = output.record().topic();
    String rest =
        problem.startsWith(topic + ": ") ? problem.substring(topic.length() + 2) : problem;
    return StyledText.safe(
        "%s, partition %d, offset %d: %s"
            .formatted(topic, output.record().partition(), output.record().offset(), rest));
  }
}
