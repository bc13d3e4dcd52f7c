package io.newswire.cli;

import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.feed.ArticleVersion;
import io.newswire.feed.Feeder;
import io.newswire.feed.format.Input;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire demo}: everything at once. */
@Command(
    name = "demo",
    description = {
      "Starts a Kafka broker, a schema registry and the stream in this process, feeds articles,"
          + " prints every paragraph as it comes back from the output topics, and ends.",
      "With --live, plays the versions of articles one after the other and prints what each of them"
          + " adds, changes, moves and takes back. A FILE is lines of JSON then, a version each, as"
          + " 'newswire feed --help' has them; without one, an invented story of one day is played.",
      "The times of such a story are its own, shown in UTC: an embargo or an expiry is moved to now"
          + " so that it ends between the same two versions (by versionCreated) as in the story; one"
          + " that ends after the last version does not end.",
      "Ends with 0 when every paragraph that was fed has come out; with --live, when after every"
          + " version the topics held what reading the article at one go gives."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLE = "sample-article.txt";
  private static final String STORY = "live-story.jsonl";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PACE = Duration.ofSeconds(2);

  /**
   * Nobody shares the work on a broker that is gone afterwards, and one partition starts sooner.
   */
  private static final Map<String, String> KEEPING_NOTHING = Map.of(Settings.PARTITIONS, "1");

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Articles; none for a sample, - for standard input.")
  List<String> files = List.of();

  @Option(names = "--live", description = "Play versions of articles.")
  boolean live;

  @Option(
      names = "--pace",
      paramLabel = "TIME",
      converter = Pace.class,
      description =
          "With --live, from one version to the next: 2s, 500ms, 0 (default: 2s on a terminal,"
              + " or else 0).")
  @Nullable Duration pace;

  @Mixin InputOptions options = new InputOptions();
  @Mixin EmbeddedOptions embedded = new EmbeddedOptions();

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    Pipeline.loadEmbedded();
    Inputs inputs = new Inputs(System.in, console.err(), options.format);
    if (pace != null && !live) {
      throw FailedException.badInput("--pace is for --live");
    }
    List<ArticleVersion> articles = read(inputs);
    if (live) {
      articles = LiveDemo.fit(articles, inputs);
    } else {
      checkEachIsOnce(articles);
      articles.forEach(DemoCommand::checkComesOut);
    }
    if (articles.isEmpty()) {
      return inputs.exitCode();
    }
    Settings settings = Settings.of(embedded.dataDir == null ? KEEPING_NOTHING : Map.of());
    try (Pipeline pipeline = Pipeline.begin(settings, embedded.read(), null, console.progress())) {
      boolean balanced =
          live
              ? showLive(pipeline, LiveStory.of(articles), console)
              : show(pipeline, articles, console);
      return balanced ? inputs.exitCode() : ExitCodes.FAILED;
    }
  }

  private List<ArticleVersion> read(Inputs inputs) {
    List<ArticleVersion> articles = new ArrayList<>();
    if (files.isEmpty()) {
      String name = live ? STORY : SAMPLE;
      Input sample = Input.of(name, resource(name), defaults(name));
      inputs.read(sample, article -> articles.add(article.versionOr(1)));
    } else {
      inputs.read(files, DemoCommand::defaults, article -> articles.add(article.versionOr(1)));
    }
    return articles;
  }

  private Duration pace(Console console) {
    if (pace != null) {
      return pace;
    }
    return console.terminal() ? PACE : Duration.ZERO;
  }

  /** Feeding an article again changes nothing, so nothing would come out to be shown. */
  private static void checkEachIsOnce(List<ArticleVersion> articles) {
    Set<String> uris = new HashSet<>();
    for (ArticleVersion article : articles) {
      String uri = article.article().getUri();
      if (!uris.add(uri)) {
        throw FailedException.badInput(
            "article "
                + uri
                + " is given twice; the demo shows an article once, --live its versions");
      }
    }
  }

  private static void checkComesOut(ArticleVersion version) {
    Article article = version.article();
    if (article.getPubStatus() != PubStatus.USABLE
        || article.getEmbargoedUntil() != null
        || article.getExpires() != null) {
      throw FailedException.badInput(
          "article %s is not usable at once and for good; --live shows what becomes of it"
              .formatted(article.getUri()));
    }
  }

  private boolean showLive(Pipeline pipeline, LiveStory story, Console console)
      throws InterruptedException {
    pipeline.awaitRunning();
    return LiveDemo.show(pipeline.cluster(), story, pace(console), console);
  }

  /** Feeds while the stream starts: it takes what it finds. */
  private static boolean show(Pipeline pipeline, List<ArticleVersion> articles, Console console)
      throws InterruptedException {
    Cluster cluster = pipeline.cluster();
    DemoBooks books = new DemoBooks(console);
    List<String> topics =
        Stream.concat(Topics.classified().stream().map(Topic::name), Stream.of(Topics.DEAD_LETTERS))
            .toList();
    Map<String, String> producer = cluster.settings().forClient(ProducerConfig.configNames());
    try (Outputs outputs = cluster.outputs(topics, Start.beginning());
        Feeder feeder = new Feeder(producer, cluster.registry())) {
      for (ArticleVersion article : articles) {
        books.fed(article.article().getUri(), feeder.feed(article));
      }
      pipeline.awaitRunning();
      Instant begun = Instant.now();
      Instant patienceEnds = begun.plus(PATIENCE);
      while (!books.areComplete() && Instant.now().isBefore(patienceEnds)) {
        outputs.poll(Duration.ofMillis(100)).forEach(books::came);
      }
      return books.close(Duration.between(begun, Instant.now()));
    }
  }

  private static Article defaults(String name) {
    return Article.newBuilder().setUri(name).setVersion(1).build();
  }

  private static byte[] resource(String name) {
    try (InputStream in = DemoCommand.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
