package io.newswire.cli;

import io.newswire.deadletter.DeadLetter;
import io.newswire.deadletter.DeadLetters;
import io.newswire.deadletter.Place;
import io.newswire.deadletter.Redrive;
import io.newswire.deadletter.WholeDeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire dlq redrive}: puts dead letters on news.paragraphs again. */
@Command(
    name = "redrive",
    description = {
      "Puts dead letters on news.paragraphs again, as they came, each once; for when the cause of"
          + " their death is mended.",
      "One that dies again is another dead letter, at most "
          + DeadLetter.MAX_REDRIVES
          + " times. The exit code is 1 when one that was named can't be redriven."
    })
final class DlqRedriveCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "PARTITION@OFFSET",
      description = "Which, as 'dlq list' prints them.")
  List<String> places = List.of();

  @Option(names = "--all", description = "All that were not redriven yet, the oldest first.")
  boolean all;

  @Option(names = "--dry-run", description = "Say what would be redriven, and change nothing.")
  boolean dryRun;

  @Override
  public Integer call() {
    if (all == !places.isEmpty()) {
      throw FailedException.badInput("name dead letters as PARTITION@OFFSET, or give --all");
    }
    Console console = Console.of(spec);
    List<Place> named = places.stream().map(DlqCommand::place).toList();
    try (DeadLetters letters = DlqCommand.letters(settings)) {
      List<Place> which = all ? standing(letters) : named;
      boolean done = dryRun ? tell(letters, which, console) : redrive(letters, which, console);
      return done ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }

  private static List<Place> standing(DeadLetters letters) {
    List<Place> standing = new ArrayList<>();
    letters.all(
        letter -> {
          if (letter.mayBeRedriven()) {
            standing.add(letter.place());
          }
        });
    return standing;
  }

  private static boolean tell(DeadLetters letters, List<Place> which, Console console) {
    int would = 0;
    for (Place place : which) {
      WholeDeadLetter found = letters.find(place).orElse(null);
      if (found != null && found.letter().mayBeRedriven()) {
        would++;
        console.out().println("would redrive " + place + ": " + reason(found.letter()));
      } else {
        console.out().println("would not redrive " + place + ": " + whyNot(found));
      }
    }
    console.out().println("would redrive %d of %d".formatted(would, which.size()));
    console.out().flush();
    return would == which.size();
  }

  private static String whyNot(@Nullable WholeDeadLetter found) {
    if (found == null) {
      return says(Redrive.Outcome.MISSING);
    }
    return says(found.letter().redriven() ? Redrive.Outcome.ALREADY : Redrive.Outcome.TOO_OFTEN);
  }

  private static boolean redrive(DeadLetters letters, List<Place> which, Console console) {
    int redriven = 0;
    try (Redrive redrive = letters.redrive()) {
      for (Place place : which) {
        Redrive.Outcome outcome = redrive.one(place);
        redriven += outcome == Redrive.Outcome.REDRIVEN ? 1 : 0;
        console.out().println(place + " " + says(outcome));
      }
    } finally {
      console.out().flush();
    }
    console.out().println("redriven %d of %d".formatted(redriven, which.size()));
    console.out().flush();
    return redriven == which.size();
  }

  private static String reason(DeadLetter letter) {
    return StyledText.safe(letter.reason());
  }

  private static String says(Redrive.Outcome outcome) {
    return switch (outcome) {
      case REDRIVEN -> "redriven";
      case MISSING -> "is no dead letter; it may be too old";
      case ALREADY -> "was redriven before";
      case TOO_OFTEN ->
          "has died %d times after it was redriven".formatted(DeadLetter.MAX_REDRIVES);
      case OVERTAKEN -> "is not redriven: somebody else began to redrive meanwhile";
    };
  }
}
