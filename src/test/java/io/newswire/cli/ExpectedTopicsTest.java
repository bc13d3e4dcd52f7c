package io.newswire.cli;

import static io.newswire.cli.Story.article;
import static io.newswire.cli.Story.minute;
import static io.newswire.cli.Story.publish;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.cli.ExpectedTopics.Outcome;
import io.newswire.record.PubStatus;
import io.newswire.topic.RecordClasses;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedTopicsTest {
  static {
    RecordClasses.trust();
  }

  private final ExpectedTopics expected = new ExpectedTopics();

  private List<String> out() {
    return expected.records().keys().stream()
        .map(key -> TopicRecords.paragraph(expected.records().of(key)).getText())
        .toList();
  }

  @Test
  void theNewestVersionIsOutAndAnOlderOrTheSameChangesNothing() {
    assertThat(expected.take(publish(article("a", 2, 0), "One.", "", "Two.")))
        .isEqualTo(Outcome.OUT);
    assertThat(expected.take(publish(article("a", 2, 1), "One.", "Two."))).isEqualTo(Outcome.KNOWN);
    assertThat(expected.take(publish(article("a", 2, 1), "Of another size.")))
        .isEqualTo(Outcome.KNOWN);
    assertThat(expected.take(publish(article("a", 1, 2), "Older."))).isEqualTo(Outcome.KNOWN);
    assertThat(out()).containsExactly("One.", "Two.");

    expected.take(publish(article("a", 3, 3), "Two.", "Three."));
    assertThat(out()).containsExactly("Two.", "Three.");
  }

  @Test
  void aVersionThatComesAgainReplacesItsParagraphsAndAKillItsArticle() {
    expected.take(publish(article("a", 2, 0), "One.", "Two."));

    assertThat(
            expected.take(
                publish(article("a", 2, 1).setPubStatus(PubStatus.WITHHELD), "One.", "Three.")))
        .isEqualTo(Outcome.OUT);
    assertThat(out()).containsExactly("One.", "Three.");

    LiveStep.Publish kill = publish(article("a", 2, 2).setPubStatus(PubStatus.CANCELED));
    assertThat(expected.take(kill)).isEqualTo(Outcome.KILLED);
    assertThat(expected.take(kill)).isEqualTo(Outcome.KNOWN);
    assertThat(expected.take(publish(article("a", 2, 3), "One."))).isEqualTo(Outcome.KNOWN);
    assertThat(out()).isEmpty();
  }

  @Test
  void anEmbargoHoldsBackUntilItEnds() {
    LiveStep.Publish held = publish(article("a", 1, 0).setEmbargoedUntil(minute(5)), "One.");

    assertThat(expected.take(held)).isEqualTo(Outcome.EMBARGOED);
    assertThat(out()).isEmpty();

    expected.take(new LiveStep.EmbargoEnds(held.article(), minute(5)));
    assertThat(out()).containsExactly("One.");
  }

  @Test
  void anEmbargoThatIsOverHoldsNothingBack() {
    assertThat(expected.take(publish(article("a", 1, 5).setEmbargoedUntil(minute(5)), "One.")))
        .isEqualTo(Outcome.OUT);
    assertThat(out()).containsExactly("One.");
  }

  @Test
  void aWithheldVersionLeavesWhatIsOut() {
    expected.take(publish(article("a", 1, 0), "One."));

    assertThat(
            expected.take(publish(article("a", 2, 1).setPubStatus(PubStatus.WITHHELD), "Not yet.")))
        .isEqualTo(Outcome.WITHHELD);
    assertThat(out()).containsExactly("One.");
  }

  @Test
  void aKillAndAnExpiryTakeOneArticleBack() {
    expected.take(publish(article("a", 1, 0), "One."));
    expected.take(publish(article("b", 1, 1), "Two."));
    LiveStep.Publish shortLived = publish(article("c", 1, 2).setExpires(minute(3)), "Three.");
    expected.take(shortLived);

    assertThat(expected.take(publish(article("a", 2, 2).setPubStatus(PubStatus.CANCELED))))
        .isEqualTo(Outcome.KILLED);
    assertThat(out()).containsExactlyInAnyOrder("Two.", "Three.");

    expected.take(new LiveStep.Expires(shortLived.article(), minute(3)));
    assertThat(out()).containsExactly("Two.");
  }

  @Test
  void differencesAreOfContentNotOfVersionAndPlace() {
    ExpectedTopics other = new ExpectedTopics();
    other.take(publish(article("a", 7, 0), "First.", "Read more:", "How to tie a knot"));
    expected.take(publish(article("a", 8, 1), "Read more:", "How to tie a knot"));
    assertThat(expected.records().differences(other.records()))
        .containsExactly(other.records().keys().get(0));

    expected.take(publish(article("a", 9, 2), "First.", "How to tie a knot"));
    assertThat(expected.records().differences(other.records()))
        .containsExactlyInAnyOrder(other.records().keys().get(1), other.records().keys().get(2));
  }
}
