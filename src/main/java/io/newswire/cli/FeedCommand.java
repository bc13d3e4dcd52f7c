package io.newswire.cli;

import io.newswire.feed.ArticleVersion;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Feeder;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.SchemaSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InterruptException;
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
      "An input is plain text, one paragraph a line, or lines of JSON, one article each:",
      "  {\"id\": \"...\", \"headline\": \"...\", \"paragraphs\": [\"...\", ...]}",
      "A line may also have version, versionCreated, firstCreated, embargoedUntil, expires (times"
          + " as 2031-05-04T06:30:00+02:00), url, source, language, pubStatus (usable, withheld,"
          + " or canceled, which has no paragraphs) and correction. A paragraph may be an object:",
      "  {\"text\": \"...\", \"form\": \"heading\", \"links\": [{\"href\": \"...\"}]}",
      "--article-version and --headline hold for every article, whatever its line says.",
      "Feeding the same again changes nothing; a higher version replaces the one before it."
    })
final class FeedCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;
  @Mixin SettingsOptions settings = new SettingsOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to feed; - is standard input.")
  List<String> files = List.of();

  @Option(
      names = "--uri",
      paramLabel = "URI",
      description = "The article's id (default: the file's own URI; JSON names its own).")
  @Nullable String uri;

  @Option(
      names = "--article-version",
      paramLabel = "N",
      description =
          "Number of the version, from 0 (default: the one that JSON names, or else when the file"
              + " was last changed, in milliseconds since 1970; for standard input, now).")
  @Nullable Long number;

  @Option(names = "--headline", paramLabel = "TEXT", description = "The article's headline.")
  @Nullable String headline;

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    checkOptions();
    Cluster cluster = Cluster.named(settings.read(), RunFile.ofUser(System.getenv()));
    Inputs inputs = new Inputs(System.in, console.err());
    cluster.admin().close();
    new SchemaSetup(cluster.registry()).register();
    try (Feeder feeder =
        new Feeder(
            cluster.settings().forClient(ProducerConfig.configNames()), cluster.registry())) {
      inputs.read(
          files,
          this::defaults,
          article ->
              feed(
                  feeder,
                  withOptions(article.versionOr(article.article().getVersion())),
                  inputs,
                  console));
    }
    return inputs.exitCode();
  }

  private void checkOptions() {
    if (uri != null && files.size() > 1) {
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

  private static void feed(Feeder feeder, ArticleVersion article, Inputs inputs, Console console) {
    String uri = article.article().getUri();
    try {
      int records = feeder.feed(article);
      if (records == 0) {
        inputs.refuse(new BadInputException(uri, "empty: there is no paragraph in it"));
        return;
      }
      console
          .out()
          .printf(
              "fed %s version %d: %s%n",
              StyledText.safe(uri),
              article.article().getVersion(),
              article.article().getPubStatus() == PubStatus.CANCELED
                  ? "canceled"
                  : records + " paragraphs");
      console.out().flush();
    } catch (InvalidParagraphException e) {
      inputs.refuse(new BadInputException(uri, e.getMessage()));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** What was typed goes before what a line of JSON says of itself. */
  private ArticleVersion withOptions(ArticleVersion version) {
    Article.Builder article = Article.newBuilder(version.article());
    if (number != null) {
      article.setVersion(number);
    }
    if (headline != null) {
      article.setHeadline(headline);
    }
    return new ArticleVersion(article.build(), version.blocks());
  }

  private Article defaults(String name) throws IOException {
    boolean standard = name.equals(Inputs.STANDARD_INPUT);
    Path file = Path.of(name);
    long changed =
        standard ? System.currentTimeMillis() : Files.getLastModifiedTime(file).toMillis();
    return Article.newBuilder()
        .setUri(uri == null ? uri(file, standard) : uri)
        .setVersion(changed)
        .build();
  }

  private static String uri(Path file, boolean standard) {
    return standard ? "standard-input" : file.toAbsolutePath().normalize().toUri().toString();
  }
}
