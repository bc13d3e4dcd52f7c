package io.newswire.examples;

import io.newswire.feed.Block;
import io.newswire.feed.Intake;
import io.newswire.feed.Submission;
import io.newswire.reading.ParagraphId;
import io.newswire.reading.Reader;
import io.newswire.record.Article;
import io.newswire.stream.NewsStream;
import io.newswire.stream.Retention;
import io.newswire.topic.OutputKey;
import io.newswire.topic.Registry;
import io.newswire.topic.RestRegistry;
import io.newswire.topic.SchemaSetup;
import io.newswire.topic.TopicSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The stream on a cluster, fed an invented article and then a version of it that keeps none of its
 * paragraphs.
 */
final class FedStream implements AutoCloseable {
  static final String HEADLINE = "Tarn’s wall gives way";
  static final String FIGURE =
      "At least 340 people were moved out of the Tarn valley on Monday, the mayor said.";
  static final String QUOTATION = "“Nobody goes back before the wall is mended 🌊 – nobody,”";
  static final String QUOTE = QUOTATION + " Ruth Adler, the mayor, said.";
  static final String DEVELOPMENT =
      "The road to Orra was closed on Monday night after the wall gave way, police said.";
  static final String PROMO = "Read more: How Tarn’s wall was built 🧱";
  static final Instant VERSION_CREATED = Instant.parse("2031-05-04T04:30:00Z");

  private static final String URI = "urn:newswire:test:examples";
  private static final String KEPT = "The school has been closed since the spring.";

  private final String bootstrapServers;
  private final String registryUrl;
  private final NewsStream stream;

  /**
   * Starts and feeds it.
   *
   * @param state folder for the stream's state
   */
  FedStream(String bootstrapServers, String registryUrl, Path state) {
    this.bootstrapServers = bootstrapServers;
    this.registryUrl = registryUrl;
    Map<String, String> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "state.dir",
            state.toString(),
            "replication.factor",
            "1",
            "session.timeout.ms",
            "6000");
    Registry registry = new RestRegistry(registryUrl);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      new TopicSetup(admin).create(2, (short) 1);
    }
    new SchemaSetup(registry).register();
    stream = new NewsStream(settings, registry, new Reader(), Retention.DEFAULT);
    try (Intake intake = new Intake(Map.of("bootstrap.servers", bootstrapServers), registry)) {
      stream.start(Duration.ofSeconds(60));
      intake.submit(version(1, FIGURE, QUOTE, DEVELOPMENT, PROMO)).get();
      intake.submit(version(2, KEPT)).get();
    } catch (TimeoutException | ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Submission version(long number, String... paragraphs) {
    Article article =
        Article.newBuilder()
            .setUri(URI)
            .setVersion(number)
            .setHeadline(HEADLINE)
            .setVersionCreated(VERSION_CREATED.plusSeconds(number - 1))
            .build();
    return new Submission(article, number, Arrays.stream(paragraphs).map(Block::of).toList());
  }

  /** The key of the records of one of its paragraphs. */
  static String key(String paragraph) {
    return new OutputKey(URI, ParagraphId.ofWords(URI, paragraph)).toString();
  }

  /** Where the examples find its cluster. */
  Map<String, String> environment() {
    return Map.of(
        "NEWSWIRE_BOOTSTRAP_SERVERS", bootstrapServers,
        "NEWSWIRE_SCHEMA_REGISTRY_URL", registryUrl);
  }

  @Override
  public void close() {
    stream.close();
  }
}
