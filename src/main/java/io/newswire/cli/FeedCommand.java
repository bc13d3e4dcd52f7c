package io.newswire.cli;

import io.newswire.feed.Intake;
import io.newswire.feed.Occasion;
import io.newswire.feed.Sighting;
import io.newswire.feed.Submission;
import io.newswire.feed.files.SavedFiles;
import io.newswire.record.Article;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.SchemaSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire feed}: puts article versions in. */
@Command(
    name = "feed",
    description = {
      "Puts articles on news.paragraphs and waits until the broker has them.",
      "An input is plain text, an HTML page, JSON-LD, ninjs, NewsML, NITF, RSS, Atom, or lines of"
          + " JSON, one article each:",
      "  {\"id\": \"...\", \"headline\": \"...\", \"paragraphs\": [\"...\", ...]}",
      "A line may also have version, versionCreated, firstCreated, embargoedUntil, expires (times"
          + " as 2031-05-04T06:30:00+02:00), url, source, language, pubStatus (usable, withheld,"
          + " or canceled, which has no paragraphs) and correction. A paragraph may be an object:",
      "  {\"text\": \"...\", \"form\": \"heading\", \"links\": [{\"href\": \"...\"}]}",
      "--article-version and --headline hold for every article, whatever it says itself.",
      "Feeding the same again changes nothing; what has changed becomes a new version."
    })
final class FeedCommand implements Callable<Integer> {
  /** Between two looks at files that are watched. */
  private static final long LOOK_MILLIS = 500;

  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();
  @Mixin InputOptions options = new InputOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Files to feed, folders with files to feed; - is standard input.")
  List<String> names = List.of();

  @Option(
      names = "--uri",
      paramLabel = "URI",
      description = "The article's id where it names none itself (default: the file's own URI).")
  @Nullable String uri;

  @Option(
      names = "--article-version",
      paramLabel = "N",
      description =
          "Number of the version, from 0 (default: the article's own, or else made from its times,"
              + " or from when the file was saved).")
  @Nullable Long number;

  @Option(names = "--headline", paramLabel = "TEXT", description = "The article's headline.")
  @Nullable String headline;

  @Option(
      names = "--watch",
      description = "Go on until stopped: feed files again each time they are saved.")
  boolean watch;

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    checkOptions();
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    Inputs inputs = new Inputs(System.in, console.err(), options.format);
    cluster.admin().close();
    new SchemaSetup(cluster.registry()).register();
    try (Intake intake = new Intake(cluster.settings().kafka(), cluster.registry())) {
      Feeding feeding = new Feeding(intake, inputs, console);
      if (watch) {
        watch(inputs, feeding);
      } else {
        inputs.files(names).forEach(name -> feed(name, Occasion.SENT, inputs, feeding));
      }
      feeding.finish();
    }
    return inputs.exitCode();
  }

  private void checkOptions() {
    if (uri != null && names.size() > 1) {
      throw FailedException.badInput("--uri names one article, but there are several files");
    }
    if (uri != null) {
      try {
        ParagraphRules.checkUri(uri);
      } catch (InvalidParagraphException e) {
        throw FailedException.badInput("--uri can't be taken: " + e.getMessage());
      }
    }
    if (number != null && number < 0) {
      throw FailedException.badInput("--article-version is %d, below 0".formatted(number));
    }
  }

  private void watch(Inputs inputs, Feeding feeding) throws InterruptedException {
    SavedFiles files = new SavedFiles(names.stream().map(Path::of).toList());
    while (true) {
      for (Path file : files.look()) {
        feed(file.toString(), Occasion.SAVED, inputs, feeding);
      }
      feeding.finish();
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void feed(String name, Occasion occasion, Inputs inputs, Feeding feeding) {
    Sighting sighting = new Sighting(occasion, saved(name));
    inputs.readOne(name, this::defaults, article -> feeding.submit(withOptions(article), sighting));
  }

  /** What was typed goes before what an article says of itself. */
  private Submission withOptions(Submission submission) {
    Article article = submission.article();
    if (headline != null) {
      article = Article.newBuilder(article).setHeadline(headline).build();
    }
    return new Submission(
        article, number == null ? submission.version() : number, submission.blocks());
  }

  private Article defaults(String name) {
    boolean standard = name.equals(Inputs.STANDARD_INPUT);
    return Article.newBuilder()
        .setUri(uri == null ? uri(Path.of(name), standard) : uri)
        .setVersion(0)
        .build();
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

  private static String uri(Path file, boolean standard) {
    return standard ? "standard-input" : file.toAbsolutePath().normalize().toUri().toString();
  }
}
