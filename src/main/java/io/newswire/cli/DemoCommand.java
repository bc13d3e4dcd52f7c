package io.newswire.cli;

import io.newswire.feed.ArticleVersion;
import io.newswire.feed.Feeder;
import io.newswire.record.Article;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire demo}: everything at once. */
@Command(
    name = "demo",
    description = {
      "Starts a Kafka broker, a schema registry and the stream in this process, feeds articles,"
          + " prints every paragraph as it comes back from the output topics, and ends.",
      "Ends with 0 when every paragraph that was fed has come out."
    })
final class DemoCommand implements Callable<Integer> {
  private static final String SAMPLE = "sample-article.txt";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Articles; none for a sample, - for standard input.")
  List<String> files = List.of();

  @Mixin EmbeddedOptions embedded = new EmbeddedOptions();

  @Override
  public Integer call() throws InterruptedException {
    Console console = Console.of(spec);
    Inputs inputs = new Inputs(System.in, console.err());
    List<ArticleVersion> articles = new ArrayList<>();
    if (files.isEmpty()) {
      inputs.readSample(SAMPLE, sample(), defaults(SAMPLE), articles::add);
    } else {
      inputs.read(files, DemoCommand::defaults, articles::add);
    }
    checkEachIsOnce(articles);
    if (articles.isEmpty()) {
      return inputs.exitCode();
    }
    Settings settings = Settings.of(Map.of());
    try (Pipeline pipeline = Pipeline.start(settings, embedded.read(), console.progress())) {
      boolean balanced = show(pipeline.cluster(), articles, console);
      return balanced ? inputs.exitCode() : ExitCodes.FAILED;
    }
  }

  /** Feeding an article again changes nothing, so nothing would come out to be shown. */
  private static void checkEachIsOnce(List<ArticleVersion> articles) {
    Set<String> uris = new HashSet<>();
    for (ArticleVersion article : articles) {
      String uri = article.article().getUri();
      if (!uris.add(uri)) {
        throw FailedException.badInput(
            "article " + uri + " is given twice; the demo shows an article once");
      }
    }
  }

  private static boolean show(Cluster cluster, List<ArticleVersion> articles, Console console)
      throws InterruptedException {
    DemoBooks books = new DemoBooks(console);
    List<String> topics =
        Stream.concat(Topics.classified().stream().map(Topic::name), Stream.of(Topics.DEAD_LETTERS))
            .toList();
    Map<String, String> producer = cluster.settings().forClient(ProducerConfig.configNames());
    try (Outputs outputs = new Outputs(cluster, topics, true);
        Feeder feeder = new Feeder(producer, cluster.registry())) {
      Instant begun = Instant.now();
      for (ArticleVersion article : articles) {
        books.fed(article.article().getUri(), feeder.feed(article));
      }
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

  private static byte[] sample() {
    try (InputStream in = DemoCommand.class.getResourceAsStream(SAMPLE)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
