package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.OutputJson;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire tail}: follows what comes out. */
@Command(
    name = "tail",
    description = {
      "Follows the output topics and prints each record as it comes, until it is stopped.",
      "Besides the classes there are the edits: what a version of an article says otherwise than the"
          + " one before it.",
      "A record whose value is null in the JSON Lines is a retraction; its headers say why."
    })
final class TailCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "CLASS",
      completionCandidates = TailTopics.class,
      description = "Which topics: ${COMPLETION-CANDIDATES} (default: all).")
  List<String> classes = List.of();

  @Option(names = "--from-beginning", description = "Begin with what is there already.")
  boolean fromBeginning;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Stop after so many records (default: go on).")
  long max = Long.MAX_VALUE;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      defaultValue = "text",
      description = "How to print: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  Format format = Format.TEXT;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<String> topics = new TailTopics().topics(classes);
    if (max < 0) {
      throw FailedException.badInput("--max is %d, below 0".formatted(max));
    }
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    cluster.admin().close();
    try (Outputs outputs =
        cluster.outputs(topics, fromBeginning ? Start.beginning() : Start.end())) {
      Thread follower = Thread.currentThread();
      Thread stop = new Thread(() -> stop(outputs, follower), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      follow(outputs, console);
    } catch (WakeupException e) {
      // Stopped by a signal: that is how following ends.
    }
    return ExitCodes.OK;
  }

  private void follow(Outputs outputs, Console console) {
    OutputText text = new OutputText(Layout.wide(console.terminal()));
    long printed = 0;
    // A reader that has gone, as "tail | head" has, shows at the next check.
    while (printed < max && !console.out().checkError()) {
      for (Output output : outputs.poll(Duration.ofMillis(500))) {
        if (printed++ < max) {
          print(output, text, console);
        }
      }
      console.out().flush();
    }
  }

  private static void stop(Outputs outputs, Thread follower) {
    outputs.wakeUp();
    try {
      follower.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(Output output, OutputText text, Console console) {
    if (format == Format.JSONL) {
      console.out().println(OutputJson.line(output));
    } else {
      text.print(output, console.out());
    }
  }
}
