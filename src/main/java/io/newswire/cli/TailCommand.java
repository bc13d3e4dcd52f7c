package io.newswire.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswire.record.ParagraphClass;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
      "A record whose value is null in the JSON Lines is a retraction."
    })
final class TailCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "CLASS",
      completionCandidates = ClassNames.class,
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
    List<String> topics = topics();
    if (max < 0) {
      throw FailedException.badInput("--max is %d, below 0".formatted(max));
    }
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    cluster.admin().close();
    try (Outputs outputs = new Outputs(cluster, topics, fromBeginning)) {
      Thread follower = Thread.currentThread();
      Thread stop = new Thread(() -> stop(outputs, follower), "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      follow(outputs, console);
    } catch (WakeupException e) {
      // Stopped by a signal: that is how following ends.
    }
    return ExitCodes.OK;
  }

  private List<String> topics() {
    ClassNames known = new ClassNames();
    for (String name : classes) {
      if (!known.contains(name.toLowerCase(Locale.ROOT))) {
        throw FailedException.badInput(
            "there is no class '%s'; the classes are %s".formatted(name, String.join(", ", known)));
      }
    }
    return (classes.isEmpty() ? known : classes)
        .stream()
            .map(name -> ParagraphClass.valueOf(name.toUpperCase(Locale.ROOT)))
            .map(Topics::of)
            .map(Topic::name)
            .distinct()
            .toList();
  }

  private void follow(Outputs outputs, Console console) {
    ParagraphText text = new ParagraphText(console.terminal());
    long printed = 0;
    // A reader that has gone, as "tail | head" has, shows at the next check.
    while (printed < max && !console.out().checkError()) {
      for (Outputs.Output output : outputs.poll(Duration.ofMillis(500))) {
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

  private void print(Outputs.Output output, ParagraphText text, Console console) {
    if (format == Format.JSONL) {
      console.out().println(json(output));
    } else if (output.value() == null) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "      %s %s%n",
              "RETRACTED from " + output.record().topic(),
              StyledText.safe(output.record().key()));
    } else {
      text.print(List.of(output.value()), console.out());
    }
  }

  /** The classes as a person types them. */
  private static final class ClassNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    ClassNames() {
      for (ParagraphClass named : ParagraphClass.values()) {
        add(named.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static ObjectNode json(Outputs.Output output) {
    ObjectNode line = JSON.createObjectNode();
    line.put("topic", output.record().topic());
    line.put("partition", output.record().partition());
    line.put("offset", output.record().offset());
    line.put("timestamp", output.record().timestamp());
    line.put("key", output.record().key());
    try {
      line.set("value", JSON.readTree(String.valueOf(output.value())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }
}
