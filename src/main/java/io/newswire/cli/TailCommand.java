package io.newswire.cli;

import io.newswire.consume.Output;
import io.newswire.consume.OutputFilter;
import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
      "A record whose value is null in the JSON Lines is a retraction; its headers say why. One"
          + " that can't be decoded has a problem besides.",
      "What is asked for by options has to hold all at once: speaker, kind and value of the same"
          + " quotation, figure, development, promo or edit. A record that has changed and is no"
          + " longer wanted comes as a retraction, for the reason FILTERED."
    })
final class TailCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "CLASS",
      completionCandidates = TailTopics.class,
      description =
          "Which topics: ${COMPLETION-CANDIDATES}, or a topic by its name (default: all).")
  List<String> classes = List.of();

  @Mixin FilterOptions filters = new FilterOptions();

  @Option(
      names = "--since",
      paramLabel = "TIME|DURATION|beginning",
      converter = Since.Typed.class,
      description =
          "Begin with what came out of what was fed at this time"
              + " (2031-05-04T06:30:00+02:00) or later, so long ago (30m, 2h), or with all that is"
              + " there (default: with what comes next).")
  @Nullable Since since;

  @Option(
      names = "--max",
      paramLabel = "N",
      description = "Stop after so many records (default: go on).")
  long max = Long.MAX_VALUE;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description =
          "How to print: ${COMPLETION-CANDIDATES} (default: text on a terminal, jsonl"
              + " otherwise).")
  @Nullable Format format;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<String> topics = new TailTopics().topics(classes);
    if (max < 0) {
      throw FailedException.badInput("--max is %d, below 0".formatted(max));
    }
    OutputFilter filter = filters.filter();
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    cluster.adminToConsume(topics).close();
    try (Outputs outputs = cluster.outputs(topics, since == null ? Start.end() : since.start())) {
      Thread follower = Thread.currentThread();
      Thread stop = new Thread(() -> stop(outputs, follower), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      follow(outputs, filter, console);
    } catch (WakeupException e) {
      // Stopped by a signal: that is how following ends.
    }
    return ExitCodes.OK;
  }

  private void follow(Outputs outputs, OutputFilter filter, Console console) {
    Format told = format == null ? console.format() : format;
    OutputPrinter printer = new OutputPrinter(console, told);
    OutputPipe pipe = OutputPipe.ofThisProcess();
    long printed = 0;
    // A reader that has gone, as "tail | head" has, ends it.
    while (printed < max && !console.out().checkError() && !pipe.isDeserted()) {
      for (Output output : outputs.poll(Duration.ofMillis(500))) {
        Optional<Output> wanted = filter.pass(output);
        if (wanted.isPresent() && printed++ < max) {
          printer.print(wanted.get());
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
}
