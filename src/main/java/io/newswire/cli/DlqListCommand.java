package io.newswire.cli;

import io.newswire.deadletter.Before;
import io.newswire.deadletter.DeadLetter;
import io.newswire.deadletter.DeadLetters;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire dlq list}: the dead letters, the newest first. */
@Command(
    name = "list",
    description = {
      "Lists dead letters, the newest first: why each died, where it came from, and whether it was"
          + " redriven."
    })
final class DlqListCommand implements Callable<Integer> {
  private static final int PAGE = 200;

  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most (default: ${DEFAULT-VALUE}; 0: all).")
  int max;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "How they are printed (default: text on a terminal, else jsonl).")
  @Nullable Format format;

  @Override
  public Integer call() {
    if (max < 0) {
      throw FailedException.badInput("--max is %d; it must be 0 or more".formatted(max));
    }
    Console console = Console.of(spec);
    DeadLetterText text = new DeadLetterText(console);
    Format form = format == null ? console.format() : format;
    try (DeadLetters letters = DlqCommand.letters(settings)) {
      Before before = null;
      int left = max == 0 ? Integer.MAX_VALUE : max;
      do {
        DeadLetters.Page page = letters.newest(Math.min(left, PAGE), before);
        for (DeadLetter letter : page.letters()) {
          if (form == Format.JSONL) {
            console.out().println(letter.json());
          } else {
            text.print(letter);
          }
        }
        console.out().flush();
        left -= page.letters().size();
        before = page.before();
      } while (left > 0 && before != null);
      if (left == (max == 0 ? Integer.MAX_VALUE : max)) {
        console.err().println("there are no dead letters");
        console.err().flush();
      }
    }
    return ExitCodes.OK;
  }
}
