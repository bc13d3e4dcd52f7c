package io.newswire.cli;

import io.newswire.consume.Outputs;
import io.newswire.consume.Start;
import io.newswire.feed.ArticleVersion;
import io.newswire.feed.BadInputException;
import io.newswire.feed.Feeder;
import io.newswire.record.Paragraph;
import io.newswire.topic.InvalidParagraphException;
import io.newswire.topic.ParagraphRules;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The demo of versions that follow each other. */
final class LiveDemo {
  private static final String APPLICATION_ID = "application.id";

  private LiveDemo() {}

  /** Those of the versions that can be fed; the others are refused. */
  static List<ArticleVersion> fit(List<ArticleVersion> versions, Inputs inputs) {
    List<ArticleVersion> fit = new ArrayList<>();
    for (ArticleVersion version : versions) {
      String uri = version.article().getUri();
      String where = uri + " version " + version.article().getVersion();
      List<Paragraph> records = version.records();
      try {
        records.forEach(record -> ParagraphRules.check(uri, record));
        if (records.isEmpty()) {
          inputs.refuse(new BadInputException(where, "empty: there is no paragraph in it"));
        } else {
          fit.add(version);
        }
      } catch (InvalidParagraphException e) {
        inputs.refuse(new BadInputException(where, Faults.message(e)));
      }
    }
    return fit;
  }

  /**
   * Plays a story on a stream that has seen nothing else.
   *
   * @return whether the books balance
   * @throws FailedException when it has
   */
  static boolean show(Cluster cluster, LiveStory story, Duration pace, Console console)
      throws InterruptedException {
    List<String> topics =
        Stream.concat(Topics.outputs().stream().map(Topic::name), Stream.of(Topics.DEAD_LETTERS))
            .toList();
    Map<String, String> producer = cluster.settings().forClient(ProducerConfig.configNames());
    String application = cluster.settings().kafka().getOrDefault(APPLICATION_ID, "newswire");
    try (Admin admin = cluster.admin();
        Outputs outputs = cluster.outputs(topics, Start.beginning());
        Feeder feeder = new Feeder(producer, cluster.registry())) {
      LiveText text = new LiveText(console.out(), console.terminal());
      StreamProgress progress = new StreamProgress(admin, application);
      if (progress.hasBegun()) {
        throw FailedException.badInput(
            "something was fed before; --live needs an empty --data-dir, or none");
      }
      return new LivePlayer(feeder, outputs, progress, text).play(story, pace);
    } catch (ExecutionException e) {
      throw FailedException.failed("the broker does not answer: " + Faults.message(e), e);
    }
  }
}
