package io.newswire.cli;

import static io.newswire.cli.Story.article;
import static io.newswire.cli.Story.minute;
import static io.newswire.cli.Story.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.feed.ArticleVersion;
import io.newswire.feed.format.Collected;
import io.newswire.record.Article;
import io.newswire.record.PubStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveStoryTest {
  private static final Path STORY = Path.of("src/main/resources/io/newswire/cli/live-story.jsonl");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  /** Steps as {@code uri version kind}. */
  private static List<String> steps(LiveStory story) {
    return story.steps().stream()
        .map(
            step ->
                step.article().getUri()
                    + " "
                    + step.article().getVersion()
                    + " "
                    + step.getClass().getSimpleName())
        .toList();
  }

  @Test
  void anEmbargoEndsAndAnArticleExpiresBetweenTheVersionsAroundThatTime() {
    LiveStory story =
        LiveStory.of(
            List.of(
                version(article("a", 1, 0).setEmbargoedUntil(minute(10)), "One."),
                version(article("a", 2, 5).setEmbargoedUntil(minute(10)), "Two."),
                version(article("b", 1, 10).setExpires(minute(15)), "Three."),
                version(article("b", 2, 20), "Four.")));

    assertThat(steps(story))
        .containsExactly(
            "a 1 Publish",
            "a 2 Publish",
            "a 2 EmbargoEnds",
            "b 1 Publish",
            "b 1 Expires",
            "b 2 Publish");
    assertThat(story.steps().get(2).at()).isEqualTo(minute(10));
  }

  @Test
  void onlyTheNewestVersionOfAnArticleHasAnEmbargoOrAnEnd() {
    LiveStory story =
        LiveStory.of(
            List.of(
                version(
                    article("a", 4, 0).setEmbargoedUntil(minute(10)).setExpires(minute(11)),
                    "One."),
                version(article("a", 3, 1).setEmbargoedUntil(minute(9)), "Older."),
                version(article("a", 5, 5), "Two."),
                version(
                    article("b", 1, 6)
                        .setPubStatus(PubStatus.WITHHELD)
                        .setEmbargoedUntil(minute(10)),
                    "Three."),
                version(article("c", 1, 7).setEmbargoedUntil(minute(90)), "Four."),
                version(article("c", 2, 30).setEmbargoedUntil(minute(90)), "Five.")));

    assertThat(steps(story)).allMatch(step -> step.endsWith("Publish"));
  }

  @Test
  void aVersionWithoutATimeOrWithAnEarlierOneIsMadeWithTheOneBefore() {
    LiveStory story =
        LiveStory.of(
            List.of(
                version(article("a", 1, 0).setVersionCreated(null), "One."),
                version(article("a", 2, 10), "Two."),
                version(article("a", 3, 5), "Three."),
                version(article("a", 4, 0).setVersionCreated(null), "Four.")));

    assertThat(story.steps())
        .extracting(LiveStep::at)
        .containsExactly(Instant.MIN, minute(10), minute(10), minute(10));
  }

  @ParameterizedTest
  @CsvSource({
    // The step, the pace in seconds, and how long it is held in seconds.
    "0, 2, 9", // One more version under the embargo: a pace, the slack, and the hold.
    "1, 2, 2",
    "0, 0, 6",
    "1, 0, 1",
    "1, 30, 30",
  })
  void anEmbargoOfTheStoryEndsAfterTheLastVersionUnderIt(int step, int pace, int seconds) {
    LiveStory story =
        LiveStory.of(
            List.of(
                version(article("a", 1, 0).setEmbargoedUntil(minute(10)), "One."),
                version(article("a", 2, 5).setEmbargoedUntil(minute(10)), "Two."),
                version(article("a", 3, 20), "Three.")));

    ArticleVersion fed = story.fedAt(NOW, step, Duration.ofSeconds(pace));

    assertThat(fed.article().getEmbargoedUntil()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(fed.blocks()).hasSize(1);
    assertThat(fed.article().getVersionCreated()).isEqualTo(minute(step * 5));
  }

  @Test
  void whatIsOverInTheStoryIsOverNowAndWhatLiesBehindItDoesNotComeWithinADay() {
    LiveStory story =
        LiveStory.of(
            List.of(
                version(
                    article("a", 1, 10).setEmbargoedUntil(minute(10)).setExpires(minute(90)),
                    "One.")));

    Article fed = story.fedAt(NOW, 0, Duration.ofSeconds(2)).article();

    assertThat(fed.getEmbargoedUntil()).isBefore(NOW);
    assertThat(fed.getExpires()).isAfter(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void theStoryThatShipsHasEveryCase() throws IOException {
    Collected read =
        Collected.of("story", Files.readAllBytes(STORY), version(article("-", 0, 0)).article());

    assertThat(read.refusals()).isEmpty();
    List<ArticleVersion> versions =
        read.articles().stream().map(article -> article.versionOr(0)).toList();
    assertThat(versions).hasSizeGreaterThanOrEqualTo(14);
    assertThat(LiveStory.of(versions).steps())
        .filteredOn(LiveStep.EmbargoEnds.class::isInstance)
        .singleElement()
        .satisfies(step -> assertThat(step.article().getVersion()).isEqualTo(2));
    assertThat(versions)
        .extracting(version -> version.article().getPubStatus())
        .contains(PubStatus.WITHHELD)
        .last()
        .isEqualTo(PubStatus.CANCELED);
    assertThat(versions).filteredOn(v -> v.article().getCorrection() != null).isNotEmpty();
  }
}
