package io.newswire.cli;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Intake;
import io.newswire.feed.Receipt;
import io.newswire.feed.Sighting;
import io.newswire.feed.Submission;
import io.newswire.topic.InvalidParagraphException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Submits articles one after the other without waiting for each of them, and tells in their order
 * what became of them. Used by one thread.
 */
final class Feeding {
  /**
   * Most articles whose acknowledgements are waited for at a time; the producer bounds the bytes.
   */
  private static final int WINDOW = 1_000;

  private final Intake intake;
  private final Inputs inputs;
  private final Console console;
  private final Queue<CompletableFuture<Receipt>> underway = new ArrayDeque<>();

  Feeding(Intake intake, Inputs inputs, Console console) {
    this.intake = intake;
    this.inputs = inputs;
    this.console = console;
  }

  /**
   * Submits an article; one that can't be taken is told, and the rest goes on.
   *
   * @throws KafkaException when the broker did not take one that was submitted before
   */
  void submit(Submission submission, Sighting sighting) {
    try {
      underway.add(intake.submit(submission, sighting));
    } catch (InvalidParagraphException e) {
      inputs.refuse(new BadInputException(submission.uri(), e.getMessage()));
    }
    while (underway.size() >= WINDOW) {
      tellNext();
    }
  }

  /**
   * Waits until the broker has everything.
   *
   * @throws KafkaException when it did not take something
   */
  void finish() {
    while (!underway.isEmpty()) {
      tellNext();
    }
  }

  private void tellNext() {
    try {
      tell(underway.remove().get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException fault ? fault : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void tell(Receipt receipt) {
    String uri = StyledText.safe(receipt.uri());
    long version = receipt.version();
    switch (receipt.outcome()) {
      case ACCEPTED ->
          console
              .out()
              .printf(
                  "fed %s version %d: %s%n",
                  uri,
                  version,
                  receipt.paragraphs() == 0 ? "canceled" : receipt.paragraphs() + " paragraphs");
      case UNCHANGED -> console.out().printf("unchanged %s version %d%n", uri, version);
      case STALE -> console.out().printf("older %s: version %d was fed before%n", uri, version);
      case KILLED ->
          console
              .out()
              .printf("killed %s: stays so since version %d; feed it by name%n", uri, version);
      case CONFLICT ->
          inputs.refuse(
              new BadInputException(
                  receipt.uri(),
                  "version %d was fed with other content; changed content needs a higher version"
                      .formatted(version)));
    }
    console.out().flush();
  }
}
