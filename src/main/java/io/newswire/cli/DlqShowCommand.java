package io.newswire.cli;

import io.newswire.deadletter.DeadLetters;
import io.newswire.deadletter.Place;
import io.newswire.deadletter.WholeDeadLetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire dlq show}: one dead letter, whole. */
@Command(
    name = "show",
    description = "Shows a dead letter with its headers, and its words or else its first bytes.")
final class DlqShowCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(paramLabel = "PARTITION@OFFSET", description = "Which, as 'dlq list' prints it.")
  String place = "";

  @Option(
      names = "--value",
      paramLabel = "FILE",
      description = "Write the record's value as it came into a file that is not there yet.")
  @Nullable Path value;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "How it is printed (default: text on a terminal, else jsonl).")
  @Nullable Format format;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Place asked = DlqCommand.place(place);
    try (DeadLetters letters = DlqCommand.letters(settings)) {
      WholeDeadLetter letter = letters.find(asked).orElseThrow(() -> DlqCommand.missing(asked));
      if ((format == null ? console.format() : format) == Format.JSONL) {
        console.out().println(letter.json());
      } else {
        new DeadLetterText(console).print(letter);
      }
      console.out().flush();
      write(letter);
    }
    return ExitCodes.OK;
  }

  private void write(WholeDeadLetter letter) {
    byte[] bytes = letter.value();
    if (value == null || bytes == null) {
      return;
    }
    if (Files.exists(value)) {
      throw FailedException.badInput(value + " is there already");
    }
    try {
      Files.write(value, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(value + " can't be written: " + e.getMessage(), e);
    }
  }
}
