package io.newswire.cli;

import io.newswire.feed.BadInputException;
import io.newswire.feed.Intake;
import io.newswire.feed.Occasion;
import io.newswire.feed.Sighting;
import io.newswire.feed.fetch.FetchException;
import io.newswire.feed.fetch.Fetched;
import io.newswire.feed.fetch.Fetcher;
import io.newswire.feed.fetch.PollListener;
import io.newswire.feed.files.SavedFiles;
import io.newswire.feed.format.CanonicalUrl;
import io.newswire.feed.format.Input;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Feeds what files and addresses have, once or each time that it changes. */
final class FeedSources implements PollListener {
  private static final long LOOK_MILLIS = 500;

  private final Intake intake;
  private final Inputs inputs;
  private final Console console;
  private final TypedArticle typed;

  FeedSources(Intake intake, Inputs inputs, Console console, TypedArticle typed) {
    this.intake = intake;
    this.inputs = inputs;
    this.console = console;
    this.typed = typed;
  }

  /**
   * Feeds each file, or standard input, once, and waits until the broker has all.
   *
   * @throws KafkaException when it did not take something
   */
  void feedFiles(List<String> names) {
    Feeding feeding = feeding();
    inputs.files(names).forEach(name -> feedFile(name, Occasion.SENT, feeding));
    feeding.finish();
  }

  /** Feeds files each time they are saved, until it is interrupted. */
  void watchFiles(List<String> names) throws InterruptedException {
    SavedFiles files = new SavedFiles(names.stream().map(Path::of).toList());
    while (true) {
      List<Path> saved = files.look();
      Feeding feeding = feeding();
      try {
        saved.forEach(file -> feedFile(file.toString(), Occasion.SAVED, feeding));
        feeding.finish();
      } catch (InterruptException e) {
        throw e;
      } catch (KafkaException e) {
        inputs.tell("Kafka did not take it, and is tried again: " + Faults.message(e));
        saved.forEach(files::again);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /**
   * Feeds what an address has now.
   *
   * @throws KafkaException when the broker did not take it
   */
  void feedAddress(URI address, Fetcher fetcher) throws InterruptedException {
    try {
      if (fetcher.fetch(address, null) instanceof Fetched.Document document) {
        feed(address, document, Occasion.SENT);
      }
    } catch (FetchException e) {
      inputs.refuse(new BadInputException(address.toString(), Faults.message(e)));
    }
  }

  @Override
  public void document(URI address, Fetched.Document document) {
    feed(address, document, Occasion.POLLED);
  }

  @Override
  public void problem(URI address, Exception problem) {
    inputs.tell(address + ": " + Faults.message(problem));
  }

  @Override
  public void recovered(URI address) {
    inputs.tell(address + ": answers again");
  }

  private Feeding feeding() {
    return new Feeding(intake, inputs, console);
  }

  private void feedFile(String name, Occasion occasion, Feeding feeding) {
    Sighting sighting = new Sighting(occasion, saved(name));
    inputs.readOne(
        name, typed::ofFile, article -> feeding.submit(typed.complete(article), sighting));
  }

  private void feed(URI address, Fetched.Document document, Occasion occasion) {
    Sighting sighting = new Sighting(occasion, document.generated());
    Input input =
        new Input(
            address.toString(),
            document.bytes(),
            document.contentType(),
            document.location(),
            typed.of(CanonicalUrl.of(address.toString()).orElse(address.toString())));
    Feeding feeding = feeding();
    inputs.read(input, article -> feeding.submit(typed.complete(article), sighting));
    feeding.finish();
  }

  private static Instant saved(String name) {
    try {
      return name.equals(Inputs.STANDARD_INPUT)
          ? Instant.now()
          : Files.getLastModifiedTime(Path.of(name)).toInstant();
    } catch (IOException e) {
      // Told when it is read.
      return Instant.now();
    }
  }
}
