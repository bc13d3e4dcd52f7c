package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.ArticleVersion;
import io.newswire.feed.format.Collected;
import io.newswire.reading.Link;
import io.newswire.reading.Paragraph;
import io.newswire.reading.Reader;
import io.newswire.reading.Story;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import io.newswire.topic.RecordClasses;
import io.newswire.topic.Topic;
import io.newswire.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The live story that ships, played on the topology by its own clock.
 *
 * <p>The golden file is what its day tells: the edits, and why something is taken back. After a
 * change that is meant, {@code mvn test -Dtest=LiveStoryDayTest -Dnewswire.golden=write} writes it
 * anew; look at the difference before it is committed.
 */
class LiveStoryDayTest {
  private static final Path STORY = Path.of("src/main/resources/io/newswire/cli/live-story.jsonl");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/live-story-edits.txt");
  private static final String EDIT = "- news.edits ";
  private static List<Step> steps = List.of();

  /**
   * A version was fed, or an embargo ended.
   *
   * @param topics what the topics of classified paragraphs then held
   * @param expected what they should hold
   * @param lines the edits that were told by then, and the tombstones
   */
  private record Step(
      String name, Map<String, String> topics, Map<String, String> expected, List<String> lines) {}

  @BeforeAll
  static void play() throws IOException {
    RecordClasses.trust();
    Collected read =
        Collected.of(
            STORY.toString(),
            Files.readAllBytes(STORY),
            Article.newBuilder().setUri("-").setVersion(1).build());
    assertThat(read.refusals()).isEmpty();
    List<ArticleVersion> versions =
        read.articles().stream().map(article -> article.versionOr(1)).toList();
    Day day = new Day(versions.get(0).article().getVersionCreated());
    versions.forEach(day::publish);
    day.stream.close();
    steps = day.steps;
  }

  @Test
  void afterEveryVersionTheTopicsHoldThePlainFoldOfTheOneThatIsOut() {
    assertThat(steps)
        .allSatisfy(step -> assertThat(step.topics).as(step.name).isEqualTo(step.expected));
  }

  @Test
  void theDayTellsWhatTheGoldenFileHas() throws IOException {
    StringBuilder told = new StringBuilder();
    for (Step step : steps) {
      told.append(step.name).append('\n');
      step.lines.forEach(line -> told.append("  ").append(line).append('\n'));
    }

    if ("write".equals(System.getProperty("newswire.golden"))) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told.toString()).isEqualToNormalizingNewlines(Files.readString(GOLDEN));
  }

  /** The day as it goes on: which version is out, and which one waits for its embargo to end. */
  private static final class Day {
    private final DriverStream stream;
    private final OutputLines output;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Long, List<String>> told = new HashMap<>();
    private Instant now;
    private @Nullable Article newest;
    private @Nullable ArticleVersion embargoed;
    private Map<String, String> expected = Map.of();

    Day(Instant morning) {
      now = morning;
      stream = new DriverStream(new Reader(), Retention.DEFAULT, morning);
      output = new OutputLines(stream, key -> true);
    }

    void publish(ArticleVersion version) {
      Article article = version.article();
      if (embargoed != null
          && !embargoed.article().getEmbargoedUntil().isAfter(article.getVersionCreated())) {
        ArticleVersion released = embargoed;
        embargoed = null;
        expected = fold(released);
        advanceTo(released.article().getEmbargoedUntil());
        look("the embargo ends", released.article().getVersion());
      }
      advanceTo(article.getVersionCreated());
      version.records().forEach(stream::send);
      boolean again = newest != null && newest.getVersion() >= article.getVersion();
      if (!again) {
        take(version);
      }
      look(article.getPubStatus() + (again ? " again" : ""), article.getVersion());
      newest = again ? newest : article;
    }

    private void take(ArticleVersion version) {
      Article article = version.article();
      boolean waits =
          article.getEmbargoedUntil() != null && article.getEmbargoedUntil().isAfter(now);
      embargoed = waits ? version : null;
      if (article.getPubStatus() != PubStatus.WITHHELD && !waits) {
        expected = fold(version);
      }
    }

    private void look(String what, long version) {
      Map<String, String> topics = new HashMap<>();
      for (Topic<?> topic : Topics.classified()) {
        stream
            .materialised(topic.name())
            .forEach(
                (key, value) ->
                    topics.put(topic.name() + " " + key, RandomStory.comparable(value)));
      }
      List<String> all = new ArrayList<>(output.edits(version));
      List<String> tombstones =
          output.changes(version).stream().filter(line -> line.startsWith("-")).toList();
      tombstones.stream().filter(line -> !line.startsWith(EDIT)).forEach(all::add);
      tombstones.stream()
          .filter(line -> line.startsWith(EDIT))
          .map(line -> line.substring(line.lastIndexOf(' ') + 1))
          .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()))
          .forEach((reason, count) -> all.add(EDIT + count + " of them " + reason));
      List<String> lines = new ArrayList<>(all);
      told.getOrDefault(version, List.of()).forEach(lines::remove);
      told.put(version, all);
      steps.add(new Step("version " + version + ", " + what, topics, expected, lines));
    }

    private static Map<String, String> fold(ArticleVersion version) {
      Article article = version.article();
      List<Paragraph> paragraphs =
          version.blocks().stream()
              .map(block -> new Paragraph("", block.text(), block.form(), links(block.links())))
              .toList();
      Story story = new Story(article.getHeadline(), article.getLanguage());
      return PlainFold.of(article.getUri(), story, paragraphs).topics();
    }

    private static List<Link> links(List<io.newswire.record.Link> links) {
      return links.stream().map(link -> new Link(link.getHref(), link.getText())).toList();
    }

    private void advanceTo(Instant time) {
      stream.advance(Duration.between(now, time));
      now = time;
    }
  }
}
